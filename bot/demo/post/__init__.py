"""The mail server of the demo: SMTP in, IMAP out, two mailboxes, and what leaves for people's own addresses.

It behaves like an organisation's server at its border: sign-in to submit, ``Authentication-Results`` stamped, plus
addresses delivered. Nothing here imports the service.
"""
