// The phone: who is played, the chat, the custom menu, notices, the page inside the phone.
import { at, glyph, make, post, send } from "./wire.js";
import { word, language, timeOf } from "./words.js";
import { line, stamp } from "./bubbles.js";

const QUIET = 5 * 60 * 1000;
let state;
const person = () => state.people.find((one) => one.openid === state.current);
const actions = { tap: (text, id) => act("tap", { text, id }), open };

export async function act(name, told = {}) {
  at("typing").hidden = false;
  try {
    const now = person();
    const answer = await post(`/api/act/${name}`, { openid: now.openid, ...told });
    now.follows = answer.follows;
    drawFollow();
  } finally {
    at("typing").hidden = true;
  }
}

async function open(url) {
  await post("/api/current", { openid: state.current });
  at("web-title").textContent = new URL(url, location.href).host;
  at("frame").src = url;
  at("web").hidden = false;
}

function drawRole() {
  const { role } = person();
  at("role").replaceChildren();
  if (!role) return;
  const fill = (text) => make("button", { type: "button", textContent: text, onclick: () => { at("text").value = text; at("text").focus(); } });
  at("role").append(role[language()], make("br"), fill(role.name), fill(role.phone), fill(role.email));
}

function drawTry() {
  const tries = word("tries").map((text) => make("button", { type: "button", textContent: text, data: { testid: "try" }, onclick: () => act("say", { text }) }));
  at("log").append(make("div", { className: "try" }, make("p", { textContent: word("tryThese") }), ...tries));
}

function drawFollow() {
  const { follows } = person();
  at("join").hidden = follows;
  for (const id of ["type", "menu"]) at(id).hidden = !follows;
  if (!follows) at("extras").hidden = true;
}

function drawChat() {
  drawFollow();
  at("log").replaceChildren();
  const chat = person().chat;
  chat.forEach((bubble, index) => append(bubble, chat[index - 1]));
  if (!chat.length && person().follows) drawTry();
  at("log").scrollTop = at("log").scrollHeight;
}

function append(bubble, before) {
  at("log").querySelector(".try")?.remove();
  const when = new Date(bubble.at);
  if (!before || when - new Date(before.at) > QUIET) at("log").append(stamp(when));
  at("log").append(line(bubble, person(), actions));
  at("log").scrollTop = at("log").scrollHeight;
}

export function chatted({ openid, bubble }) {
  const whose = state.people.find((one) => one.openid === openid);
  const before = whose.chat.at(-1);
  whose.chat.push(bubble);
  if (openid === state.current) append(bubble, before);
}

function press(button) {
  for (const sheet of document.querySelectorAll(".under")) sheet.hidden = true;
  if (button.type !== "view") return act("click", { key: button.key || "", label: button.name });
  act("view", { url: button.url });
  return open(button.url);
}

export function drawMenu(menu) {
  state.menu = menu;
  at("menu").replaceChildren(...(menu?.button || []).map((top, index) => {
    const id = `menu-${index}`;
    const under = top.sub_button?.length ? top.sub_button : null;
    const label = make("button", { type: "button", textContent: under ? `≡ ${top.name}` : top.name, data: { testid: id } });
    if (!under) label.onclick = () => press(top);
    const box = make("div", {}, label);
    if (under) {
      const sheet = make("div", { className: "under", hidden: true }, ...under.map((one, place) =>
        make("button", { type: "button", textContent: one.name, data: { testid: `${id}-${place}` }, onclick: () => press(one) })));
      label.onclick = () => { const shut = sheet.hidden; document.querySelectorAll(".under").forEach((one) => { one.hidden = true; }); sheet.hidden = !shut; };
      box.append(sheet);
    }
    return box;
  }));
}

const codeIn = (text) => text.match(/(?<!\d)\d{4,8}(?!\d)/)?.[0];
const mineToo = (notice) => { const { role } = person(); return !role || [role.phone, role.email].includes(notice.to.replace(/^\+86/, "")); };
let hiding;

export function rang(notice) {
  state.notices.push(notice);
  if (!mineToo(notice)) return;
  const code = codeIn(notice.text);
  const head = make("header", {}, glyph(notice.channel), make("span", { textContent: word(notice.channel) }), make("time", { textContent: timeOf(new Date(notice.at)) }));
  at("banner").replaceChildren(head, make("b", { textContent: notice.title }), make("p", { textContent: notice.text.trim() }), ...(code ? [make("small", { textContent: word("tapCode") })] : []));
  at("banner").hidden = false;
  at("banner").onclick = () => { at("banner").hidden = true; if (code) { at("text").value = code; at("text").focus(); } };
  clearTimeout(hiding);
  hiding = setTimeout(() => { at("banner").hidden = true; }, 30000);
}

function drawBell() {
  const mine = state.notices.filter(mineToo).slice(-8).reverse();
  const rows = mine.map((one) => make("p", {}, make("b", {}, glyph(one.channel), ` ${one.title} · ${timeOf(new Date(one.at))}`), one.text.trim().slice(0, 600)));
  at("bell-sheet").replaceChildren(...(rows.length ? rows : [make("p", { textContent: word("noNotices") })]));
}

export function drawPhone(next) {
  state = next;
  at("account").textContent = state.organisation[language() === "en" ? 1 : 0];
  at("text").placeholder = word("inputHint");
  at("bell").title = word("bell");
  at("person").replaceChildren(...state.people.map((one) => make("option", { value: one.openid, textContent: one.name, selected: one.openid === state.current })));
  drawRole();
  drawMenu(state.menu);
  drawChat();
}

export async function pictures(files) {
  for (const file of files) await send(`/api/picture?openid=${encodeURIComponent(state.current)}`, file, file.type || "image/jpeg");
}

export function wirePhone() {
  at("type").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = at("text").value;
    if (!text.trim()) return;
    at("text").value = "";
    at("banner").hidden = true;
    act("say", { text });
  });
  at("person").addEventListener("change", async () => {
    state.current = at("person").value;
    await post("/api/current", { openid: state.current });
    at("web").hidden = true;
    at("banner").hidden = true;
    drawRole();
    drawChat();
  });
  at("picture").addEventListener("change", async () => { await pictures([...at("picture").files]); at("picture").value = ""; });
  at("plus").addEventListener("click", () => { at("extras").hidden = !at("extras").hidden; at("plus").ariaExpanded = String(!at("extras").hidden); });
  at("more").addEventListener("click", () => { at("more-sheet").hidden = !at("more-sheet").hidden; at("bell-sheet").hidden = true; });
  at("bell").addEventListener("click", () => { drawBell(); at("bell-sheet").hidden = !at("bell-sheet").hidden; at("more-sheet").hidden = true; });
  for (const button of document.querySelectorAll("[data-gesture]")) button.addEventListener("click", () => { at("more-sheet").hidden = true; act(button.dataset.gesture); });
  at("web-close").addEventListener("click", () => { at("web").hidden = true; at("frame").src = "about:blank"; });
  at("web-reload").addEventListener("click", () => { at("frame").src = at("frame").src; });
}
