"""The verbs as JSON over HTTP, in the shapes of the command line, with a description generated from these functions.

Read ``reading`` and ``recording`` (what can be asked), ``operations`` (under which address), ``answering`` (how).
"""
