"""Conversations as data, pure: what is asked, what an answer means, what follows. Nothing here sends, saves or logs."""
