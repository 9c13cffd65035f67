"""Our codec against ``@wecom/crypto``, an implementation of WeChat's encryption by other authors.

Needs node, npm and a package registry; without them the tests are skipped and say so.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import BadPush
from bot.wechat.codec import Codec
from bot.wechat.messages import Inbound

PACKAGE = "@wecom/crypto@1.0.1"
TOKEN, AES_KEY, OLD_KEY, APPID = (
    "peerToken",
    "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
    "Z" * 42 + "A",
    "wx0123456789abcdef",
)
STAMP, NONCE = "1795333333", "1320562132"
AT = datetime.fromtimestamp(int(STAMP), UTC)

SCRIPT = """
const { encrypt, decrypt, getSignature } = require("@wecom/crypto");
const { token, key, appid, stamp, nonce, message, sealed } = JSON.parse(process.argv[1]);
const part = sealed || encrypt(key, message, appid);
const opened = decrypt(key, part);
console.log(JSON.stringify({ part, signature: getSignature(token, stamp, nonce, part), ...opened }));
"""

Peer = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def peer(tmp_path_factory: pytest.TempPathFactory) -> Peer:
    """Seals ``message``, or opens ``sealed``, with the other implementation."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("node and npm are not installed, so the other implementation cannot run")
    home = tmp_path_factory.mktemp("peer")
    _install(npm, home)

    def run(**work: str) -> dict[str, str]:
        settings = {"token": TOKEN, "key": AES_KEY, "appid": APPID, "stamp": STAMP, "nonce": NONCE} | work
        command = [node, "-e", SCRIPT, json.dumps(settings)]
        done = subprocess.run(command, cwd=home, capture_output=True, check=True, timeout=30)
        return {name: str(value) for name, value in json.loads(done.stdout).items()}

    return run


def _install(npm: str, home: Path) -> None:
    (home / "package.json").write_text("{}")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE]
    try:
        subprocess.run(command, cwd=home, capture_output=True, check=True, timeout=60)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip(f"{PACKAGE} cannot be installed: no package registry within reach")


def codec(aes_key: str = AES_KEY, previous: str | None = None) -> Codec:
    return Codec(TOKEN, aes_key, previous_aes_key=previous, appid=APPID)


def push(sealed: Mapping[str, str]) -> tuple[dict[str, str], bytes]:
    query = {"timestamp": STAMP, "nonce": NONCE, "encrypt_type": "aes", "msg_signature": sealed["signature"]}
    body = f"<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[{sealed['part']}]]></Encrypt></xml>"
    return query, body.encode()


def message(content: str) -> str:
    return (
        "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oA]]></FromUserName>"
        f"<CreateTime>{STAMP}</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        f"<Content><![CDATA[{content}]]></Content><MsgId>42</MsgId></xml>"
    )


def field(answer: str, name: str) -> str:
    found = re.search(rf"<{name}>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</{name}>", answer, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 500])
def test_peer_push_is_read(peer: Peer, length: int) -> None:
    content = "查" * length
    inbound = codec().read(*push(peer(message=message(content)))).inbound
    assert inbound == Inbound(openid="oA", account="gh_1", key="m:42", kind="text", at=AT, text=content)


def test_peer_accepts_our_answer(peer: Peer) -> None:
    ours = codec()
    answer = ours.answer(ours.read(*push(peer(message=message("hi")))), "您好 😀", now=AT).decode()
    opened = peer(sealed=field(answer, "Encrypt"), stamp=field(answer, "TimeStamp"), nonce=field(answer, "Nonce"))
    assert (opened["signature"], opened["id"]) == (field(answer, "MsgSignature"), APPID)
    assert (field(opened["message"], "ToUserName"), field(opened["message"], "Content")) == ("oA", "您好 😀")


def test_peer_with_the_previous_key_is_answered_with_it(peer: Peer) -> None:
    ours = codec(previous=OLD_KEY)
    answer = ours.answer(ours.read(*push(peer(message=message("hi"), key=OLD_KEY))), "好", now=AT).decode()
    assert field(peer(sealed=field(answer, "Encrypt"), key=OLD_KEY)["message"], "Content") == "好"


@pytest.mark.parametrize("wrong", [{"key": OLD_KEY}, {"token": "other"}, {"appid": "wxother"}, {"nonce": "1"}])
def test_peer_with_something_wrong_is_refused(peer: Peer, wrong: dict[str, str]) -> None:
    with pytest.raises(BadPush):
        codec().read(*push(peer(message=message("hi"), **wrong)))
