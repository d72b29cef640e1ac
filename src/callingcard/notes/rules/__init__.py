"""One rule a file: its name is the rule's id, its docstring the documentation, its examples the tests."""
