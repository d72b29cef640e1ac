"""Note -> Report: what a good coach would say of a note. Reads nothing, writes nothing; limits and weights are arguments."""
