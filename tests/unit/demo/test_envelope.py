"""Pushes and answers on the wire, in each mode."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.demo.wechat.crypto import Account, seal, signature
from bot.demo.wechat.envelope import Answer, Sealed, document, read_answer, sealed
from tests.unit.demo.conftest import ACCOUNT

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
XML = document([("ToUserName", "gh_test"), ("CreateTime", "1"), ("Content", "a ]]> b\x02")])


def wrapped(inner: str, account: Account = ACCOUNT) -> bytes:
    secret = seal(account, inner, b"s" * 16)
    signed = signature(account.token, "1", "n", secret)
    return (
        f"<xml><Encrypt>{secret}</Encrypt><MsgSignature>{signed}</MsgSignature>"
        "<TimeStamp>1</TimeStamp><Nonce>n</Nonce></xml>"
    ).encode()


def reply(kind: str = "text", body: str = "<Content>hi</Content>", to: str = "oX") -> str:
    return (
        f"<xml><ToUserName>{to}</ToUserName><FromUserName>gh_test</FromUserName><CreateTime>1</CreateTime>"
        f"<MsgType>{kind}</MsgType>{body}</xml>"
    )


def push(mode: str) -> Sealed:
    return sealed(replace(ACCOUNT, mode=mode), XML, "oX", now=NOW, nonce="n", salt=b"s" * 16)


def test_document_leaves_what_people_type_raw() -> None:
    assert "<Content><![CDATA[a ]]> b\x02]]></Content>" in XML


def test_push_plain_has_no_encryption() -> None:
    sent = push("plain")
    assert (sent.body, sorted(sent.query)) == (XML.encode(), ["nonce", "openid", "signature", "timestamp"])


def test_push_safe_shows_only_the_addressee() -> None:
    sent = push("safe")
    assert sent.body.startswith(b"<xml><ToUserName><![CDATA[gh_test]]></ToUserName><Encrypt>")
    assert (sent.query["encrypt_type"], b"Content" in sent.body) == ("aes", False)


def test_push_compat_has_both() -> None:
    sent = push("compat")
    assert (b"<Content>" in sent.body, b"<Encrypt>" in sent.body) == (True, True)


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, b"", Answer("success")),
        (200, b"success", Answer("success")),
        (500, b"success", Answer("fault", problem="HTTP 500")),
        (200, b'{"ok":1}', Answer("fault", problem="the answer is not XML")),
        (200, b"<html/>", Answer("fault", problem="the answer is not WeChat's XML")),
        (200, reply().encode(), Answer("fault", problem="the reply is not encrypted")),
        (200, wrapped(reply()), Answer("reply", "text", "hi")),
        (200, wrapped(reply(to="oY")), Answer("fault", problem="the reply is addressed to somebody else")),
        (200, wrapped(reply("poem")), Answer("fault", problem="a reply of type poem is not known")),
        (200, wrapped(reply(body="")), Answer("fault", problem="Content is missing")),
        (
            200,
            wrapped(reply(body=f"<Content>{'字' * 683}</Content>")),
            Answer("fault", problem="the text has more than 2048 bytes"),
        ),
        (200, wrapped(reply("transfer_customer_service", "")), Answer("reply", "transfer_customer_service", "")),
        (
            200,
            wrapped(reply(), replace(ACCOUNT, token="other")),
            Answer("fault", problem="the reply's MsgSignature is wrong"),
        ),
        (
            200,
            wrapped(reply(), replace(ACCOUNT, appid="wxother")),
            Answer("fault", problem="the reply was encrypted for another account"),
        ),
    ],
)
def test_answer_is_judged_as_wechat_does(status: int, body: bytes, expected: Answer) -> None:
    assert read_answer(ACCOUNT, status, body, "oX") == expected


def test_answer_in_plain_mode_needs_no_encryption() -> None:
    plain = replace(ACCOUNT, mode="plain")
    assert read_answer(plain, 200, reply().encode(), "oX") == Answer("reply", "text", "hi")
