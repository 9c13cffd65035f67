"""Questions that are answered on the spot, at any step: about the rules, the procedure, the request, ourselves."""
