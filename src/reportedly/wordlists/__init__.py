"""Data that rules read: one file a list, its source and licence in its head."""
