"""What the user can do, one file a verb: it reads, calls the pure core, writes."""
