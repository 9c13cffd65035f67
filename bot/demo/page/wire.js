// Talking to the demo's own server, and small DOM tools. No state of the page is kept here.
import { word } from "./words.js";

export const at = (id) => document.getElementById(id);

export function make(tag, props = {}, ...children) {
  const { data, ...rest } = props;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, data || {});
  node.append(...children);
  return node;
}

export function glyph(name) {
  const holder = document.createElement("template");
  holder.innerHTML = `<svg class="glyph"><use href="#i-${name}"/></svg>`;
  return holder.content.firstChild;
}

let fading;
export function toast(text) {
  at("toast").textContent = text;
  at("toast").hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { at("toast").hidden = true; }, 3200);
}

async function checked(response) {
  if (response.ok) return response.json();
  toast(word("failed"));
  throw new Error(`HTTP ${response.status}`);
}

export const get = async (path) => checked(await fetch(path));
export const post = async (path, body) => checked(await fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }));
export const send = async (path, body, type) => checked(await fetch(path, { method: "POST", body, headers: type ? { "Content-Type": type } : {} }));
