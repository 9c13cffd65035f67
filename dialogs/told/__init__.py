"""What a message tells beside its wish: people, names, numbers, values, rights, uses, and the slots they fill."""
