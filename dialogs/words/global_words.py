"""What is a command at every step: the buttons of the menu and the words that are understood everywhere.

What the commands do is ``commands``.
"""

from __future__ import annotations

MENU_KEYS = {
    "menu.request": "request",
    "menu.access": "access",
    "menu.delete": "delete",
    "menu.status": "status",
    "menu.human": "human",
    "menu.policy": "policy",
    "menu.help": "help",
    "menu.emergency": "emergency",
}

WORDS: dict[str, str] = {
    word: command
    for command, words in {
        "menu": ("菜单", "主菜单", "首页", "选单", "菜單", "menu", "mainmenu", "0"),
        "back": ("返回", "上一步", "后退", "回上一步", "back", "goback", "previous"),
        "cancel": ("取消", "退出", "算了", "不办了", "不弄了", "停止", "cancel", "quit", "exit"),
        "stop": ("stop",),
        "no_reminders": (
            "不要提醒",
            "不用提醒",
            "取消提醒",
            "关闭提醒",
            "停止提醒",
            "不要短信提醒",
            "不要邮件提醒",
            "noreminders",
            "stopreminders",
        ),
        "remind_mail": ("提醒我", "短信提醒我", "邮件提醒我", "remindme"),
        "request": ("新申请", "再申请一个", "再提一个", "再办一个", "anotherrequest", "newrequest"),
        "status": ("进度", "查进度", "状态", "進度", "status", "progress"),
        "human": ("人工", "人工服务", "转人工", "客服", "human", "operator"),
        "policy": ("规则", "规则全文", "政策", "隐私政策", "policy", "privacypolicy", "rules", "therules"),
        "help": (
            *("帮助", "幫助", "怎么用", "能干嘛", "这里能干嘛", "那这里能干嘛", "你能干嘛", "你能做什么"),
            *("你能干啥", "那你能干啥", "你会什么", "你会干啥", "你都能干啥", "你可以做什么"),
            *("你能干什么", "你能办什么", "有什么功能", "你有什么用", "怎么弄", "怎么操作", "咋弄", "怎么办理"),
            *("能办什么", "这里能办什么", "help", "whatcanyoudo", "whatcanidohere", "whatcanyoudoforme"),
        ),
        "why": ("为什么", "为啥", "为何", "凭什么", "干嘛", "why", "whyisthat", "whatfor"),
        "continue": ("继续", "繼續", "continue", "goon"),
        "english": (
            "english",
            "inenglish",
            "speakenglish",
            "englishplease",
            "inenglishplease",
            "说英文",
            "用英文",
            "英文",
            "英语",
            "en",
        ),
        "chinese": ("中文", "用中文", "chinese", "speakchinese", "inchinese", "说中文"),
        "satisfied": ("满意", "解决了", "satisfied"),
        "object": ("不满意", "notsatisfied"),
    }.items()
    for word in words
}
"""Global words as ``hearing.bare`` writes them."""
