"""Use cases, one file for each thing that can happen. Only handlers open a transaction; each commits once an event."""
