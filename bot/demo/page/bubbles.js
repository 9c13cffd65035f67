// One chat entry as WeChat draws it. Text becomes nodes, never HTML: only the links WeChat knows are links.
import { glyph, make } from "./wire.js";
import { word, timeOf, shortDay } from "./words.js";

const LINK = /<a\s+href="([^"]*)"[^>]*>(.*?)<\/a>|(https?:\/\/[^\s<>"'，。；、）]+)/gs;
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const plain = (text) => text.replace(/&(lt|gt|quot|#39|amp);/g, (found) => ENTITIES[found]);

function link(href, label, actions) {
  const menu = href.startsWith("weixin://bizmsgmenu?") ? new URLSearchParams(href.slice(href.indexOf("?") + 1)) : null;
  const node = make("a", { href: "#", textContent: plain(label) });
  if (menu) node.dataset.testid = `option-${menu.get("msgmenuid")}`;
  else node.dataset.href = plain(href);
  node.addEventListener("click", (event) => {
    event.preventDefault();
    if (!menu) actions.open(plain(href));
    else if (menu.get("msgmenucontent") && menu.get("msgmenuid")) actions.tap(menu.get("msgmenucontent"), menu.get("msgmenuid"));
  });
  return node;
}

export function rich(text, actions) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    nodes.push(plain(text.slice(from, found.index)));
    nodes.push(found[3] ? link(found[3], found[3], actions) : link(found[1], found[2], actions));
    from = found.index + found[0].length;
  }
  nodes.push(plain(text.slice(from)));
  return nodes;
}

function card(bubble, actions) {
  const rows = Object.entries(bubble.fields).flatMap(([label, value]) => [make("dt", { textContent: label }), make("dd", { textContent: value })]);
  const node = make("div", { className: "card", data: { testid: "chat-card" } }, make("h4", { textContent: bubble.title }), make("dl", {}, ...rows));
  if (bubble.url) node.append(make("button", { textContent: `${word("detail")} ›`, onclick: () => actions.open(bubble.url) }));
  return node;
}

const DRAWN = {
  image: (bubble) => make("div", { className: "bubble bare" }, make("img", { src: `/api/media/${bubble.media_id}`, alt: word("picture") })),
  sticker: () => make("div", { className: "bubble bare big" }, glyph("sticker")),
  voice: (bubble) => make("div", { className: "bubble", textContent: `${bubble.text}  ⟩)))` }),
  location: (bubble) => make("div", { className: "bubble" }, glyph("place"), ` ${bubble.text}`),
};

function body(bubble, actions) {
  if (bubble.kind === "card") return card(bubble, actions);
  const draw = DRAWN[bubble.kind];
  if (draw) return draw(bubble);
  return make("div", { className: "bubble", data: { testid: `bubble-${bubble.who}` } }, ...(bubble.who === "me" ? [bubble.text] : rich(bubble.text, actions)));
}

export function line(bubble, person, actions) {
  if (bubble.who === "system") return make("div", { className: "note", textContent: bubble.text });
  const mine = bubble.who === "me";
  const face = mine ? make("span", { className: "face", textContent: person.name.slice(-1) }) : make("img", { className: "face", src: "/page/mark.svg", alt: "" });
  return make("div", { className: `line ${mine ? "me" : "account"}` }, face, body(bubble, actions));
}

export const stamp = (when) => make("div", { className: "stamp", textContent: `${shortDay(when)} ${timeOf(when)}` });
