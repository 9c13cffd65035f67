"""«先不提交了 等我儿子回来再说», «I'll ask my daughter first»: who is waited for helps; nothing is asked for them."""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.understanding import Understanding, in_characters
from dialogs.understanding.patterns import says
from dialogs.words.putting_off import another_time, hands_in_later, hesitates, holds_back

_THEM = rf"(?:[我俺咱](?:们|家)?的?)?(?:{KIN_WORDS})们?"
_waited_for = says(
    rf"(?:等(?:着|到)?|[问找叫喊让](?:问|一问|一下)?|[跟和同]){_THEM}(?:[^,，。;；的]{{0,4}}(?:回|来|有空|下班|放学|到|在家|商量|[看弄帮说教问再])|\W*$)"
    rf"|{_THEM}(?:晚上|明天|周末|今晚)?(?:回?来|回家|下班|放学|有空|到家|在家)[^,，。;；的]{{0,3}}[再后了]"
    rf"|\b(?:until|till|when|once|after|wait for|ask(?:ing)?|check with|talk to)\b (?:\w+ )?my (?:{EN_KIN})\b"
    rf"|\bmy (?:{EN_KIN})\b (?:will|can|is going to|['’]ll) (?:look|help|check|do)\b"
)


def without_who_helps(whole: Understanding) -> Understanding:
    """The same message, in nobody else's name where it only gives up or puts off."""
    if whole.requester is None:
        return whole
    text = in_characters(whole.text)
    later = whole.intent == "cancel" or any(off(text) for off in (holds_back, hands_in_later, another_time, hesitates))
    return whole.but(requester=None) if later and _waited_for(text) else whole
