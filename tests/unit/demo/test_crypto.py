"""The vectors of wechat.md 1.3, against the demo's own implementation."""

import pytest

from bot.demo.wechat.crypto import Account, seal, signature, unseal
from bot.errors import Rejected

OFFICIAL = Account("wxba5fad812f8e6fb9", "s", "AAAAA", "A" * 43, "gh_x")
PUSH = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR"
    "8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32II"
    "jdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
REPLY = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="


def test_signature_of_verification() -> None:
    assert signature("AAAAA", "1714036504", "1514711492") == "f464b24fc39322e44b38aa78f5edd27bd1441696"


def test_signature_of_push_and_reply() -> None:
    assert signature("AAAAA", "1714112445", "415670741", PUSH) == "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"
    assert signature("AAAAA", "1713424427", "415670741", REPLY) == "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"


def test_unseal_official_push() -> None:
    message = unseal(OFFICIAL, PUSH)
    assert (len(message.encode()), '"Event":"debug_demo"' in message.replace(" ", "")) == (167, True)


def test_seal_official_reply() -> None:
    assert seal(OFFICIAL, '{"demo_resp":"good luck"}', b"707722b803182950") == REPLY


@pytest.mark.parametrize("length", range(40))
def test_seal_every_padding(length: int) -> None:
    assert unseal(OFFICIAL, seal(OFFICIAL, "x" * length, b"s" * 16)) == "x" * length


def test_unseal_other_account_is_rejected() -> None:
    other = Account("wxother", "s", "AAAAA", "A" * 43, "gh_x")
    with pytest.raises(Rejected, match="another account"):
        unseal(OFFICIAL, seal(other, "hello", b"s" * 16))


@pytest.mark.parametrize("junk", ["", "AAAA", "not base64!", "A" * 64])
def test_unseal_junk_is_rejected(junk: str) -> None:
    with pytest.raises(Rejected):
        unseal(OFFICIAL, junk)
