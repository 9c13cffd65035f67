"""Somebody asks to be answered in another language, and for nothing else."""

from __future__ import annotations

import re

from dialogs.understanding import HAN
from dialogs.understanding.patterns import regex

LANGUAGE_ASKED = regex(
    r"(?:(?:hi|hello) )?(?:(?:can|could|may|shall|do|is it ok if) (?:we|you|i) |please |let.?s )*"
    r"(?:speak|talk|use|continue|write|switch to|do (?:this|it)|chat|understand)(?: in)? "
    r"(?P<name>english|chinese)(?: please| now| instead| with me| here|[ ?!.])*"
    r"|(?:(?:is|are) there |do you have |have you )?(?:any ?(?:one|body)|some(?:one|body)|people)"
    r"(?: here| there)?(?: who| that)?(?: can| could)? speaks? (?P<anyone>english|chinese)(?: please| here|[ ?!.])*"
    r"|(?:in )?(?P<only>english|chinese)(?:,? please|[ ?!.])+"
    r"|(?:(?:hi|hello) )?(?:is |in )?(?P<allowed>english|chinese) (?:is )?"
    r"(?:ok(?:ay)?|possible|fine|allowed)(?: here| too| also|[ ?!.])*"
    r"|(?:(?:算了|那|我|还是|可以|能|请|麻烦|我们|咱们|[你您]|都|就|还是|改|后面|下面|接下来|之后|以后|现在|能不能|可不可以))*"
    r"(?:说|用|讲|换成?|切换?到?)(?P<zh>中文|汉语|普通话|英文|英语|english)"
    r"(?:吧|吗|说|聊|交流|回复?|就行|好吗|[ ?？!！。])*"
    r"|(?:请问)?(?P<may>中文|汉语|普通话|英文|英语|english)(?:也|都)?(?:可以|行|能行|ok)(?:吗|么|不|嘛|[ ?？])+"
    r"|(?:可以|能|能不能) ?(?:用|说|讲|speak|use)? ?(?P<both>中文|english|英语|英文)(?: also| too|吗|么|[ ?？])+"
)
LONGEST_BESIDES = 18
"""Characters of a request for a language with a word on why («还是说中文吧 打字快»)."""
ABOUT_SPEAKING = regex(
    r"(?:[我你您]的?)?(?:中文|汉语|普通话|英文|英语)(?:我|也|都|不太?|还|是)*(?:可以|行|会|懂|好|能看懂?|没问题|ok)"
    r"|(?:(?:ok(?:ay)?|好的?|嗯|没关系|没事|谢谢|多谢|不好意思|抱歉|你好|您好"
    r"|thanks|thank you|sorry|please|hi|hello)[\s,，。.!！~]*)+"
    r"|(?:sorry )?(?:i (?:do not|don.?t|can(?:no|.?)t) (?:speak|read|understand)(?: much)?|my)"
    r" (?:chinese|english)(?: is.*)?"
    r"|(?:chinese|english) is (?:fine|ok(?:ay)?|better|easier)(?: (?:too|for me|with me))*"
)
"""What people say around such a request; it wishes for nothing more."""


def asked_language(text: str) -> str:
    """The command for a sentence that asks for a language only, else empty."""
    parts = [part.strip() for part in re.split(rf"[,，。.;；!！?？\n]+|(?<={HAN})\s+", text) if part.strip()]
    asked = [LANGUAGE_ASKED.fullmatch(part) for part in parts]
    match = next((found for found in asked if found), None)
    besides = any(not found and not ABOUT_SPEAKING.fullmatch(part) for found, part in zip(asked, parts, strict=True))
    if besides and len(text) > LONGEST_BESIDES:
        return ""
    named = next((name for name in match.groups() if name), "").lower() if match else ""
    return {"english": "english", "英文": "english", "英语": "english"}.get(named, "chinese" if named else "")
