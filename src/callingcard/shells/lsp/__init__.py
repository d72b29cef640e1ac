"""The language server, for editors: what in a document is a note, and what the checker says of it as one types.

Read ``passages`` (which parts are notes), ``lines`` (where a character is, as editors count),
``known`` (what was said before), ``judging``, ``checks`` (when), then ``server``.
"""
