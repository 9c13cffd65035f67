// The page's own words, Chinese and English. What the service and the staff write is never translated here.
const WORDS = {
  zh: {
    lang: "English", tagline: "个人信息权利助手 · 一页演一遍完整流程", hour: "+1 小时", day: "+1 天", week: "+7 天", jump: "跳到…",
    jumpHint: "时间只往前走，途中到点的提醒都会照常发出。", go: "出发", phoneTitle: "微信 · 当事人", playing: "扮演",
    typing: "对方正在输入…", follow: "关注公众号", unfollow: "取消关注", joinHint: "还没有关注这个公众号，关注后就能说话。", send: "发送", picture: "照片", voice: "语音",
    location: "位置", sticker: "表情", mailTitle: "客服邮箱 · 工作人员", noMail: "点开左边的一封信，直接回复即可办理。还没有信的话，当事人确认一项申请后就会到这里。",
    emptyList: "收件箱是空的", quoteShown: "下面带上原文", attach: "附件", as: "写信用", reply: "发送回信",
    replyHint: "写给当事人的话，或先写一行指令，例如：#办结", stepsTitle: "刚才发生了什么", stepsHint: "加密的推送、接口、邮件，一步一步",
    noSteps: "在手机里说一句话，这里会列出每一步。", tryThese: "不知道说什么？试试：", tries: ["我想看看你们存了我哪些信息", "请删除我的简历", "电梯停了，有人困在里面！"],
    inputHint: "发消息", bell: "短信和邮件", noNotices: "还没有短信或邮件", tapCode: "点一下，填入验证码", failed: "没有成功，请再试一次",
    detail: "查看详情", you: "我", sides: { wechat: "微信", service: "服务", mail: "邮件", sms: "短信", clock: "时钟" }, sms: "短信", mail: "邮件",
    sent: "回信已发出", moved: "时间已到", moving: "时间在走…", due: "截止日", plus: ["15 天后", "29 天后", "31 天后"], clients: { qq: "QQ 邮箱", netease: "网易邮箱", outlook: "Outlook" },
    commands: [["#办结", "#办结\n"], ["#部分", "#部分 原因"], ["#无数据", "#无数据\n"], ["#拒绝", "#拒绝 d 事实"], ["#请补充", "#请补充\n"], ["#身份通过", "#身份通过\n"],
      ["#身份不通过", "#身份不通过 原因"], ["#备注", "#备注\n"], ["#状态", "#状态\n"], ["#确认", "#确认 "], ["#帮助", "#帮助\n"]],
  },
  en: {
    lang: "中文", tagline: "Personal-information rights · a whole case on one page", hour: "+1 hour", day: "+1 day", week: "+7 days", jump: "Jump to…",
    jumpHint: "Time only moves on; everything that falls due on the way is done.", go: "Go", phoneTitle: "WeChat · the person", playing: "You are",
    typing: "typing…", follow: "Follow the account", unfollow: "Unfollow", joinHint: "Not following this account yet. Follow it to start talking.", send: "Send", picture: "Photo", voice: "Voice",
    location: "Place", sticker: "Sticker", mailTitle: "CustomerCare mailbox · staff", noMail: "Open a mail at the left; a plain reply handles it. If there is none yet, it arrives once the person has confirmed a request.",
    emptyList: "The inbox is empty", quoteShown: "quotes the original below", attach: "Attach", as: "Write with", reply: "Send reply",
    replyHint: "Words for the person, or a command on the first line, such as #fulfilled", stepsTitle: "What just happened", stepsHint: "encrypted pushes, API calls and mails, step by step",
    noSteps: "Say something on the phone: each step is listed here.", tryThese: "Not sure what to say? Try:", tries: ["I'd like to see what data you have about me", "Please delete my CV", "Someone is trapped in the lift!"],
    inputHint: "Message", bell: "SMS and mail", noNotices: "No SMS or mail yet", tapCode: "Tap to fill in the code", failed: "That did not work, please try again",
    detail: "View details", you: "Me", sides: { wechat: "WeChat", service: "Service", mail: "Mail", sms: "SMS", clock: "Clock" }, sms: "SMS", mail: "Mail",
    sent: "Reply sent", moved: "It is now", moving: "Time is passing…", due: "due", plus: ["in 15 days", "in 29 days", "in 31 days"], clients: { qq: "QQ Mail", netease: "NetEase Mail", outlook: "Outlook" },
    commands: [["#fulfilled", "#fulfilled\n"], ["#partly", "#partly REASON"], ["#nodata", "#nodata\n"], ["#refuse", "#refuse d FACTS"], ["#ask", "#ask\n"], ["#verified", "#verified\n"],
      ["#unverified", "#unverified REASON"], ["#note", "#note\n"], ["#status", "#status\n"], ["#confirm", "#confirm "], ["#help", "#help\n"]],
  },
};

let lang = localStorage.getItem("lang") === "en" ? "en" : "zh";

export const word = (key) => WORDS[lang][key];
export const language = () => lang;
export const locale = () => (lang === "en" ? "en-GB" : "zh-CN");

export function speak(next) {
  lang = next;
  localStorage.setItem("lang", lang);
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
}

const ZONE = { timeZone: "Asia/Shanghai" };
export const timeOf = (date) => date.toLocaleTimeString("zh-CN", { ...ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
export const dayOf = (date) => date.toLocaleDateString(locale(), { ...ZONE, year: "numeric", month: "long", day: "numeric" });
export const shortDay = (date) => date.toLocaleDateString(locale(), { ...ZONE, month: "short", day: "numeric" });
export const weekday = (date) => date.toLocaleDateString(locale(), { ...ZONE, weekday: "long" });
