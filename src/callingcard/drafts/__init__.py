"""Drafts: Facts to Draft, each claim citing its facts. Plan first, then realise, then let the checker rank."""
