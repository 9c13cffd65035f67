"""What people call the papers that show who they are, and those that show what somebody is to another; for patterns."""

from __future__ import annotations

from dialogs.understanding.patterns import says

OWN = "身份证明?|证件|护照|驾照|驾驶证|通行证"
RELATION = "户口[本簿]?|出生证|监护|委托书|授权书|公证|结婚证|死亡证|关系证?明"
PAPERS = f"{OWN}|{RELATION}|证明|材料"
"""Any of them, or papers at large."""
only_this = says(
    r"只有(?:我的?|一[张本个])?(?:身份证|护照|驾照|驾驶证|通行证|居留证|居住证|证件)(?!复印|照片|号)"
    r"|\b(?:only (?:have|got)|(?:have|got) only) (?:my |an? |the )?"
    r"(?:id(?:entity)?(?: card| document)?|passport|(?:driv\w+ )?licen[cs]e|(?:residence )?permit)\b"
)
"""«I only have my passport»: what there is to show, and neither a refusal nor a question."""
picture_lost = says(
    r"(?:照片|相片|图片?|截图|文件|附件)[^,，。;；我]{0,4}?(?:看|打|收|传|发)不(?:着|到|见|了|清|开|出去?)"
    r"|\b(?:can.?t|cannot|couldn.?t) (?:you )?(?:see|open|read) (?:the |my |that )?(?:photos?|pictures?|images?|files?)"
)
"""«照片看不着啊？那我打»: of a picture that was sent."""
