"""How often triage does what a careful reader would: 200 invented invitations over a rich and an empty history."""
