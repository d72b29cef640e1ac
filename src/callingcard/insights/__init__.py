"""Insights: outcomes counted by what the invitations had, each share with its interval. Counts only, and nothing of causes."""
