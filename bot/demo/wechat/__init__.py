"""WeChat's side of the wire, played on this machine: its API, its pushes, its windows and quotas.

Written from the platform's facts alone and with a cryptographic library of its own, so that it is a second opinion on
``bot.wechat``; nothing here imports the service.
"""
