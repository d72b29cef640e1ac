"""The faces: command line, web, assistants, editors. Thin: they read arguments, call a verb, and show what it says."""
