"""Records to Persons: record linkage with match weights, clerical review, and what a cluster says of its person.

Read in this order: identifiers, spelling, names, firms, traits (a record made comparable), comparison (levels and weights),
blocks (which pairs are compared), clusters (which of them become one person), resolution (the whole of it); then mentions,
description, facts. Nothing is imported here, so that a verb that needs one of them does not pay for all.
"""
