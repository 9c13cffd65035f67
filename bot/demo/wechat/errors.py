"""The error codes of wechat.md 5 that this side hands out, and the shape of an answer. Nothing decides here."""

from __future__ import annotations

Reply = dict[str, object]

MESSAGES = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest, could get access_token by "
    "getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40004: "invalid media type",
    40007: "invalid media_id",
    40008: "invalid message type",
    40009: "invalid media size",
    40013: "invalid appid",
    40097: "invalid args",
    40016: "invalid button size",
    40018: "invalid button name size",
    40019: "invalid button key size",
    40020: "invalid button url size",
    40023: "invalid sub button size",
    40025: "invalid sub button name size",
    40029: "invalid code",
    40033: "invalid charset, please check your request, if include \\uxxxx will create fail!",
    40037: "invalid template_id",
    40054: "invalid button type",
    40125: "invalid appsecret",
    40163: "code been used",
    40164: "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist",
    40200: "invalid account type",
    41001: "access_token missing",
    41002: "appid missing",
    41004: "appsecret missing",
    41005: "media data missing",
    41008: "missing code",
    42001: "access_token expired",
    43004: "require subscribe",
    43019: "require remove blacklist",
    43101: "user refuse to accept the msg",
    44002: "empty post data",
    44004: "empty content",
    45002: "content size out of limit",
    45008: "article count out of limit",
    45009: "reach max api daily quota limit",
    45015: "response out of time limit or subscription is canceled",
    45047: "out of response count limit",
    45072: "invalid command",
    45080: "no exchange in the last 30 seconds",
    45081: "already typing",
    46003: "menu no exist",
    47001: "data format error",
    47003: "argument invalid!",
    48001: "api unauthorized",
    76003: "invalid cgi_path",
    76021: "invalid rid",
}


def ok(**more: object) -> Reply:
    return {"errcode": 0, "errmsg": "ok", **more}


def no(code: int, detail: str = "") -> Reply:
    return {"errcode": code, "errmsg": f"{MESSAGES.get(code, 'error')} {detail}".strip()}
