// The clock above and the list of steps below.
import { at, make, post, toast } from "./wire.js";
import { word, language, timeOf, dayOf, shortDay, weekday } from "./words.js";

let ahead = 0;
const due = new Map();
const now = () => new Date(Date.now() + ahead);

export function setClock(text) {
  ahead = new Date(text) - Date.now();
  drawClock();
}

export function drawClock() {
  const moment = now();
  at("now").replaceChildren(`${dayOf(moment)} ${timeOf(moment)}`, make("small", { textContent: weekday(moment) }));
  at("now").dataset.iso = moment.toISOString();
  at("status-time").textContent = timeOf(moment);
}

async function move(goal) {
  const buttons = [...document.querySelectorAll(".moves button")];
  buttons.forEach((button) => { button.disabled = true; });
  at("jump").open = false;
  toast(word("moving"));
  try {
    setClock((await post("/api/clock", goal)).now);
    toast(`${word("moved")} ${dayOf(now())} ${timeOf(now())}`);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

const shanghai = (day, time) => `${day}T${time}:00+08:00`;
function drawDues() {
  const marked = [...due].map(([name, day]) => make("button", { type: "button", textContent: `${name} ${word("due")} ${day}`, onclick: () => move({ to: shanghai(day, "09:30") }) }));
  const later = [15, 29, 31].map((days, index) => make("button", { type: "button", textContent: word("plus")[index], onclick: () => move({ hours: days * 24 }) }));
  at("dues").replaceChildren(...marked, ...later);
}

function row(step, fresh) {
  const facts = Object.entries(step.fields).map(([name, value]) => make("span", { textContent: `${name} ${value}` }));
  const when = new Date(step.at);
  return make("li", { className: fresh ? "fresh" : "", data: { step: step.name } },
    make("time", { textContent: `${shortDay(when)} ${timeOf(when)}` }), make("span", { className: `side ${step.side}`, textContent: word("sides")[step.side] || step.side }),
    make("span", { textContent: step[language()] }), make("span", { className: "facts" }, ...facts));
}

function mark(step) {
  if (step.fields.case && step.fields.due_on) due.set(step.fields.case, step.fields.due_on.slice(0, 10));
}

export function stepped(step) {
  mark(step);
  at("steps").querySelector(".quiet")?.remove();
  at("steps").prepend(row(step, true));
}

export function drawSteps(steps) {
  steps.forEach(mark);
  at("steps").replaceChildren(...steps.map((step) => row(step, false)).reverse());
  if (!steps.length) at("steps").append(make("li", { className: "quiet", textContent: word("noSteps") }));
}

export function wireClock() {
  for (const button of document.querySelectorAll("[data-hours]")) button.addEventListener("click", () => move({ hours: Number(button.dataset.hours) }));
  at("jump").addEventListener("toggle", drawDues);
  at("jump-form").addEventListener("submit", (event) => { event.preventDefault(); const [day, time] = at("jump-to").value.split("T"); move({ to: shanghai(day, time) }); });
  setInterval(drawClock, 5000);
}
