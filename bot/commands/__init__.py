"""What each command of ``rights-bot`` does: read the arguments, call one use case, print. No rule and no SQL here.

``table`` names every command; the other modules hold the functions it points to, imported only when they run.
"""
