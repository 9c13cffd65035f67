"""What people call themselves who know us in one of these ways: by the group's number, Chinese and English."""

ROLES = {
    "2.3": (r"供[应應]商|合作伙伴|合作方|经销商|代理商", r"supplier|vendor|business partner|contractor"),
    "2.4": (
        r"业主|業主|个人客户|客户|客戶|住户|户主",
        r"(?:individual |private |home lift )?(?:customer|client)|home ?owner",
    ),
    "other": (r"租客|租户|房客|访客|路人", r"tenant|visitor|passer-?by"),
    "2.5": (r"求[职職]者|[应應]聘者|候选人", r"(?:job )?applicant|job seeker|candidate"),
}
HAN_ROLES = "|".join(chinese for chinese, _ in ROLES.values())
EN_ROLES = "|".join(english for _, english in ROLES.values())
