"""Which of the data are meant, in the person's own words: «只删我老婆的电话，别的留着», «我的体检报告».

The clauses that such words may name (``Understanding.data``) are wider than what was said, and depend on the group; so
the words themselves go into the case, and «everything» stands there only when nothing narrower was said.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from bot.domain.rights import DETAILED, VALUES, Right
from dialogs.told.kin import FAMILY
from dialogs.understanding import fold, surnames, understand
from dialogs.understanding.nouns import EN_REACH, REACH
from dialogs.understanding.parts import MARKS, cut, parts_of, sentences_of
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs

NARROWED = frozenset({Right.ACCESS, Right.COPY, Right.TRANSFER, Right.DELETE}) - DETAILED
"""Rights over data in general, of which a part may be meant."""
WISHES = regex(rf"[{MARKS}?？]+|(?:^|(?<=\s))[1-6][、.．)）]|[一二三四五六]、")
"""Numbers of a list part them too; an English full stop does not, as «it» behind it means what stands before."""
LONGEST = 300
THING = regex(
    r"(?<![打接拨来回通个])(?:电话|手机)|(?<![打接拨回通])号码|微信号|邮箱|[地住]址|照片|(?<![丢要])脸(?!色)|面部|相片|头像|简历|体检|病[历史]|健康|身[份分]证|证[件书]|成绩单?|学历|合同|发票|开票"
    r"|\d{4}年?(?:\d+月)?(?:以?后|之后|以?前|之前|以来)的|聊天|(?:通话)?录音|录像|监控|视频|人脸|指纹|(?:维修|保养|通话|购买|面试|浏览|登录|考勤)[^,，。\s]{0,2}记录|订单|报告|表格?(?!示|明|达)|工资|银行卡"
    rf"|(?:{FAMILY}|家人|家属|联系人)的?(?:信息|资料|名字)|[那这]一?[条张份部]|那段|背调|部分|推广的|广告的"
    r"|\b(?:call )?(?:recording|transcript)s?\b"
    r"|\bvoice\b(?! ?mail)|\b(?:phone|mobile|number|e-?mail|address|photo|picture|cv|resume"
    r"|health|medical|id card|passport|certificate|contract|invoice|video|footage|cctv|face"
    r"|fingerprint|order|report|salary|wife|husband|mother|father|contacts?)s?\b"
)
_AROUND_THINGS = regex(
    r"[\W_]|我|[的和与跟及]|以?还?有|以及|[这那]些|所有|全部|都|个人|信息|资料|数据|删除?|掉|[要想就把]"
    r"|\b(?:my|the|and|all|of|personal|data|information|also|just)\b"
)
TOLD = regex(
    rf"(?:{REACH}|[地住]址|\b(?:{EN_REACH}|address))(?:号码?|number)?(?:是|为|is|[:：\s])*(?=[\w.+-]{{0,64}}(?:\d{{5,}}|@))"
)
"""«手机13800001234» says how to reach somebody, and not what is to be deleted."""
_SURNAMES = "".join(sorted(surnames()[0]))
_PAPER = r"(?:我的?)?(?:身份证|证件|护照|户口本|驾照)(?:照片?|复印件|正反面|号码?)?"
PAPER_SENT = (
    rf"(?:把|将)?{_PAPER}(?:我|先|这就|也|一起|等[会下]儿?|马上|随后|现在|会|可以|都)*(?:发|传|拍|寄|给|交)(?:过来|上来|给)?[你您]们?(?=[\s,，。;；!！]|$)"
    rf"|(?:先|这就|马上|等[会下]儿?|现在)(?:发|传|给)(?:给)?[你您]们?(?:看)?{_PAPER}(?=[\s,，。;；!！]|$)"
    r"|\b(?:here(?: is|['’]s)|(?:i(?:['’]ll| will| can) (?:\w+ )?|let me )(?:send|attach|show|upload)|sending"
    r"|attaching)(?: you)? (?:my|the|a (?:copy|photo|picture) of my) (?:id|passport)(?: card)?\b"
    r"(?! (?:you|that|was|in|on)\b)"
)
"""«身份证先发你»: who somebody is is going to be shown, and no data are named."""
NAMED = regex(
    rf"{PAPER_SENT}|"
    r"我叫|(?:名字|姓名)(?:是|叫|[:：])|\bmy name is\b"
    r"|\b(?:first|last|family|given|full) name(?: is|:)? [\w-]+|\bname(?=[:\s]+[一-鿿])"
    rf"|(?:名字|姓名)\s*(?=(?![和与跟及都])[{_SURNAMES}][一-鿿]{{1,2}}(?:[\s,，、。;；]|$))"
    r"|身份证(?:号码?|号)?[^,，。;；\s]{0,3}(?:后|尾|末)[四六46]位|身份证我?有"
)
"""«My name is …», «姓名李雷», «身份证后四位1234» say who somebody is."""
SENT_TO = regex(
    r"(?:邮件|邮箱|电邮)(?:发|寄)(?:送|给)*我|(?:发|寄|传|送|用|通过)(?:送|给|到|至|去)*(?:我|本人)?的?(?:邮箱|邮件|手机|微信|短信)"
    r"|\b(?:to|by|via) (?:my )?(?:e-?mail|phone|mobile|text)\b"
)
"""How an answer should come."""
_PHONE = r"(?:电话|手机|号码|座机|分机)"
_HOME = r"(?:家里?|单位|公司|住处|老家|那里?|这里?)"
ANSWERED = regex(
    rf"(?:打|拨|呼|回)(?:一?个|下|到|给|至)*我?(?:本人|自己|家里?|的)*{_PHONE}(?!的?(?:录音|记录))"
    rf"|(?:发|联系|通知|告诉|答复|转)(?:一?个|下|到|给|至)*我(?:本人|自己|家里?|的)*{_PHONE}(?!的?(?:录音|记录))"
    rf"|{_PHONE}(?:上|里|短信)?(?:联系(?!人|方式)|通知|告诉|答复|回复|说|沟通)(?!.{{0,2}}(?:录音|记录))(?:一?[下声])?我?"
    rf"|(?:给|往|朝|在)我的?{_PHONE}上?(?:打|拨|发|说|通知)(?:一?个|来|下)*(?:电话|短信)?"
    r"|(?:给我|跟我)(?:打|回|来)(?:一?个|下)*(?:电话|话)"
    r"|(?:打|接|拨|来|通|回|收|听)(?:过|了|着|的|一?个|你们|不[了到通得])*(?:客服)?电话"
    rf"|(?:{_PHONE}|邮箱|微信|[、和与跟及,，])+(?:都|也|随时|我)*(?:(?:可以|能)(?:直接)?(?:找|联系)[到上着]?我|(?:找|联系)得[到上着]我?"
    r"|(?:都|也)?(?:[给留]|登记)过)"
    r"|不(?:太)?(?:会|懂)(?:弄|用|玩|看|使|操作|摆弄)(?:智能)?手机|没有?智能手机|用老人机"
    rf"|(?:寄|邮|快递)(?:送|给|到|至|去|回)+我?们?的?{_HOME}?[里的]?(?:[地住]址|门口)?|送[到至]我?们?的?{_HOME}[里的]?[地住]?址?"
    r"|[地住]址(?:就)?在(?![你您]们|系统|档案|合同|哪|不在)[^,，。;；]{1,24}"
    r"|(?:邮寄|寄送|收件|收货)地址(?:就)?(?:是|为|写|填|[:：])[^,，。;；]{1,24}"
    r"|\b(?:call|ring|phone|text) me\b(?: (?:on|at) (?:my )?(?:\w+ )?(?:phone|mobile|number))?"
    r"|\b(?:mail|post|send|ship|deliver)\w* (?:it|them|everything|that)"
    r" (?:\w+ ){0,2}to my (?:home |postal |work )?(?:address|place|house)"
)
"""By which way it should come: «查好了打我手机», «寄到我家地址», «不会用手机»; no data are named by it."""
APPLIED = regex(
    r"(?:投|交|递|发|寄)(?:过|了)(?:一?[份个次])?(?:[你您]们?的?)?简历"
    r"|\b(?:sent|submitted) (?:you )?my (?:cv|resume)\b"
)
"""«我投过简历» says who somebody is; it stands for this in ``subject_matter``."""
APPLICANT = "应聘过"
_LINE = r"(?:电话|手机|身份证)"
CIRCUMSTANCE = regex(
    rf"{_LINE}(?:号码?|也|都|又|早就?|已经?|刚|昨天|最近|前阵子|给|被|老是?|总是?|一直|没人|人)*"
    r"(?:丢|坏|[打接]不通|不见了|停机|欠费|骚扰|找不[到着]|忘[了在带]|[换没停]了(?=$|[,，。;；!！\s用])(?!.*[旧老原])"
    r")[^,，。;；!！\s删刪]{0,6}"
    rf"|(?:[拿用借]|[盗冒]用)(?:了|着)?我的?(?:{THING.pattern})[^,，。;；删刪查看]{{0,12}}|学历[高低]|语音电话"
    r"|联系人(?:是|叫)[^,，。;；]{1,12}|留的是我的?(?:名字|姓名)"
    rf"|从(?:我|的|那份)*(?:{THING.pattern})[里中上]面?"
    rf"|(?:{THING.pattern})[里中上]面?的(?=[^,，。;；]{{0,8}}?(?:{THING.pattern}))"
    r"|\b(?:lost|broke|dropped|forgot)(?: my| the)? (?:new |old )?(?:phone|mobile|id card|passport)"
    r"|\b(?:phone|mobile|id card|passport)(?:['’]s| is| was| has been| got)?"
    r" (?:broken|lost|stolen|dead|gone|not working)\b"
    r"|(?:\b(?:has|have|had|got|with) no|n['’]t (?:use|have|own)|\bnot (?:use|have|own)|\banswers?)"
    r"(?: an?| any| the| my)? (?:phone|mobile|e-?mail)\b"
)
"""«我手机丢了», «从我的简历里»: what happened, and where it stands; no verb of the wish has it for its object."""
_REST = (
    r"(?:其他|其它|其余|别的|剩下?|剩余|余下|另外的)[^,，。;；]{0,4}?"
    r"|\b(?:the rest|others?|(?:any|every)thing else)\b.{0,12}?"
)
REST_STAYS = regex(
    rf"(?:{_REST})(?:别|不|甭|勿|无|留|保|先|算了|\b(?:not|stay|alone|untouched|keep)\b)"
    r"|(?:别|不|甭|勿)[^,，。;；]{0,3}(?:其他|其它|其余|别的|剩下)|留[着下]?(?:其他|其它|其余|别的|剩下)"
    r"|\b(?:keep|leave|not) (?:\w+ ){0,2}(?:rest|others?|(?:any|every)thing else)\b|\bnothing else\b"
)
"""«其他别删»: whatever is named before it is wanted, and nothing more."""
ONLY = regex(
    r"(?:只|仅|单单|光)是?(?:给我|帮我|需)*[要想删看查复拷抹清把将限]"
    r"|\b(?:only|just) (?:want|need|delet\w*|eras\w*|remov\w*|see|show|cop\w*|send|the|my)\b"
)
PART = regex(
    r"(?:[不别](?:要|是|用)?全部?[,，\s]*[只仅单就]|(?:只|仅|单|就)(?:想|要|看|查|删|拷|复制)+|就(?=[^,，。;；]{1,8}(?:[那这][块段些份张]|部分)))"
    r"[^,，。;；？?吗]{1,14}?"
    r"(?:(?<!我)(?<!自己)的(?:[那这]?(?:部分|[块段些份张])|信息|资料|数据|记录)?|[那这](?:部分|[块段些份张])|部分"
    r"|[\d年月](?:以|之)?[后前来]的?)(?:就行|就好|就可以|即可|吧|了)*\W*$"
    r"|\bonly\b[^,.;]{0,30}\b(?:part|since|after|before|from \d{4})\b"
)
"""«就开票那块», «只要2023年以后的»: a part, whatever it is called."""
_ACT = f"(?:{any_verbs('access', 'copy', 'delete')}|[清要给])"
EXCEPT = regex(
    rf"(?<![删刪清解移])除(?!此)(?:(?!还)[^。;；?？]){{1,24}}?(?:都|全|其[他它余]|别的|以外|之外)(?:(?!还|没)[^。;；?？]){{0,8}}?{_ACT}"
    rf"|{_ACT}[^。;；?？]{{0,8}}?(?<![删刪清解移])除(?!此|了?[这删刪])[^,，。;；?？还]{{1,16}}?[以之]?外(?!还)"
    rf"|{_ACT}[^。;；?？]{{0,8}}?[,，\s]除[了去开]?[^,，。;；?？]{{1,12}}$"
    r"|\b(?:except|apart from|other than|excluding)\b|\bbut (?:not|keep|leave)\b"
)
_KEEP = r"(?:(?:[别甭勿]|不(?:要|用|能|许|可以?))(?:给我)?[删刪动清抹]|(?:先|请|要|得|都|给我)*(?:保留|留[着下]))"
PART_STAYS = regex(
    rf"(?:^|[,，。;；!！\s])(?:但是?|不过|只是|可是|可(?!以)|那)*(?P<part>[^,，。;；!！\s]{{1,12}}?)(?:就|都|先|请|给我)*{_KEEP}"
)
"""«合同别删», «开票的不要删»: something is named that is to stay."""
THING_STAYS = regex(
    rf"(?:[别甭勿]|不要)(?:给我|把)?[删刪动抹](?:[除掉])?(?:我的?|那[个份些])?[^,，。;；\s我]{{0,3}}?(?:{THING.pattern})"
    r"|(?:只|就|光|单)(?:把|要|想)?留[^,，。;；]{1,14}[,，。;；\s]+(?:别的|其[他它余]|剩)[^,，。;；]{0,6}?[删刪清]"
)
"""«先别删体检报告», «就留合同，别的都删»: the same the other way round."""
_EN_THING = rf" (?:(?!track|copies|copy|number|me\b|in\b)[\w'-]+ ){{0,3}}?(?:{THING.pattern})"
EN_PART_STAYS = regex(
    rf"\b(?:keep|retain|(?:do not|don.?t|never) (?:delete|remove|erase|touch)){_EN_THING}"
    r"(?!.{0,8}(?:private|secret|confidential|updated|up to date|safe))"
    rf"|\bleave{_EN_THING}.{{0,4}}\b(?:alone|untouched|where|as|in place)\b"
)
"""«Keep the invoices please», «don't delete my CV»."""
_KIND = rf"(?:{THING.pattern}|姓名|名字|性别|生日|民族|年龄|籍贯|家人|工作经[历验])"
KIND_STAYS = regex(
    rf"(?:^|[,，。;；!！\s])(?:但是?|不过|只是|那|其中|里面|老|旧|我|的)*{_KIND}"
    rf"(?:{_KIND}|信息|资料|数据|记录|结果|部分|号码?|复印件|[那这]?[个些份张段块]|[和与跟及、的]){{0,8}}"
    r"(?:就|都|先|也|请|给我|暂时|还是|可以)*不(?:用|必|想|需要?|要)?(?:[删刪动清抹看查拷](?:除|掉)?|复制|给我)[吧啊哈的先]*(?=$|[,，。;；!！\s])"
)
"""«电话不删», «体检不看»: the kind that is named is the one that is not meant."""
_NOT_DONE = r"(?:[别甭勿]|不(?:要|用|必|需要?))(?:给我|再)*(?:[查看复拷印删刪动清抹]|影印|打印|给我$)"
EXCLUDED = regex(
    rf"(?:{THING.pattern})[^,，。;；\s]{{0,4}}?(?:就|都|也|先|请|给我)*{_NOT_DONE}|{_NOT_DONE}[^,，。;；\s]{{0,6}}?(?:{THING.pattern})"
    r"|\b(?:not|without|excluding|leave out|no need (?:to|for) \w+|don.?t (?:need|want|show|send|include|look at))"
    rf" (?!only|just)(?:(?:the|my|any|all|of) )*(?:{THING.pattern})"
    rf"|(?:{THING.pattern})[^,，。;；\s]{{0,2}}(?:不需要(?!了)|不[删刪查看]了)"
    rf"|\bno (?:my )?(?:{THING.pattern})(?: \w+)?[,\s]+(?:please|thanks)"
    rf"|(?:{THING.pattern})(?: \w+)?(?: is| are)? not (?:needed|necessary|required|wanted|to be \w+)"
)
UNWANTED = regex(
    rf"(?:不要|不用)(?:{THING.pattern})|(?:{THING.pattern})(?:信息|资料|的|部分)*(?:就|都|也)*(?:不要|不用)"
)
"""«不要发票», of what is shown; «简历不要了» is what goes."""
NO_PART = regex(
    r"(?:我|您|你们?|等(?:一?[下等]|一?会儿?)|[哎诶唉喂停]|那个|别[删刪]|不好意思|对不起|麻烦|求|真|先|请|就|都|也|还|又|再|那|暂时?|千万|绝对|现在|目前|所以|因为|其实|全部?|所有|这些?|自己|个人|本人|的|信息|资料|数据|能|可以?|是|说|让|想|要|不|没|算|了|好|行|吧|那么)*"
)
GOES = regex(r"(?<![别不甭勿没])(?:[删刪]|清(?:除|空|掉)|抹)|\b(?:delet|eras|remov)\w*")
LEFT_OUT = regex(
    r"除了|除[^,，。]{1,8}[以之]?外|(?:别|不要?|甭|勿)(?:删|动|清|看|查|要)|不要|不用|[留保]着|留下|保留"
    r"|(?:只|就|光)(?:要|删|看|查)|\b(?:except|apart from|keep|leave|but not|only|just)\b"
)
"""What leaves something out, or takes only this, of a request that is already told."""


WHO_DID = regex(
    r"(?:谁|哪[个位家](?:人|员工|销售|师傅|业务员|公司|部门)?)(?:[把将][^,，。;；你您]{1,10}?)?(?:泄[露漏密]|卖|透露|传|给(?=[^你您我的了\W]))"
    r"(?!了?[你您我])"
    r"|\b(?:who|which (?:employee|colleague|company|of you))\b (?:\w+ ){0,2}"
    r"(?:leaked|sold|passed|gave|handed|shared|told)(?: (?:out|on|away))? (?:my|our)\b(?!.*\bto you\b)"
)
"""Who it was that passed somebody's data on."""
RECIPIENTS = regex(
    rf"{WHO_DID.pattern}|"
    r"我的?[^,，。]{0,8}(?:给|卖|透露|泄[露漏]|提供|传|交|共享)(?:过|了|到|给|去)*[^,，。]{0,2}(?:谁|哪[些个家里](?!东西|材料|证件)|什么(?:人|公司|单位))"
    r"|(?:信息|资料|数据|电话)[^,，。]{0,4}给(?:过|了)?(?:谁|哪些)|谁[^,，。]{0,4}拿(?:到|走)了?我"
    r"|把我[^,，。]{0,6}(?:给没给|卖没卖|(?:给|卖|传|透露)(?:过|了)?(?:给)?(?:别人|谁|别的|第三方|外人|其他)[^,，。]{0,4}[吗么没])"
    r"|我的?[^,，。]{0,6}(?:有没有|是不是|是否)[^,，。]{0,2}(?:给|卖|提供|传|交)[^,，。]{0,4}(?:别人|别的|第三方|其他|外)"
    r"|\b(?:which|what) (?:other )?(?:companies|firms|people|third parties) (?:got|have|received|know)\b"
    r"[^.?!]{0,20}\bmy\b"
    r"|\blist of (?:all )?(?:the |your )?(?:recipients|companies|third parties)"
    r"|\bwhom? (?:did|have|do|has)\b.{0,10}\b(?:give|given|gave|shared?|sell|sold|pass|passed)\b.{0,20}\b(?:my|data)\b"
)
"""Who got somebody's data; the rules name kinds, staff can name names (PIPL 44, 45)."""
PASSED_ON = regex(
    r"(?:给|卖|提供|透露|泄[露漏]|共享)(?:过|了|到|给)*(?:别人|别的|其他|第三方|外面|谁|哪[些个家]|什么(?:人|公司|单位))"
    r"|\b(?:sold|gave|given|passed|shared?) (?:\w+ ){0,3}(?:to|with) (?:whom?|others?|anybody|anyone|third part|which)"
)
"""The same in fewer words, once it is clear that one's data are meant."""
TRANSFERS = regex(r"转(?:移|交|给|到|去)")
"""«转移给别的公司» names whom data are to go to."""
WHETHER_PASSED_ON = regex(
    r"(?:有没有|是否|是不是|有无|曾否)[^,，。;；]{0,16}(?:交|给|卖|传|提供|透露|共享)(?:过|了|到)?(?:给)?"
    r"(?:第三方|别人|别的|其他|外面)"
)
"""«有没有把我的资料交给第三方» asks what was done, and wants nothing passed on."""
SITUATED = regex(
    r"\d{1,2}\s*月\s*\d{1,2}|\d{1,2}\s*[号日](?=上午|下午|晚|早|中午|的?那天|左右)|[上下]午\s*[\d一二三四五六七八九十]+\s*[点时:：]"
    r"|\d+\s*(?:号楼|单元|栋|幢|座)(?!\d*室)"
)
"""When and where something was taken down."""


WHOLE = regex(
    r"\b(?:everything(?! (?:about|in|on|from|related))|all (?:of )?(?:the |my )?(?:other|rest|remaining))\b"
    r"|\ball (?:of )?(?:my|the) (?:personal )?(?:data|information|info)\b.{0,3}\b(?:including|such as|like)\b"
    r"|(?:全部|所有|一切|我的?|本人的?)(?:的|个人)*(?:信息|资料|数据)[,，:：（(\s]*(?:包括|包含)(?!在)"
    r"|(?:其[他它余]|别的|剩下?)(?:的|信息|资料|数据)*(?:也|都|全)+(?![别不留])|(?:[和跟及]|还有|以及)(?:其[他它](?=的|所有|个人|信息|资料|数据)|所有|一切|全部)"
)
"""«My CV and everything else»: what is named before it narrows nothing."""


TOO = regex(
    r"也(?:都|一[起并]|要|给我|帮我|得)*(?:[删刪清抹看查拷要]|复制)|[连還还]有|包括|\b(?:too|as well|also|including)\b"
)
"""What goes as well takes nothing away."""


def whole(text: str) -> bool:
    """Whether all of it is meant, whatever is named."""
    return WHOLE.search(text) is not None and not limits(text)


def whether_passed_on(text: str) -> bool:
    return WHETHER_PASSED_ON.search(fold(text)) is not None


def particular(text: str) -> bool:
    """Whether the words, said beside a question, tell what the request is about: to whom data went, when, and where."""
    return PASSED_ON.search(text) is not None or SITUATED.search(text) is not None


NOTHING_ELSE = regex(
    r"(?:别的|其他的?|其它的?|其余的?)(?:[都就也])?(?:不用|不需要|不要|没有?)(?:了|别的)*[吧啊]?\W*"
    r"|(?:i need )?nothing else(?: (?:is )?needed)?\W*"
)
"""With nothing named before it, it leaves nothing out of all."""


def nothing_else_named(text: str) -> bool:
    return NOTHING_ELSE.fullmatch(text.strip()) is not None


def leaves_out(text: str) -> bool:
    """Whether the words draw a line where everything is told and nothing else could be meant."""
    if nothing_else_named(text):
        return False
    return bool(REST_STAYS.search(text) or (LEFT_OUT.search(text) and _names_a_thing(text)))


@lru_cache(maxsize=16)
def limits(text: str) -> bool:
    """Whether the words draw a line, at whatever question they come."""
    if nothing_else_named(text):
        return False
    drawn = REST_STAYS.search(text) or PART.search(text) or spares(text)
    return bool(drawn or (ONLY.search(text) and _names_a_thing(text)))


SEEN_BY = regex(
    r"谁(?:都)?(?:看|查|用|动|调|翻|访问|下载)(?:过|了|走)+我|[给让][^,，。]{1,8}[看查翻]过我的?(?!们)"
    r"|\bwho (?:(?:has|have|all|else|had) )*(?:looked (?:at|into)|seen|saw|accessed|viewed|opened|used)\b.{0,12}\bmy\b"
)
"""«谁看过我的信息»: more than what is kept."""


def describes(text: str) -> bool:
    """Whether a wish says which data it is about."""
    passed_on = (
        SEEN_BY.search(text)
        or RECIPIENTS.search(text)
        or whether_passed_on(text)
        or (particular(text) and not TRANSFERS.search(text))
    )
    return bool(THING.search(object_of(text)) or limits(text) or passed_on) and not whole(text)


@lru_cache(maxsize=16)
def spares(text: str) -> bool:
    """Whether something is named that is to stay: an exception, and no word against the deletion itself."""
    kept = PART_STAYS.search(text)
    part = kept["part"] if kept else ""
    named = bool(part and not NO_PART.fullmatch(part) and not GOES.search(part))
    return named or any(words.search(text) for words in (EXCEPT, EN_PART_STAYS, THING_STAYS, KIND_STAYS))


@lru_cache(maxsize=16)
def excludes(text: str, *, deletes: bool = True) -> bool:
    """Whether a kind of data is named as what is not meant («身份证不用查», «not my CV»), beside another or alone: the
    words then say what is, and no kind that they name does."""
    meant = subject_matter(text)
    return spares(text) or EXCLUDED.search(meant) is not None or (not deletes and UNWANTED.search(meant) is not None)


_ALL = r"(?:全部|所有|一切|全套|\b(?:all|everything)\b)"
ALL = regex(_ALL)
_OWN = rf"我|本人|自己|以前|之前|过去|{_ALL}"
_MINE = rf"(?:{_OWN})(?:{_OWN}|在|[你您]们?[那这]?[里边儿]?|贵司|的)*(?:个人)?(?:信息|资料|数据|东西)"
OF_ALL = regex(
    rf"^(?!.*(?:里面|上面|其中|上述|[这那该][些份个条]|\b(?:these|those|in it|from it)\b)).*?(?:"
    rf"(?:{_ACT}|发|寄|知道)[^,，。;；]{{0,6}}?{_MINE}|{_MINE}[^,，。;；]{{0,6}}?{_ACT}"
    r"|(?:查|看|知道)[^,，。;；]{0,8}有(?:关于)?我(?:的)?(?:哪些|什么|啥)"
    r"|\b(?:see|view|access|check|get|want|have|cop(?:y|ies)|delet\w*|eras\w*|remov\w*|wipe|send|give)\b[^,.;]{0,30}?"
    r"\b(?:my|the|his|her|our) (?:personal |own |old )*(?:data|information|info)\b)"
)
"""The verb of a wish with all of somebody's data for its object."""
FOCUS = regex(r"主要|就是|重点|特别|尤其|比如|\b(?:especially|particular|mainly|mostly)")


@lru_cache(maxsize=16)
def object_of(text: str) -> str:
    """Of a wish for all of the data only what the verb governs, and what is set beside it; else ``subject_matter``.

    What was told before the wish («电话被骚扰，删除我的全部信息») is why it is made. Words that draw a line stay."""
    if limits(text) or excludes(text, deletes=False):
        return subject_matter(text)
    parts = [part for sentence in sentences_of(text) for part in parts_of(sentence)]
    at = next((n for n, part in enumerate(parts) if OF_ALL.search(part) and not _names_a_thing(part)), None)
    if at is None:
        return subject_matter(text)
    before = [part for part in parts[:at] if only_things(part)]
    after = [part for part in parts[at + 1 :] if FOCUS.search(part) or not ALL.search(parts[at])]
    return subject_matter("，".join((*before, parts[at], *after)))


def about_data(text: str, rights: Collection[str]) -> str:
    """«手机号改成…，把旧邮箱删了»: beside a new value, only the clauses that ask for something else say which data."""
    ranged = NARROWED & {*rights}
    if not VALUES & {*rights} or not ranged:
        return text
    heard = [understand(clause) for clause in cut(WISHES, text)]
    return "，".join(one.text for one in heard if one.rights and {*one.rights} <= ranged) or text


@lru_cache(maxsize=16)
def subject_matter(text: str) -> str:
    """The words without what only says who somebody is, and how to reach them."""
    for words in (TOLD, NAMED, SENT_TO, ANSWERED, CIRCUMSTANCE):
        text = words.sub(" ", text)
    return APPLIED.sub(APPLICANT, text)


def only_things(text: str) -> bool:
    """«身份证和简历», «my CV and ID card»: kinds of data, and nothing else."""
    rest, things = THING.subn(" ", text)
    return bool(things) and not _AROUND_THINGS.sub("", rest)


def _names_a_thing(text: str) -> bool:
    return THING.search(subject_matter(text)) is not None


def joined(before: str, text: str) -> str:
    """Both lines, the newer below; the same twice is one."""
    return "\n".join(dict.fromkeys(line for line in (*before.split("\n"), text) if line))[:LONGEST]
