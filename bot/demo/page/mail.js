// The staff mailbox: threads by subject, one mail open at a time, the reply with its quote and attachments.
import { at, get, glyph, make, send, toast } from "./wire.js";
import { word, timeOf, shortDay } from "./words.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:";
let state;
let topic = null;
let opened = null;
let files = [];

const threads = () => {
  const found = new Map();
  for (const mail of state.mails) found.set(mail.topic, [...(found.get(mail.topic) || []), mail]);
  return [...found.entries()].sort((a, b) => new Date(b[1].at(-1).at) - new Date(a[1].at(-1).at));
};

function drawList() {
  const rows = threads().map(([name, mails]) => {
    const last = mails.at(-1);
    const count = mails.length > 1 ? [" ", make("span", { className: "count", textContent: mails.length })] : [];
    const when = new Date(last.at);
    return make("button", { type: "button", className: `${mails.some((one) => !one.seen) ? "unseen" : ""} ${name === topic ? "open" : ""}`, data: { testid: "mail-item" }, onclick: () => openThread(name) },
      make("b", {}, last.from, ...count), make("time", { textContent: `${shortDay(when)} ${timeOf(when)}` }),
      make("span", { className: "topic", textContent: name }), make("span", { className: "snippet", textContent: last.snippet }));
  });
  at("mails").replaceChildren(...(rows.length ? rows : [make("div", { className: "quiet", textContent: word("emptyList") })]));
}

function paper(mail) {
  const frame = make("iframe", { title: mail.subject, data: { testid: "mail-body" } });
  frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
  const inside = mail.html || make("pre", { textContent: mail.text, style: "white-space:pre-wrap;font:inherit;margin:0" }).outerHTML;
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">
    <style>body{margin:4px 0 14px;font:14.5px/1.65 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;color:#1b2a2b;overflow-wrap:anywhere}img{max-width:100%}</style>${inside}`;
  frame.onload = () => {
    frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 4}px`;
    const thread = at("thread");
    thread.scrollTop += frame.closest(".mail").getBoundingClientRect().top - thread.getBoundingClientRect().top - 6;
  };
  const links = mail.files.map((name, number) => make("a", { href: `/api/mail/${mail.id}/file/${number}`, download: name }, glyph("clip"), ` ${name}`));
  return [frame, ...(links.length ? [make("div", { className: "paper" }, ...links)] : [])];
}

async function expand(id) {
  const mail = await get(`/api/mail/${id}`);
  opened = mail;
  for (const one of state.mails) if (one.topic === topic) one.seen = true;
  drawList();
  drawThread(mail);
  at("quote").textContent = mail.text;
}

function drawThread(mail) {
  const mails = state.mails.filter((one) => one.topic === topic);
  at("thread").replaceChildren(...mails.map((one) => {
    const when = new Date(one.at);
    const head = make("button", { type: "button", className: "head", onclick: () => expand(one.id), data: { testid: "mail-head" } },
      make("i", { textContent: (one.from || "?").slice(0, 1) }), make("b", { textContent: one.from }), make("time", { textContent: `${shortDay(when)} ${timeOf(when)}` }),
      make("span", { textContent: one.id === mail.id ? `→ ${one.to}` : one.snippet }));
    return make("div", { className: `mail ${one.sent ? "sent" : ""}` }, head, ...(one.id === mail.id ? paper(mail) : []));
  }));
}

function openThread(name) {
  topic = name;
  at("nothing").hidden = true;
  at("open").hidden = false;
  at("subject").textContent = name;
  return expand(state.mails.filter((one) => one.topic === name).at(-1).id);
}

export async function arrived() {
  state.mails = (await get("/api/state")).mails;
  drawList();
  if (topic !== null) await openThread(topic);
}

function drawFiles() {
  at("files").replaceChildren(...files.map((file) => make("span", {}, glyph("clip"), ` ${file.name}`,
    make("button", { type: "button", textContent: "✕", onclick: () => { files = files.filter((one) => one !== file); drawFiles(); } }))));
}

function latestCode() {
  return opened?.text.match(/#(?:确认|confirm)\s+([0-9A-Z]{4,10})/)?.[1] || "";
}

function insert(text) {
  const box = at("reply");
  const before = box.value && !box.value.endsWith("\n") ? `${box.value}\n` : box.value;
  box.value = before + text;
  box.focus();
  if (/^#(确认|confirm) $/.test(text)) box.value += latestCode();
  const argument = text.search(/[A-Z]{4,}|原因|事实/);
  if (argument > 0) box.setSelectionRange(before.length + argument, box.value.length);
}

async function reply(event) {
  event.preventDefault();
  const received = state.mails.filter((one) => one.topic === topic && !one.sent);
  const target = opened && !opened.sent ? opened.id : received.at(-1)?.id;
  if (!target || (!at("reply").value.trim() && !files.length)) return;
  const form = new FormData();
  form.set("text", at("reply").value);
  form.set("client", at("client").value);
  for (const file of files) form.append("file", file);
  const button = event.submitter;
  button.disabled = true;
  try {
    await send(`/api/mail/${target}/reply`, form);
    at("reply").value = "";
    files = [];
    drawFiles();
    toast(word("sent"));
    await arrived();
  } finally {
    button.disabled = false;
  }
}

export function drawMail(next) {
  state = next;
  at("staff").textContent = state.staff;
  at("reply").placeholder = word("replyHint");
  at("client").replaceChildren(...state.clients.map((name) => make("option", { value: name, textContent: word("clients")[name] || name })));
  at("commands").replaceChildren(...word("commands").map(([label, text], index) => make("button", { type: "button", textContent: label, data: { testid: `command-${index}` }, onclick: () => insert(text) })));
  drawList();
  if (opened) drawThread(opened);
}

export function wireMail() {
  at("answer").addEventListener("submit", reply);
  at("attach").addEventListener("change", () => { files = [...files, ...at("attach").files]; at("attach").value = ""; drawFiles(); });
}
