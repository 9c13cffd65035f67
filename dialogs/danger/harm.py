"""Somebody is hurt, or somebody threatens, follows or lies in wait for whoever writes, or is threatened by them.

Whoever is hurt is not safe, out of the lift or not. Words in, verdicts out; what is said to it is ``cries``. Whoever is
attacked at this moment and gasps it in a few words is ``kinds.risk``.

Violence and threats tell it alone; of harm, a place near by and fear two are needed («knows where I live» alone is no
threat, nor is a salesman who harasses by phone). A party that tracks an order, a car before the door, a camera, a
lawsuit and a story of last week threaten nobody.
"""

from __future__ import annotations

from dialogs.told.death import died
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import regex, says

NUMBER_OF_MINE = (
    r"(?:们?家?里?的|们|家里?|登记|[预存]?留|[填报]的?|[新老旧][的那]?|以前|之前|原来|原先|现在|单位|公司|办公|私人|[那这]个|上次|[那的])*"
    r"(?:电话|手机|号|座机|微信|分机|小灵通)"
)
"""Behind «打我»: it is called, and nobody is hit."""

GRAVELY = regex(
    r"(?:没有?|失去|不清)意识|意识不清|昏[迷倒过]|晕[倒过]|不省人事|[没无](?:有)?(?:了)?(?:呼吸|心跳|脉搏|反应)|(?:脉搏|心跳)(?:都|也)?(?:没|停)|叫不[醒应]|[没冇]有?(?:声音|动静)了|抽搐|休克|骨[头折]"
    r"|(?:手(?!机)|脚|腿|胳膊|指|趾|臂|肋|腰)[^,，。]{0,2}断|(?<![中诊判打])断了?(?:手(?![机续动头里])|脚(?!本)|腿|胳膊|指|臂|肋)|(?:腿|手(?!机)|脚|胳膊|人|我|[他她])[^,，。]{0,3}动不了|流血|出血|[是全多满]血(?!压|糖|型|脂)|血[流止]"
    rf"|\b(?:(?:he|she|{EN_KIN}|lady|(?:wo)?man|person|boy|girl|friend|neighbou?r)\b[^.,;]{{0,24}}"
    r"(?:\bnot|n['’]t) (?:answer(?:ing)?|wak(?:e|ing) up)(?! (?:the |his |her |my |any )?(?:phone|call|door|bell))"
    r"|unconscious|not (?:breathing|responding|moving)|faint\w*|no (?:pulse|heart ?beat)"
    r"|(?<!lift )(?<!elevator )(?<!ceiling )collapsed"
    r"|passed out|fractur\w*|bleed\w*|bone|broken|crushed)\b"
)
"""Whoever is so needs an ambulance before anything else."""
HELD = regex(
    r"(?:手(?!机)|脚|腿|胳膊|指|臂)(?![^,，。]{0,3}[扶滚]梯)[^,，。;；门机]{0,3}(?<!没)[卡夹](?:[住着](?!过)|在)(?![^,，。]{0,8}[扶滚]梯)"
    r"|\b(?:my|his|her|our|their) (?:\w+ )?(?:hands?|fingers?|foot|feet|legs?|arms?|head)(?:['’]s)?"
    r"(?: (?:is|are|still|now|also|really)){0,3} (?:caught|stuck|trapped|jammed)\b(?!.{0,24}\bescalator)"
)
"""A limb is held by something, whoever is out."""
_HARMED = regex(
    r"(?<!没)(?<!没有)(?<!没受)(?<!没有受)(?<!不)伤(?!心)|[断残瘫]了|截肢|骨折|流产|脑震荡|心梗|中风|[抢急]救|住院|走了|没了|\bhospital"
    r"|(?<!not )(?<!n['’]t )(?<!no one was )(?<!nobody was )\b(?:hurt|injur\w*|died|killed)\b"
)
LIFT_STILL = regex(
    r"按(?!压)(?:了|什么|哪个?|按?钮|键|半天|铃)*[都也]?[没无]有?反应|(?:梯|门|钮|键|铃|对讲机?|显示屏?)[都也]?[没无]有?反应"
    r"|\b(?:lift|elevator|doors?|buttons?)(?: is| are|['’]s)?(?: just)? not (?:responding|moving)"
)
"""Of the lift or its buttons, not of a person."""
UNHURT = regex(
    r"(?:没有?|无|冇)(?:一个|任何)?人?员?(?:受(?:什么|啥|到)?伤|伤亡|伤[着到]|流血|出血|骨折)(?!的)|一个受伤的?(?:人|都|也)*没有?|一个[都也]?没受?伤"
    r"|\b(?:(?:no ?(?:one|body)(?:['’]s| is| was| got| has been)?|not) (?:hurt|injured)|un(?:hurt|injured|harmed)"
    r"|no injur(?:y|ies)|nothing(?:['’]s| is)? broken|no (?:broken bones|bones broken))\b"
)
"""Nobody is hurt; where they are, it does not tell."""


def gravely_hurt(text: str) -> bool:
    return GRAVELY.search(UNHURT.sub(" ", LIFT_STILL.sub(" ", text))) is not None


def harmed(text: str) -> bool:
    """Whether somebody came out of it hurt, or not at all: nothing about it is good."""
    return any(words.search(text) for words in (GRAVELY, _HARMED)) or died(text)


EX = r"前(?:夫|妻|任|男友|女友|男朋友|女朋友)"
_TRADES = (
    r"(?:师傅|员工|职工|同事|销售|业务员?|经理|客服|保安|工人|工程师|技[术工]员?|司机|维[修保]工?|安装工?|检修工?|维保)"
)
_OF_OURS = rf"(?:[你您]们|贵司)[^,，。;；!！?？]{{0,8}}?(?:的人(?!工)|男的|女的|个人|男人|家伙|{_TRADES})|{_TRADES}"
_EN_OF_OURS = (
    r"(?:one of )?(?:your|ur|the|a|an|that|this|some) (?:\w+ ){0,2}?(?:technicians?|service ?m[ae]n|engineers?"
    r"|installers?|fitters?|work(?:ers?|m[ae]n)|sales ?(?:m[ae]n|guys?|person|reps?)|repair ?m[ae]n|employees?|staff"
    r"|colleagues?"
    r"|guys?|m[ae]n|drivers?|mechanics?|people|boss|ex)(?: (?:of|from|at|in) (?:your|yours)(?: \w+)?)?"
)
_WHO = (
    rf"(?:{_OF_OURS}|有(?:个|些)?(?:陌生|男的?|女的?)?人|那个?(?:男|女)的?人?|陌生(?:男|女)?人|{EX}|男(?:朋)?友|女(?:朋)?友|室友|邻居|同事|老板"
    rf"|[催讨]债的?|债主|(?:我|我家)的?(?:{FAMILY})|{FAMILY}|[他她]们?|被(?:人)?)"
)
_EN_WHO = (
    rf"(?:{_EN_OF_OURS}|he|she|they|some(?:one|body)(?: (?:from|at|in) your \\w+)?"
    rf"|a (?:man|guy|woman|stranger)|(?:this|that) (?:man|guy)"
    rf"|my (?:\w+ )?(?:ex(?:[- ]?\w+)?|{EN_KIN}|boyfriend|girlfriend|partner|neighbou?r|boss|stalker))"
)
_IS = r"(?:['’]?s| is| are|['’]?re| keeps?| has been| have been| was)?"
KNIFE = (
    r"[持拿带提举揣]着?(?:一?把)?(?:(?:菜|水果|砍|尖)?刀|枪)|手[里上](?:有|[拿握]着?)(?:一?把)?(?:刀|枪)"
    r"|\b(?:a |the )?(?:knife|gun)\b"
)
_A_STRANGER = (
    r"(?:[有一那]一?个?(?:陌生|不认识的?|奇怪的?|可疑的?)?[男女][的人子生孩]?"
    r"|陌生的?[男女]?[的人子]?|不认识的[男女]?[人的]|有一?个(?:人(?!工)|老头|怪人)|醉汉|醉鬼|酒鬼|变态|色狼|流氓|怪人)"
)
_TO_ME = (
    r"(?:[跟盯][着住紧][我俺咱]|跟了?[我俺咱](?:一路|[到进上回])|[看瞪]着[我俺咱](?!们?的)"
    r"|[摸抱搂蹭拽拉扯贴亲][着住了]?[向到]?[我俺咱](?!们?的?(?:信息|资料|名))|不[让许准][我俺咱](?:走|出|下|离开))"
)
_BEHIND_ME = r"(?:后面|身后|背后)[^,，。;；]{0,3}有?人[^,，。;；]{0,6}[跟盯][着住]?[我俺咱]"
AFTER_ME = (
    rf"{_A_STRANGER}[^,，。;；!！?？]{{0,14}}{_TO_ME}|{_BEHIND_ME}|有人[^,，。;；]{{0,4}}一直[跟盯]着[我俺咱]"
    r"|有人[^,，。;；]{0,8}(?:[跟盯][着住紧][我俺咱](?:[进上到回出]|\W*$)|跟了?[我俺咱](?:一路|[到进上回])|(?:摸|抱住?|搂)[我俺咱](?!们?的))"
    r"|有一?个(?:变态|色狼|流氓|醉汉|醉鬼|疯子)|(?:不太?对劲|奇怪|可疑)[^。;；]{0,8}[看盯跟]着[我俺咱]"
    r"|\b(?:some(?:one|body)|(?:an?|the|this|that|some) (?:\w+ ){0,2}(?:man|guy|stranger|drunk|creep|dude|boy)"
    r"|strangers?|he|they)\b"
    r"[^.;]{0,40}\b(?:(?:touch|grop|grab|push|corner|star|block|follow|chas)\w* (?:at )?me\b(?! up)"
    r"|w(?:on|ill|ould)(?:['’]?t| not) let me (?:out|go|leave|off|pass))"
)
"""Somebody whom they do not know is at them, in the lift or behind them: heard so where it is a cry already."""
_comes_after = says(
    rf"{_A_STRANGER}[^,，。;；!！?？]{{0,10}}(?:[跟盯][着住紧][我俺咱](?!们?的)|跟了?[我俺咱](?:一路|[到进上回]))|{_BEHIND_ME}"
    r"|有人[^,，。;；]{0,8}跟[着住了]?[我俺咱](?:[进上到回]了?[^,，。;；]{0,4}(?:电?梯|楼|家|单元|小区|地库|车库)|一路)"
)
_in_company = says(r"推[销送广]|维[保修]|师傅|销售|办|安装|看房")
"""Why somebody comes along."""
_kills = says(
    rf"{_WHO}[^,，。;；!！?？不没]{{0,6}}(?:要|想|扬言|威胁)(?:来|去|说|要|拿刀|持刀)*(?:杀|砍|捅|弄死|掐死|勒死)[死了]{{0,2}}[我俺咱](?!的)"
    r"|(?:要|想|正)(?:强奸|猥亵|绑架)[我俺咱]|被绑架了"
    rf"|\b{_EN_WHO}{_IS} (?:going|trying|wants?|threaten\w*|planning) (?:to )?"
    r"(?:kill|stab|hurt|rape|shoot|beat) (?:me|us)\b"
)
_follows = says(
    rf"{_WHO}[^,，。;；!！?？]{{0,10}}(?:跟踪|尾随)(?:着|了)?[我俺咱](?!的)"
    rf"|被(?:{_WHO})?[^,，。]{{0,3}}(?:跟踪|尾随)(?:着|了)?(?:我)?(?:[到进上回]|(?=.*(?:怕|救|怎么办|电梯)))"
    rf"|{_WHO}[^。;；!！?？]{{0,20}}堵(?:着|在|住|了)*(?:[我俺咱](?!们?的)|我?家?门(?!口的)|楼下|小区门)"
    rf"|\b{_EN_WHO}{_IS} (?:following|stalking|chasing|threatening) (?:me|us)\b(?! (?:on|up|with|via|by))"
    r"|\b(?:i.?m|i am|we.?re|we are)(?: being)? (?:followed|stalked|chased|attacked)"
    r"(?! by (?:your|the|this) (?:app|account|ads?))\b"
)
_violent = says(
    rf"(?:{FAMILY}|{EX}|男友|男朋友)(?:又|在|刚才?|还|要|老|一直|正)*(?:打|揍|掐|砍|踹|踢)[我俺]"
    rf"(?!{NUMBER_OF_MINE}|\+?\d|[^,，。;；]{{0,2}}(?:电话|招呼))|"
    rf"{_WHO}[^,，。;；!！?？]{{0,8}}(?:威胁|扬言|恐吓|说)[^。;；!！?？]{{0,12}}(?:(?<!电话)打(?:死|断|残|我(?!{NUMBER_OF_MINE}))|揍我|弄死|杀|砍|捅|报复|收拾我|整死|(?:让|要|给)我好看|对我不客气)"
    rf"|(?:被|遭(?:到|受)?)[^,，。]{{0,6}}(?:家暴|毒打|殴打)(?!过)|(?:[他她](?!们)|{EX}|{FAMILY}|男友)(?:[回又要会过刚]|来了?|正?在|现在|一直|刚才)*(?:[又来]|正?在)(?:家暴|打|揍|殴打)[我俺](?!{NUMBER_OF_MINE})"
    rf"|\b{_EN_WHO}\b[^.;]{{0,12}}\b(?:threaten\w*"
    rf"|said|says|told|tells|swore|swears|wants|is going|promis\w+)\b[^.;]{{0,24}}"
    r"\b(?:beat|kill|hurt|stab|rape|shoot|break|burn|hit|slap|punch|smash) (?:me|us|my|our)\b"
    rf"|\b{_EN_WHO} (?:now )?(?:hits|beats|is (?:hitting|beating)|keeps (?:hitting|beating)) (?:me|us)\b"
)
_threats_told = says(
    rf"(?:{_WHO})[^,，。;；!！?？]{{0,8}}(?:威胁|恐吓|勒索|敲诈)(?:了|着|过)?[我俺](?!们?的)"
    rf"|\b{_EN_WHO}\b[^.;]{{0,16}}\b(?:(?:threaten|blackmail)(?:s|ed|ing)? (?:me|us|my)"
    rf"|(?:sends?|makes?|sent|sending|making)"
    r"(?: me)? (?:\w+ )?threats)\b"
)
_by_law = says(
    r"告我|起诉|法院|律师|断[水电网]|停[水电]|[钱款费账]|扣|开除|辞退|曝光|冒充|诈骗|骗子|黑名单"
    r"|\b(?:sue|suing|legal|court|lawyer|fire me|dismiss\w*|fees?|debt|money|pay|scam\w*|police|cut off)\b"
)
"""Of a threat: with a lawsuit, with a bill, or by whoever only feigns to be ours."""
_worried = says(
    r"(?:担心|怕)(?:会|再|又)?(?:有人|别人|被|坏人|骗子|[他你]们)"
    r"|\b(?:afraid|worried|scared)(?: that)? (?:some\w*|people|they)\b"
)
"""What may come, from nobody in particular."""
_ARMED = (
    rf"(?:{KNIFE})(?=[\s,，.。!！;；\d]|$|[追捅杀刺威指架抵对冲堵闯敲砸吓逼朝往跟上下]|砍(?!价)|[来过进要在](?![切修装削]))"
    rf"|[拿抄抡]着?[^,，。;；]{{0,2}}(?:棍子?|砖头?|酒瓶|锤子?|斧头?|椅子|铁[管棒棍])[^,，。;；]{{0,3}}[打砸追抡][我俺](?!们?的|{NUMBER_OF_MINE})"
)
"""In hand at this moment, and for no work."""
_STRUCK = r"(?:殴?打|揍|砍(?!价)|捅|踹|掐)"
_HOW_MUCH = r"(?:[了伤着]|[一两三好几]+[顿刀拳脚棍下])+(?=[\s,，.。!！~救快在现啊呀\d]|$)"
_EN_BY = (
    r"by (?:\w+ ){0,2}(?:m[ae]n|guys?|strangers?|some(?:one|body)|him|her|them|people|thugs?|drunk|robbers?|ex"
    rf"|boyfriend|girlfriend|partner|neighbou?r|boss|technician|engineer|installer|worker|{EN_KIN})\b"
)
_EN_PLACE = r"(?:lift|elevator|lobby|hall\w*|car|garage|stair\w*|flat|house|home|building|street|room|corridor)"
_assaulted = says(
    rf"(?:[有一那](?:一?个)?(?:男|女)?的?人|[一那]个[男女]的|[他她](?!们的)|歹徒|疯子|醉汉|邻居|{EX}|{FAMILY})[^,，。;；!！?？不没说]{{0,6}}(?:{_ARMED})"
    r"|(?<![^\s,，。;；\d])[我俺](?:刚刚?|刚才|现在|正|又|在[^,，。;；\s]{1,6})*(?:"
    r"被(?![^,，。;；\s]{0,6}(?:电话|短信|(?:公司|单位|平台)(?!的)|(?:朋友|对象)踹))(?![^。;；]*(?:工资|薪|预算|价|奖金)[^,，。;；]{0,2}砍)"
    rf"[^,，。;；\s你您]{{0,6}}?(?:{_STRUCK}|抢劫?){_HOW_MUCH}|挨打了|[让叫给]人给?{_STRUCK}[了伤]+(?=[,，.。!！救快]|\s*$))"
    r"|\b(?:some(?:one|body)|a (?:man|guy)|he|she|they)(?:['’](?:s|ve)| is| has| have)?(?: got| with)?"
    r" (?:\w+ )?(?:a |with a )?(?:knife|gun)\b"
    r"(?=\W*$|\W*\d|[,.;!]| (?:in (?:his|her|their) hands?|at|and|on|to|outside|here|behind|near|please|help)\b)"
    r"|\b(?:i|we)(?:['’]ve| have|['’]m| am| was| were)?(?: just)? (?:been |being |got )?"
    r"(?:attacked|beaten(?: up)?|stabbed)\b"
    rf"(?=\W*$|\W*\d|[,.;!]| (?:{_EN_BY}|in (?:the|a|your|my) (?:\w+ )?{_EN_PLACE}"
    r"|here|now|just|outside|with a|and|please|help|again)\b)"
    r"(?!.*\b(?:on the phone|online)\b)"
    r"|\b(?:some(?:one|body)|a (?:man|guy)|he|she|they)(?: has| have| just)* (?:stabbed|shot|mugged) (?:me|us)\b"
)
_of_its_record = says(
    r"(?:[要想查调看求给取删]|申请|复制|提供)[^。;；]{0,12}(?:录像|监控|视频|画面)|(?:录像|监控|视频|画面)[^。;；]{0,4}(?:里|中|拍|显示|给|[要发])"
    r"|\b(?:footage|cctv|videos?|recordings?)\b"
)
"""Whoever wants it tells what is over."""
_someone = says(rf"{_WHO}|\b{_EN_WHO}\b")
_harms = says(
    r"威胁|恐吓|骚扰|跟踪|尾随|[蹲堵]我(?!们?家|家?门|车)|说(?:[他她])?知道[我俺]|监视|偷窥|偷拍|报复|家暴|伤害我|对我(?:不利|动手)|纠缠|猥亵|性侵|(?<!电话)打我"
    rf"(?!{NUMBER_OF_MINE})"
    r"|\b(?:(?:says|said|tells me|texts)(?: that)? (?:he|she|they) knows? where|dangerous|violent|threat\w*"
    r"|harass\w*|stalk\w*|spy(?:ing|s)? on me|(?:hurt|hits?|beats?|attack\w*) me"
    r"|abus(?:ive|es|ed|ing)|revenge|assault\w*|blackmail\w*|creepy)\b"
)
_near = says(
    r"(?:在|到|来|堵|守|蹲|等)[^,，。;；]{0,4}(?:[我俺咱]们?家|家门口|门外|门口|楼下|小区门)|跟着(?:我|来)|知道[我俺]?[^,，。;；]{0,6}(?:住|地址|在哪|上学|上班)|(?:查到|找到|拿到|打听到?|有)了?[我俺][^,，。]{0,6}(?:地址|住址|住处)|来找我|[在到]我家"
    r"|\b(?:outside (?:my|our)|at (?:my|our) (?:\w+ )?(?:door|gate|house|home|window|place)"
    r"|(?:knows|found out|finds out) where (?:i|we|my)"
    r"|(?:has|have|got|found|looked up|knows|sees?) (?:\w+ ){0,3}?(?:my|our) (?:\w+ ){0,3}?(?:address|home|house)"
    r"(?! wrong)"
    r"|(?:come|comes|coming) (?:tonight|to my|to our|for me|after me|round at)|follow(?:s|ed|ing)? (?:me|us)(?! up)"
    r"|find (?:me|us)|wait(?:s|ing) for me|(?:turn|show)(?:s|ing)? up (?:at|outside))\b"
)
_fears = says(
    r"(?:害|好|很|真|太|非常|挺|有点|我)怕(?!麻烦|忘|丢|泄|信息|资料|地址|有人|别人|[他她你您]们|会|被|以后|万一|没|不)|吓(?:死|坏|得)|不敢(?:回家|出门|开门|睡)|人身安全|(?:我|有)危险|一个人住|独居"
    r"|(?<!not )\b(?:scared|frightened|terrified)\b(?! (?:that |of )?(?:my|some|they|you|people|it|the))"
    r"|\bafraid(?= of (?:him|her|this (?:man|guy))| (?:that )?s?he(?:['’]ll| will| may| might| is going)"
    r"| to (?:go|leave|sleep|open)|\W*$|[,.;!])"
    r"|\bfear for my\b|\bliv(?:e|ing) alone\b|\b(?:not|don.?t feel) safe\b|\bunsafe\b"
)
_stranger = says(
    r"有(?:一?个|些|几个)?(?:陌生|不认识的?)?(?:男|女)?的?人(?!工)|陌生的?(?:男|女)?人|不认识的(?:男|女)?人|不明身份|来路不明"
    r"|\b(?:some(?:one|body)|strangers?|(?:a|some|this|that|two|three) (?:\w+ )?(?:man|guy|men|guys|people|woman)"
    r"|(?:people|men|a person) (?:that |whom? )?(?:i|we) (?:don['’]?t|do not) know)\b"
)
"""Nobody whom they know, and nobody of ours."""
_at_the_door = says(
    r"(?:[找寻摸]上(?:了)?(?:我家)?门|上(?:了)?门(?!口)|[找摸寻][到来]了?(?:[我俺咱]们?)?(?:家|住处|住的地方)|(?:到|来)了?(?:[我俺咱]们?)?(?:家[里来门]|家(?=\W|了|$)|住处)"
    r"|[敲砸撬踹]了?(?:[我俺咱]们?)?家?的?门)"
    r"|\b(?:c[ao]me|coming|(?:show|turn|appear)(?:s|ed|ing)?(?: up)?|is|was|are|standing|knock\w*|bang\w*|r[ai]ng\w*)\b"
    r"[^.;]{0,16}\b(?:my|our) (?:\w+ ){0,2}(?:door|doorstep|gate|house|home|flat|apartment|place|bell)\b"
)
_by_what_leaked = says(
    r"[拿带举凭用照按靠有知](?:着|了|到|道)?[我俺咱][^,，。;；]{0,8}(?:地址|住址|信息|资料|身份证|名字|电话|号码)|泄[露漏密]|倒卖|卖(?:了|给|掉)"
    r"|\b(?:with|holding|had|has|have|from|using) (?:\w+ ){0,2}(?:my|our) (?:\w+ ){0,2}"
    r"(?:address|data|information|details|name)\b|\bleak\w*|\bsold (?:my|our)\b"
)
"""How they found the way."""
_on_errands = says(
    r"(?:上门|[来到]我?们?家?里?|门)[^,，。;；]{0,4}[安装修量送收查检]|推[销送广荐]|销售|业务|广告|快递|外卖|物业|社区|抄表|维保|保养|派|\b(?:sell\w*|sales\w*|deliver\w*|install\w*|repair\w*|fit|measure|service|leaflets?|offers?)\b"
)
"""Why somebody comes who means no harm."""
_may_come = says(r"会不会|(?<!不)会(?:有|来|找)|(?:可|不)能|\b(?:may|might|could|would|will|can)\b")
_sells = says(
    r"推[销送广荐]|广告|营销|电话|短信|促销|\b(?:offers?|ads?|adverts?|marketing|newsletters?|promotions?|calls?|sms)\b"
)
"""Harassment of the tiresome kind."""
_told_only = says(
    r"(?:如果|要是|假如)(?![我俺]?(?:敢|再|去|投诉|报警|举报|不撤))|万一|再不(?!签|给|还|撤|走|听)|不然|否则|哈哈|开玩笑|成绩|考试|作业|剧|小说|电影|梦|(?<![a-z])(?:movie|dream|joking|kidding)\b"
    r"|(?<![a-z])if (?!(?:i|we)(?:['’]?d| would| ever)? (?:complain|report|tell|talk"
    r"|speak|go to|call|leave|don['’]?t|do not|refuse|sue|write|say))"
)
_of_things = says(
    r"(?<!开)车(?!库)|货|杂物|垃圾|东西|物流|订单|位置|定位|浏览|广告|app|软件|小程序|公众号|算法|骚扰电话|快递|账号"
    r"|(?<![a-z])(?:ads?|app|website|cookies?|order|parcel|instagram|account)\b"
)
"""What is tracked, or stands in the way."""
_past = says(
    r"昨[天晚]|前天|上[次周个]|之前|以前|曾经?|[去前]年|那[天次年]|当时|当年|小时候|过了?(?=\W*$)"
    r"|\b(?:yesterday|last \w+|ago|used to|once)\b"
)
_now = says(
    r"现在|又|天天|每天|一直|还在|再次|老是?|\b(?:now|again|every ?day|keeps?|still|tonight|will"
    r"|(?:is|are) (?!following up)\w+ing)\b"
)
_THEM = r"(?:[你您]们?+(?!的?(?:信息|资料|数据|合同|账|价|广告|电话|短信|app))|[这那]个?公司|全公司)"
_threatens = says(
    r"我(?:们|真的?|一定|就|早晚|迟早|现在|马上|明天|也)*(?:想|要|会|去|来|带着?刀|拿着?刀)+(?:去|来|过去)?[^,，。;；不没]{0,3}"
    rf"(?:炸(?![鸡酱串锅薯])|杀(?![到去过进毒价])|砍(?!价)|捅(?!破)|烧|弄死|打死)[死了掉平光]{{0,2}}{_THEM}"
    rf"|(?<!别)把{_THEM}(?:公司|店|楼|总部|办公室|全家|客服|的?人|全|都|给)*(?:炸|烧|砍(?!掉)|杀|弄死)[死了掉平光]"
    r"|\bi(?:['’]?ll| will|['’]?m going to| am going to|['’]?m gonna|['’]?m coming to| want to| wanna) "
    r"(?:bomb|kill|shoot|stab|blow up|burn down) (?:you|all of you|every(?:one|body)"
    r"|your (?:office|company|building|staff|people)|the (?:office|company))\b(?! (?:account|app))"
)


_ours = says(
    rf"[你您]们|贵司|{_TRADES}|地址|号码|系统|账[号户]"
    r"|\b(?:you|your|yours|technician|service ?man|engineer|installer|fitter|address|number|account)\b"
)


def threatened(text: str) -> bool:
    """Whether somebody who means harm is after whoever writes, now or again and again."""
    after = (
        _kills(text)
        or (_assaulted(text) and not _of_its_record(text))
        or _violent(text)
        or (_follows(text) and not _of_things(text))
        or (_comes_after(text) and not (_in_company(text) or _of_things(text)))
        or _menaces(text)
        or _found_at_home(text)
    )
    return after and not only_told(text)


def only_told(text: str) -> bool:
    """Whether danger is only supposed, made up, or of another day."""
    return _told_only(text) or (_past(text) and not (_now(text) or _fears(text)))


def of_us(text: str) -> bool:
    """Whether it is one of ours, or what we hold, that leads them there."""
    return _ours(text)


def _menaces(text: str) -> bool:
    """Threats, or two of harm, a place near by and fear."""
    if _worried(text):
        return False
    if _threats_told(text) and not _by_law(text):
        return True
    signs = (_harms(text) and not _sells(text), _near(text), _fears(text))
    return _someone(text) and sum(map(bool, signs)) > 1


def _found_at_home(text: str) -> bool:
    """A stranger at the door who was led there by what got out, or is feared: «有人拿着我的地址上门了»."""
    came = _stranger(text) and _at_the_door(text) and not (_worried(text) or _may_come(text))
    return came and (_fears(text) or (_by_what_leaked(text) and not _on_errands(text)))


_attacked = says(
    rf"(?:有人|那个?(?:人|男|女)[的人]?|[他她]们?|对方|(?<!我)家里?人|{EX}|{FAMILY}|{_TRADES}|邻居|醉汉|流氓)(?:还|又|一直|老是?|刚才?|刚刚|正?在|动手|要|想|来|把我)*"
    rf"(?:打(?:了|伤)?[我俺咱人](?!{NUMBER_OF_MINE})|揍|踹|掐|抢[我了]|摸我|动手(?!快|能力|术)"
    r"|[跟盯][着住了紧][我俺咱](?!们?的|一[起块道]|出|下楼|走)|追[我着](?![^,，。;；]{0,4}送)|[堵围][我着在]|拿着?刀|持刀)"
    rf"|被(?:[^,，。;；]{{0,6}}(?:人|他|她))?(?:打|揍|抢|砍|捅|踹|掐|推)(?:了(?!一?针|疫苗|个?电话)|伤|倒)|{KNIFE}"
    r"|\b(?:he|she|they|some(?:one|body)|a (?:man|guy)|(?:the|that) (?:man|guy)|my (?:husband|boyfriend|ex))\b"
    r"[^.;]{0,12}\b(?:hit(?:s|ting)?|beat(?:s|ing)?|chok\w+|follow\w*|chas\w+|attack\w*|grab\w*|robb\w+|punch\w*|threaten\w*)"
    r" (?:me|us|him|her)\b"
    r"|\b(?:was|got|been) (?:attacked|beaten|robbed|stabbed)\b"
)


def attacked(text: str) -> bool:
    """«出来了，可是那个人跟着我»: beside the good news somebody is at them; whoever rings them is none."""
    return _attacked(text)


def threatens(text: str) -> bool:
    """«我要炸了你们公司»: whoever is meant hears of it."""
    return _threatens(text)
