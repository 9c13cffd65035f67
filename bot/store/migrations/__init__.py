"""Steps from one schema to the next, run by Alembic; ``versions`` holds one module a step."""
