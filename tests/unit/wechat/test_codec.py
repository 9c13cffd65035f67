"""Opening, reading and answering pushes: the official vectors, three modes, two keys, and everything malformed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadPush, ConfigError, Unreadable
from bot.wechat.codec import CAP_BYTES, SUCCESS, Codec
from bot.wechat.messages import Inbound
from tests.unit.wechat import pushes
from tests.unit.wechat.pushes import AT, NONCE, STAMP, codec, open_answer, plain, read, seal, sealed_push, sign, text

SAFE_PART = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8"
    "XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32I"
    "Ijdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
REPLY_PART = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="


def a_text(content: str, *, tapped: str = "") -> Inbound:
    return Inbound(openid="oReal", account="gh_1", key="m:7", kind="text", at=AT, text=content, tapped=tapped)


# The official vectors (wechat.md 1.3)


def test_verify_official_vector() -> None:
    query = {
        "signature": "f464b24fc39322e44b38aa78f5edd27bd1441696",
        "echostr": "4375120948345356249",
        "timestamp": "1714036504",
        "nonce": "1514711492",
    }
    assert codec().verify(query) == "4375120948345356249"


def test_open_official_plain_vector() -> None:
    query = {
        "signature": "899cf89e464efb63f54ddac96b0a0a235f53aa78",
        "timestamp": "1714037059",
        "nonce": "486452656",
    }
    assert codec("plain").open(query, b"<xml/>").xml == "<xml/>"


def test_open_official_safe_vector() -> None:
    query = {
        "signature": "6c5c811b55cc85e0e1b54100749188c20beb3f5d",
        "timestamp": "1714112445",
        "nonce": "415670741",
        "encrypt_type": "aes",
        "msg_signature": "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
    }
    opened = codec().open(query, f"<xml><Encrypt><![CDATA[{SAFE_PART}]]></Encrypt></xml>".encode())
    assert (len(opened.xml), '"Event":"debug_demo"' in opened.xml, opened.key) == (167, True, 0)


def test_open_official_reply_vector() -> None:
    query = {
        "timestamp": "1713424427",
        "nonce": "415670741",
        "encrypt_type": "aes",
        "msg_signature": "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
    }
    opened = codec().open(query, f"<xml><Encrypt><![CDATA[{REPLY_PART}]]></Encrypt></xml>".encode())
    assert opened.xml == '{"demo_resp":"good luck"}'


# Who may speak


@pytest.mark.parametrize(
    "query",
    [
        {"timestamp": STAMP, "nonce": NONCE, "echostr": "1"},
        {"timestamp": STAMP, "nonce": NONCE, "echostr": "1", "signature": "0" * 40},
        {"timestamp": STAMP, "nonce": NONCE, "echostr": "1", "signature": "签名"},
        {"timestamp": STAMP, "nonce": NONCE, "echostr": "1", "signature": "\ud800"},
        {"timestamp": "\ud800", "nonce": NONCE, "echostr": "1", "signature": "0" * 40},
        {"timestamp": STAMP, "echostr": "1", "signature": sign(STAMP, NONCE)},
        {"nonce": NONCE, "echostr": "1", "signature": sign(STAMP, NONCE)},
        {"timestamp": "", "nonce": "", "echostr": "1", "signature": sign("", "")},
        {"timestamp": STAMP, "nonce": NONCE, "signature": sign(STAMP, NONCE)},
        {},
    ],
)
def test_verify_bad_query_is_refused(query: dict[str, str]) -> None:
    with pytest.raises(BadPush):
        codec().verify(query)


@pytest.mark.parametrize("mode", ["safe", "compat"])
def test_read_unsealed_push_is_refused_unless_plain(mode: str) -> None:
    with pytest.raises(BadPush):
        codec(mode).read(plain(), text("hi").encode())


@pytest.mark.parametrize("mode", ["safe", "compat", "plain"])
def test_read_sealed_push_needs_the_strong_signature(mode: str) -> None:
    query, body = seal(text("hi"))
    for weak in ({"msg_signature": query["signature"]}, {"msg_signature": ""}):
        with pytest.raises(BadPush):
            codec(mode).read(query | weak, body)
    with pytest.raises(BadPush):
        codec(mode).read({name: value for name, value in query.items() if name != "msg_signature"}, body)


@pytest.mark.parametrize("mode", ["safe", "compat", "plain"])
def test_read_sealed_push_is_read_in_every_mode(mode: str) -> None:
    assert codec(mode).read(*seal(text("hi"))).inbound == a_text("hi")


def test_read_plain_push_needs_its_signature() -> None:
    body = text("hi").encode()
    assert codec("plain").read(plain(), body).inbound == a_text("hi")
    with pytest.raises(BadPush):
        codec("plain").read(plain() | {"signature": "0" * 40}, body)


def test_read_compat_push_acts_on_the_sealed_part_only() -> None:
    _, sealed = seal(text("sealed"))
    part = sealed.decode().split("<Encrypt><![CDATA[")[1].split("]]>")[0]
    typed = text("plain <Encrypt><![CDATA[AAAA]]></Encrypt>").removeprefix("<xml>").removesuffix("</xml>")
    assert codec("compat").read(*sealed_push(part, around=typed)).inbound == a_text("sealed")


def test_read_wrong_sender_in_the_address_is_refused() -> None:
    query, body = seal(text("hi"))
    assert codec().read(query | {"openid": "oReal"}, body).inbound.openid == "oReal"
    with pytest.raises(BadPush):
        codec().read(query | {"openid": "oVictim"}, body)


def test_read_body_beyond_the_cap_is_refused() -> None:
    query, body = seal(text("hi"))
    assert codec().read(query, body.ljust(CAP_BYTES)).inbound.text == "hi"
    with pytest.raises(BadPush):
        codec().read(query, body.ljust(CAP_BYTES + 1))


@pytest.mark.parametrize("stamp", ["now", "-5", "١٢٣", "9" * 12])
def test_read_timestamp_that_is_no_number_is_refused(stamp: str) -> None:
    query = {"signature": sign(stamp, NONCE), "timestamp": stamp, "nonce": NONCE}
    with pytest.raises(BadPush):
        codec("plain").read(query, text("hi").encode())


@given(st.text(alphabet="ABCDEFabcdef0189+/=", min_size=1, max_size=200))
def test_read_signed_junk_is_refused(part: str) -> None:
    query, body = sealed_push(part)
    with pytest.raises(BadPush):
        codec(previous=pushes.OTHER_KEY).read(query, body)


@pytest.mark.parametrize("unit", [" ", "<Encrypt>", "<Encrypt><![CDATA[", "A", "<Encrypt>A", "\xff"])
def test_read_unsigned_body_made_to_be_slow_is_refused(unit: str) -> None:
    query, _ = seal(text("hi"))
    body = ("<Encrypt>" + unit * CAP_BYTES)[: CAP_BYTES // 2]
    with pytest.raises(BadPush):
        codec().read(query, body.encode())


def test_read_typed_header_made_to_be_slow_is_read() -> None:
    title = "<Title><![CDATA[" + "<MsgId>" + " " * 40_000 + "]]></Title><MsgId>7</MsgId>"
    assert read(pushes.xml("link", title)).key == "m:7"


def test_read_push_for_another_account_is_refused() -> None:
    query, body = seal(text("hi"))
    other = Codec(pushes.TOKEN, pushes.AES_KEY, appid="wxother")
    with pytest.raises(BadPush):
        other.read(query, body)


@pytest.mark.parametrize(
    ("token", "key", "setting"), [("", "A" * 43, "wechat.token"), ("t", "short", "wechat.encoding")]
)
def test_codec_unusable_secret_names_its_key(token: str, key: str, setting: str) -> None:
    with pytest.raises(ConfigError, match=setting):
        Codec(token, key, appid="wx")


# Malformed but genuine


FORGERY = "x]]></Content><FromUserName><![CDATA[oVictim]]></FromUserName><MsgId>9</MsgId><bizmsgmenuid>9</bizmsgmenuid>"


@pytest.mark.parametrize(
    "typed",
    [
        "查阅我的信息",
        "a\nb",
        FORGERY,
        FORGERY + "<Content><![CDATA[y",
        "]]>",
        "]]></Content>",
        "<status>]]></status>",
        "&lt; & <b>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
        "<MsgType><![CDATA[event]]></MsgType>",
    ],
)
def test_read_whatever_is_typed_stays_text(typed: str) -> None:
    assert read(text(typed)) == a_text(typed)


@given(st.text(max_size=60))
def test_read_any_text_keeps_sender_and_id(typed: str) -> None:
    inbound = read(text(typed))
    assert (inbound.openid, inbound.key) == ("oReal", "m:7")


def test_read_control_characters_are_dropped() -> None:
    assert read(text("a\x02b\x10c\x1d\x00\ufffe")) == a_text("abc")


def test_read_split_cdata_end_is_joined() -> None:
    assert read(text("a]]]]><![CDATA[>b")) == a_text("a]]>b")


@pytest.mark.parametrize("content", ["", "  \n "])
def test_read_blank_text_is_empty(content: str) -> None:
    assert read(text(content)) == a_text("")


def test_read_content_without_cdata_is_read() -> None:
    assert read(pushes.xml("text", "<Content>a &amp; b</Content><MsgId>7</MsgId>")) == a_text("a & b")


def test_read_tapped_link_carries_its_id() -> None:
    tail = "<MsgId>7</MsgId><bizmsgmenuid>9007199254740993</bizmsgmenuid>"
    assert read(text("查询进度", tail=tail)) == a_text("查询进度", tapped="9007199254740993")


def test_read_sender_after_the_content_is_nobody() -> None:
    late = "<xml><MsgType>text</MsgType><Content><![CDATA[a]]></Content><FromUserName>o</FromUserName></xml>"
    query, body = seal(late)
    with pytest.raises(Unreadable):
        codec().read(query, body)


@pytest.mark.parametrize("body", ["", "{}", "<xml/>", "junk", "<xml><MsgType>text</MsgType></xml>"])
def test_read_push_without_a_sender_is_unreadable(body: str) -> None:
    with pytest.raises(Unreadable):
        codec("plain").read(plain(), body.encode())


def test_read_missing_fields_keep_the_sender() -> None:
    inbound = codec("plain").read(plain(), b"<xml><FromUserName>oReal</FromUserName>").inbound
    assert (inbound.openid, inbound.kind, inbound.at, inbound.key[:2]) == ("oReal", "unsupported", AT, "x:")


def test_read_create_time_is_the_moment_of_the_message() -> None:
    sent = pushes.xml("image", "<MsgId>1</MsgId>", created=str(int(STAMP) - 5))
    assert read(sent).at == AT - timedelta(seconds=5)


@pytest.mark.parametrize("created", ["", "soon", "99999999999999999999"])
def test_read_junk_create_time_falls_back_to_the_signed_timestamp(created: str) -> None:
    assert read(pushes.xml("image", "<MsgId>1</MsgId>", created=created)).at == AT


# Answers


def test_answer_is_sealed_with_nonce_and_clock() -> None:
    push = codec().read(*seal(text("hi")))
    answer = codec().answer(push, '好 ]]> <a href="https://x">y</a>\x02', now=AT + timedelta(seconds=2))
    assert open_answer(answer) == ("gh_1", "oReal", '好 ]]> <a href="https://x">y</a>', str(int(STAMP) + 2))


def test_answer_to_a_plain_push_is_plain() -> None:
    push = codec("plain").read(plain(), text("hi").encode())
    answer = codec("plain").answer(push, "好", now=AT).decode()
    assert "<Content><![CDATA[好]]></Content>" in answer
    assert f"<CreateTime>{STAMP}</CreateTime>" in answer


def test_answer_uses_the_key_that_opened_the_push() -> None:
    both = codec(aes_key=pushes.OTHER_KEY, previous=pushes.AES_KEY)
    old, new = both.read(*seal(text("hi"))), both.read(*seal(text("hi"), aes_key=pushes.OTHER_KEY))
    assert (old.key, new.key) == (1, 0)
    assert open_answer(both.answer(old, "好", now=AT)) == ("gh_1", "oReal", "好", STAMP)
    assert open_answer(both.answer(new, "好", now=AT), codec(aes_key=pushes.OTHER_KEY)) == (
        "gh_1",
        "oReal",
        "好",
        STAMP,
    )


def test_success_is_the_bare_word() -> None:
    assert SUCCESS == b"success"
