"""Somebody is in danger, was, or only speaks of it: heard before anything else."""
