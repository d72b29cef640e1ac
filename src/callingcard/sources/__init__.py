"""Bytes to Records and Problems: one file a format."""
