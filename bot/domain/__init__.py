"""Pure rules of the field: cases, items, results, deadlines, identity. Standard library only."""
