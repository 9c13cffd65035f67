"""Kinds of words that mean the same wherever they are said: a question, «later», «never mind», a command."""
