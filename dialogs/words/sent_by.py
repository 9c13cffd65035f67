"""Who sent somebody to us: the property company told them to ask us, which makes them none of its people.

What stands behind it («物业说 …») is their own, and is read by itself.
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex

_SENDER = (
    r"(?<!我是)(?<!我在)(?:我?们?(?:小区|楼下?|大楼|单位|公司|学校|医院|这里|那边)的?)?(?:物业|保安|管理处|管家|前台|居委会?|业委会|社区|维保(?:公司|单位|队)?|安装(?:公司|队)|施工队|总包|供应商|经销商|代理商|派出所|民警)"
    r"(?:公司|单位|那边|这边|的?(?:人|师傅|经理|主任|小\w|[大小]?姐|大[叔爷哥]|工作人员|客服|同志)|的)?"
)
SENT_BY = regex(
    rf"{_SENDER}(?:刚才?|也|都|就|一直|跟我|和我|对我|给我|老)*(?:说(?:是|过|的)?|讲|告诉|通知|答复|回复|让|叫|喊|推给?|要(?=我)|建议|指点)(?:我们?|咱们?)?"
    r"|\b(?:(?:the|our|my|your) )?(?:(?:building|property|estate|facility) (?:management|manager|office|people|staff"
    r"|company)"
    r"|property|guards?|landlord|concierge|reception(?:ist)?|maintenance (?:firm|company|crew|man|people)|installers?"
    r"|contractors?|suppliers?|dealers?) (?:at \w+ \w+ |here |there |just |has |have |keeps? )?"
    r"(?:told|tells?|telling|said|says|sent|referred|asked|directed|pointed|advised)(?: (?:me|us))?\b"
)

OF_SOMEBODY = regex(r"我|咱|本人|俺|户|主|者|租|住|职|员工|商|队|班组|\b(?:i|we|my|our)\b")


def tells_of_things(text: str) -> bool:
    """«物业说镜头是你们装的»: what they were told, and nothing of who they are."""
    return SENT_BY.search(text) is not None and OF_SOMEBODY.search(without_the_sender(text)) is None


def without_the_sender(text: str) -> str:
    """What is left of the line without who told them to come."""
    return SENT_BY.sub(" ", text).strip()
