"""rights-bot: the shell (web, loops, command line) and the core (domain, store, texts, WeChat edge)."""

__version__ = "0.1.0"
