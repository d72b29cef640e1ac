"""Needs and offers, labelled by hand: does the one call the other to mind?"""
