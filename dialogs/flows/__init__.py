"""The conversations themselves, one file each: questions as data. The engine that plays them is ``dialogs.engine``."""
