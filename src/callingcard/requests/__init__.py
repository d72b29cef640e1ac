"""Requests: whether and when to connect, and what a free account's few notes are spent on."""
