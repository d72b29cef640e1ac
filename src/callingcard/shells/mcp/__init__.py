"""The Model Context Protocol server, for assistants: verbs as tools, people and rules as resources; nothing sends.

Read ``opened`` (what may leave), ``marking`` (how it leaves), ``asking`` (one call of a tool), ``taking`` (what a call may give), then the
tools themselves.
"""
