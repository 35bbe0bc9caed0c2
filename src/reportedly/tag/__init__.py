"""Report -> Tags: which words are a source, a cue or a content, and which of them belong together."""

from reportedly.tag.tagger import Tagger

__all__ = ["Tagger"]
