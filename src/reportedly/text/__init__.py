"""Pure string functions that several steps use: paragraphs, words, quotation marks."""
