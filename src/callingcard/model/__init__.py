"""Every noun that crosses a stage: frozen, slotted dataclasses, a file a stage.

Read the files in the order of the story: record, person, encounter, fact, tie, moment, request, note, draft,
invitation, outcome. Nothing here imports anything else of callingcard, and nothing here does anything.
"""
