"""Speed and cost, each against its limit in one run: `make bench`."""
