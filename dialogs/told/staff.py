"""Staff in a line: whoever writes as an employer, a foreman or a colleague means the data of others, and not their own.

Our own staff («你们的师傅») and the speaker as somebody's staff («我是外包的焊工») are no such others.
"""

from __future__ import annotations

from functools import lru_cache

from dialogs.told.asked_for import OWN
from dialogs.told.death import DIED
from dialogs.told.kin import speaks_of_kin
from dialogs.told.naming import FULL
from dialogs.understanding import HAN, fold
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs

ONE, MANY, AUTHORISED = "one", "many", "authorised"
_IN = r"[^,，。;；我你您把将\s]"
"""Within a clause that goes on about the same."""
_JOB = (
    r"(?:员工|职工|工人|工友|民工|同[事仁]|伙计|后生|下属|部下|师[傅父]|徒弟|学徒|[焊电钳木瓦铆架杂小]工(?!证|作|资)|技[工师](?!证)|技术员"
    r"|工程师|保安|保洁|司机|文员|会计|出纳|前台|业务员|销售员?|助理|秘书|实习生|[组队店]员|[库仓]管|采购员?|临时工|对接人"
    rf"|[安维施]{HAN}工|{HAN}{HAN}人员)"
)
_LEFT = (
    r"(?:离职|辞职|走人?|不干|不做|辞退|开除|裁|退休|跳槽|调走|撤(?:场|走)|全撤|炒)(?:掉|咯)?(?:了|的)?"
    r"(?!多?[几\d一两三半]+个?多?(?:年|月|天|小时|礼拜|星期))"
)
_COUNT = (
    r"(?:(?:[两二三四五六七八九十几多\d百]+来?|好几|十几)[个名位]|俩|仨|[有一这那]些|一[批帮群]"
    r"|所有|全部|全体|其[他它]|别的)"
)
_ORG = (
    rf"(?:[我俺咱阮]们?的?|(?<!{HAN})|(?<=[帮替给把将])){HAN}{{0,4}}"
    r"(?:公司|单位|厂|队|班组|(?<=[我俺咱们])班|组|店|企业"
    r"|物业|车间|部门|工地|手下|底下|团队|(?<!网)站)"
    r"(?:这边|那边|[里上头])?"
)
_OUR = rf"(?:{_ORG}的?|[我俺咱阮]们?的?)?"
_PEOPLE = r"(?:人(?![事员脸家])|大伙|兄弟|弟兄|伙计|娃儿?|小伙子?)"
_STAFF = (
    rf"(?:{_COUNT}{_IN}{{0,6}}?(?:{_JOB}|离职的|辞职的|走的)们?|{_JOB}们|{_ORG}的?{_IN}{{0,4}}?(?:{_COUNT}|的){_PEOPLE}们?"
    r"|[我俺咱]们?[这那]?[组队班帮伙]人(?!员)"
    rf"|{_LEFT}{_IN}{{0,2}}?{_COUNT}{_PEOPLE}?|{_COUNT}{_PEOPLE}{_IN}{{0,6}}?{_LEFT})"
)
_NICK = rf"[小老](?![板总师公婆家人是的旧]){HAN}"
_EMPLOYEE = (
    rf"(?:{_ORG}(?:的|有|以前|之前|原来|现在|前|那|这|一|个|位|名|{_LEFT})*{_IN}{{0,2}}?(?:{_JOB}|{_NICK})"
    rf"|{_LEFT}(?:那|一)?[个名位]{_JOB}|{_LEFT}(?<=的)(?:那|这|一|个|位|名)*(?:{_JOB}|{_NICK}|人|{FULL}(?=[\s,，的]))"
    rf"|[我俺咱阮]们?的?有?(?:[一那]?[个位])?{_JOB}(?!培训|考|[资岗]|合同|应聘|简历)|(?:{_JOB}|{_NICK}){_IN}{{0,6}}?{_LEFT})"
)
_THINGS = (
    "资料|信息|数据|简历|记录|档案|照片?|[账帐]号|证件|身份证|证号|[岗格焊工]证|手机号?|电话|号码?|邮箱|微信|联系方式"
    "|[地住]址|表(?![示现明姐哥弟妹])|名字|姓名|指纹|人脸|名[单册]"
)
_DONE = rf"(?:{any_verbs()}|[清去抹移拿][掉除走]|清)"
_THEY = r"(?:[他她]们|[他她]俩|佢哋|这[些几]个?人?|那[些几]个?人?)"
_THEY_ONE = r"(?:[他她伊佢](?!们|俩)|人家)"
_ONESELF = regex(
    rf"我的(?!{_JOB}|{_COUNT})|[把将删改查看](?:一?下)?我(?!们|[手底店厂司队这单公]|的?(?:{_JOB}|{_COUNT}))"
    rf"|我(?:留|登记|投|填)|我(?:家|自己|本人)的?(?:{_THINGS})"
    r"|我呢|那(?:个人)?就?是(?:我|本人)(?=\W|$)"
    rf"|我(?:也|现在|已经|都|刚|从{_IN}{{1,8}})*{_LEFT}"
)
_YOURS = regex(
    rf"[你您贵](?:们|司|公司|单位|那[儿里边]?|这[儿里边]?|家|的|派来?|安排|外包|以前|之前){{0,4}}{_IN}{{0,4}}?{_JOB}们?"
)
_MINE = regex(rf"我(?=那[个位]{_JOB})")
_SPEAKER = regex(
    rf"(?:我|本人|^)们?(?:就|也|都|曾经?|以前|之前|原来|现在)*(?:是|系|当|做|作为)[^,，。;；\s]{{0,16}}?{_JOB}"
)

_EN_JOB = (
    r"(?:(?:co-?|ex-)?(?:worker|employee)|colleague|welder|technician|fitter|installer|engineer|driver|guard|cleaner"
    r"|contractor|apprentice|electrician|mechanic|labou?rer|intern|temp|accountant|receptionist|clerk|secretary"
    r"|assistant|salesman|foreman|manager|supervisor|staff member|team member|crew member)"
)
_EN_JOBS = rf"(?:{_EN_JOB}s|staff(?! member\b)|personnel|crews?(?! member)|teams?(?! member)|guys|people|men|workmen)\b"
_EN_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|some|many|a few|a couple of|both|all|these)"
)
_EN_STAFF = (
    rf"(?:(?:(?<!your )\b{_EN_COUNT}(?: of)?(?: (?:our|my|the))?|(?<!one of )\b(?:our|my))"
    rf"(?: (?!own\b)[\w-]+){{0,2}}? {_EN_JOBS}"
    r"|\bthe (?:old|former|previous|whole|entire) (?:crew|team|staff|workers|employees)(?=s? ))"
)
_EN_LEFT = r"(?:left|quit|resigned|retired|was let go|was fired|moved on|has left|no longer)"
_EN_EMPLOYEE = (
    rf"(?:\bone of (?:our|my) (?:[\w-]+ ){{0,2}}?{_EN_JOBS}|\b(?:our|my) (?:[\w-]+ ){{0,2}}?{_EN_JOB}\b"
    rf"|\b(?:an?|one|the) (?:former|ex-?) ?{_EN_JOB}\b|\b(?:an?|one) (?:[\w-]+ )?{_EN_JOB} (?:of ours|{_EN_LEFT})\b)"
)
_EN_THINGS = (
    r"(?:data|info(?:rmation)?|details|records?|files?|cvs?|resumes?|photos?|pictures?|accounts?|numbers?|phones?"
    r"|e-?mails?|address(?:es)?|names?|contacts?|certificates?)"
)
_EN_DONE = rf"(?:{english_verbs()}|wipe|take|drop|clear|update)"
_EN_OWN = regex(
    rf"\bmy (?:own |phone |mobile |e-?mail |contact |personal )?{_EN_THINGS}\b"
    rf"|\b(?:{_EN_DONE}|forget|\w+ing) me\b|\bmine\b"
)
_EN_YOURS = regex(rf"\byour (?:[\w-]+ ){{0,2}}?(?:{_EN_JOBS}|{_EN_JOB}\b)")
_EN_SPEAKER = regex(
    rf"\b(?:i|we)(?: a|['’])?(?:m|re| was| were| used to be)"
    rf"(?: (?:one|of|your|an?|the|former|ex|still|just|only))* (?:[\w-]+ )?{_EN_JOB}"
)


def _theirs(who: str, they: str) -> str:
    return (
        rf"{who}(?:在[你您贵][^,，。;；我]{{0,6}}?)?{_IN}{{0,10}}?(?:{_THINGS})|{they}的?[^,，。;；我]{{0,8}}?(?:{_THINGS})|[把将]{they}[^,，。;；我]{{0,12}}?{_DONE}"
        rf"|{_DONE}一?下?(?:{they}|{_OUR}{who})|[帮替给代把将]{_OUR}{who}[^,，。;；我]{{0,12}}?{_DONE}"
        rf"|{who}(?:都|全部?|也|请|麻烦|[帮给]我|先)*(?:{full_verbs('delete', 'close_account')})"
    )


def _en_theirs(who: str, their: str, them: str) -> str:
    return (
        rf"\b{their} (?:[\w-]+ ){{0,3}}?{_EN_THINGS}\b|\b{_EN_DONE} (?:all |both |of )*{them}\b"
        rf"|\b(?:{_EN_THINGS}|everything)\b[^.;,]{{0,24}}? (?:of|on|about|for|from) (?:the )?{who}"
        rf"|{who}s? (?:[\w-]+ ){{0,2}}?{_EN_THINGS}\b|\b{_EN_DONE} {who}"
    )


_GONE = regex(rf"(?:{_LEFT}|换)[^我]*(?:{_THINGS})[^我]*$|的{_IN}{{0,8}}[\s,，][^我]*(?:{_THINGS})[^我]*$")
"""«几个钳工辞职了 你们那儿的资料抹了»: nobody else is spoken of."""
SEVERAL = regex(rf"{_STAFF}|{_EN_STAFF}")
_TIED = regex(rf"{_LEFT}|{_ORG}|[我俺咱阮]们|手下|底下|[他她]们|佢哋|\b(?:our|we|my|their|them|left|quit|resigned)\b")
"""Whose people they are; «两个师傅来装电梯拍了照片» tells of ours."""
EMPLOYEE = cased(rf"{_EMPLOYEE}|{_EN_EMPLOYEE}")
DATA_OF_SEVERAL = regex(rf"{_theirs(_STAFF, _THEY)}|{_en_theirs(_EN_STAFF, 'their', '(?:them|they)')}")
DATA_OF_ONE = cased(
    rf"[我俺咱阮]们有(?:那|一)?[个位名]{_JOB}[^,，。;；我]{{0,16}}?(?:{_THINGS})"
    rf"|{_theirs(_EMPLOYEE, _THEY_ONE)}|{_en_theirs(_EN_EMPLOYEE, '(?:his|her|their)', '(?:him|her|them)')}"
)
AUTHORITY = regex(
    r"(?<![没未无])(?<!没有)(?:授权|委托)|签[了过]?的?(?:字|名)|点头|[托推]我|都同意"
    r"|\b(?:authori[sz]\w+|power of attorney|mandate|signed"
    r"|asked (?:me|us|the office)|gave me (?:his|her|their))\b"
)


@lru_cache(maxsize=16)
def staff_meant(text: str) -> str:
    """Whose data the line is about: ``one`` employee's, ``many``, those of ``authorised``; empty for one's own."""
    plain = _MINE.sub("我们", _SPEAKER.sub("我", _YOURS.sub(" ", fold(text))))
    plain = _EN_SPEAKER.sub(" i ", _EN_YOURS.sub(" they ", plain))
    several = SEVERAL.search(plain) if _TIED.search(plain) else None
    if not (several or EMPLOYEE.search(plain)) or OWN.search(plain) or _ONESELF.search(plain) or _EN_OWN.search(plain):
        return ""
    if several and (DATA_OF_SEVERAL.search(plain) or _GONE.search(plain)):
        return AUTHORISED if AUTHORITY.search(plain) else MANY
    return ONE if DATA_OF_ONE.search(plain) and not speaks_of_kin(plain) else ""


REFERS = regex(r"[他她伊佢]|\b(?:they|them|their|him|his|her)\b")


def staff_spoken_of(text: str, said: tuple[str, ...]) -> str:
    """As ``staff_meant``; also «他们的信息删一下», where the line before in ``said`` names them."""
    before = next((line for line in reversed(said) if line != text), "") if REFERS.search(fold(text)) else ""
    return staff_meant(text) or (staff_meant(f"{before}，{text}") if before else "")


def of_staff(text: str, said: tuple[str, ...] = ()) -> str:
    """As whom it is asked for staff: ``agent`` by their authority, ``unsure`` without a word on it; empty for one's
    own, and after a death, when their family asks."""
    let = AUTHORITY.search(fold(text)) is not None
    whose = {ONE: "agent" if let else "unsure", AUTHORISED: "agent"}.get(staff_spoken_of(text, said), "")
    return "" if DIED.search(fold(text)) else whose
