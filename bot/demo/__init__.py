"""The demo: WeChat's side and a mail server played on this machine, and one page to play a whole case on.

``run`` is the command, ``DemoWorld`` the same world for tests. The service is handed in as ``build`` (the demo may not
import the application that wires it) and is talked to over HTTP, SMTP and IMAP like from the outside.
"""

from bot.demo.run import run
from bot.demo.world import DemoWorld

__all__ = ["DemoWorld", "run"]
