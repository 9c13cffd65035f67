"""Sample data of our own: invented people, their contact entries, a short policy."""
