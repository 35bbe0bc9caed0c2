"""The command line: one file a command, and what the commands share."""

from reportedly.cli.command_line import main

__all__ = ["main"]
