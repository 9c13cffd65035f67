"""One module a step; names are vNNNN_what.py."""
