// Start: follow live events, and load the whole state whenever the connection opens.
import { at, get } from "./wire.js";
import { language, speak, word } from "./words.js";
import { chatted, drawMenu, drawPhone, rang, wirePhone } from "./phone.js";
import { arrived, drawMail, wireMail } from "./mail.js";
import { drawClock, drawSteps, setClock, stepped, wireClock } from "./clock.js";

let state;

function draw() {
  speak(language());
  at("lang").textContent = word("lang");
  at("brand-name").textContent = state.organisation[language() === "en" ? 1 : 0];
  drawPhone(state);
  drawMail(state);
  drawSteps(state.steps);
  drawClock();
}

async function load() {
  state = await get("/api/state");
  setClock(state.now);
  draw();
}

const HEARD = {
  chat: chatted,
  step: (step) => { state.steps.push(step); stepped(step); },
  mail: arrived,
  notice: rang,
  clock: ({ now }) => setClock(now),
  menu: ({ menu }) => drawMenu(menu),
};

function follow() {
  const events = new EventSource("/api/events");
  events.onopen = async () => { await load(); document.body.dataset.live = "yes"; };
  events.onerror = () => { document.body.dataset.live = "no"; };
  for (const [kind, hear] of Object.entries(HEARD)) events.addEventListener(kind, (event) => state && hear(JSON.parse(event.data)));
}

at("lang").addEventListener("click", () => { speak(language() === "en" ? "zh" : "en"); draw(); });
wirePhone();
wireMail();
wireClock();
follow();
