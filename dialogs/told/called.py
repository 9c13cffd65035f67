"""What is said where a name is asked for and is no name: a title, a nickname, that there is none, or for whom it is."""

from __future__ import annotations

from dialogs.understanding import parse
from dialogs.understanding.patterns import regex

GROUP_WORD = regex(
    r"(?:我?(?:就)?是)?(?:[你您]们的?)?(?:个人|普通)?(?:客户|业主|求职者?|应聘者?|供应商|合作伙伴|用户)[的了吧]?"
    r"|(?:i.?m )?(?:an? )?(?:individual )?(?:customer|client|applicant|supplier|partner|user)"
)
"""How somebody knows us, told late; nobody's name."""
FOR_STAFF = regex(
    r"我是[^,，。]{0,6}(?:HR|人事|行政)|代表(?:我们?)?公司|\bi.?m (?:from |in |the )?(?:hr|human resources)\b"
    r"|\bon behalf of (?:my|our) (?:company|employer|staff|workers|employees)"
)
"""An employer asks for its people: each of them decides."""
NAMELESS = regex(r"[没沒无冇]有?(?:起|取)?过?(?:大名|全名|正式的?名字?|名字|姓名)|\bno (?:full |real )?name\b")
"""Of a child: there is nothing to write."""
HAVE_IT = regex(
    r"[你您]们?(?:不是)?(?:已经|早就|都)?(?:有|存了?|知道)(?:了|我的?)*(?:名字?|姓名|资料|信息)"
    r"|\byou (?:already |must )?(?:have|know) (?:it|my (?:full )?name)\b"
)
"""«You have my name»: that is so, and still which one has to be said."""
DENIES = regex(r"不是|不用|\bnot\b")
"""A line that says what something is not is hardly a name."""
CALLED = regex(
    r"(?:你|大家|人家|别人|他们|街坊|邻居|们|都|人|就|可以|请){0,8}(?:叫|称呼|喊)[我俺](?P<name>.{1,8}?)(?:就(?:行|好|可以|中|得|成|是)了?|即可|吧|好)?[了啊的。.!！\s]*"
    r"|(?:just |you can |please |(?:every(?:one|body)|people|they|friends) )*calls? me (?P<latin>[\w' -]{2,30})[.! ]*"
)
"""«叫我老周就行»: how the speaker is called, and nobody else's matter."""
NOT_ME = regex(
    r"(?:不是|并非)我(?:自己|本人)?的?[\s,，。;；]*(?:而?是|系|替|帮|给)(?=我|他|她)|\bnot (?:for )?(?:me"
    r"|mine)\b\W*(?:but |it.s |for )*(?=my\b)"
)
"""«不是我，是我爸王建国»: for whom it is, told where the speaker's name is asked for."""
TITLED, TITLE_WORDS = 8, 4
"""Characters, or English words, of a title with a surname («我是王老太太», «I am Uncle Li»)."""
ACTS_FOR = regex(r"\d|[替帮代给为]|不是|\b(?:for|behalf|not)\b")


def a_title(text: str) -> bool:
    """«张大爷», «我是王阿姨», «Uncle Li»: how the speaker is called, which names nobody they would ask for."""
    if ACTS_FOR.search(text):
        return False
    brief = len(text) <= TITLED or (text.isascii() and len(text.split()) <= TITLE_WORDS)
    return brief and parse("name", text).problem == "slot.name.full"
