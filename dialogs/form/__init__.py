"""A line while a form is open: its answer, or something beside it; the questions themselves are ``dialogs.flows``."""
