"""The benchmark: what the service does in a second, and what waiting for it feels like. Real parts on loopback."""
