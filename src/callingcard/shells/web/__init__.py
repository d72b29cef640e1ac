"""The web app: pages over the same verbs as the command line, on this machine only. It decides nothing of its own."""
