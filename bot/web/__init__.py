"""The edge to browsers and WeChat's pushes over HTTP. Decisions are the handlers', wire formats ``bot.wechat``'s."""
