// Tells the desk which proposal is looked at here, of which article, and whether its text is being written; says who else does.

import { desk } from "./desk.js";

/** Milliseconds between two words about it: who goes through the queue key by key says where the hand came to rest. */
const PAUSE = 400;

let socket = null;
let told = "";
let timer = 0;

function look() {
  const [proposal, article] = document.hidden ? [] : [desk.card?.id, desk.article];
  const held = document.activeElement;
  const writing = Boolean(proposal) && held?.matches("textarea, input") && document.getElementById("detail").contains(held);
  return JSON.stringify({ type: "look", ...(proposal ? { proposal, writing } : {}), ...(article ? { article } : {}) });
}

function tell() {
  timer = 0;
  const now = look();
  if (now === told || socket?.readyState !== WebSocket.OPEN) return;
  told = now;
  socket.send(now);
}

function tellSoon() {
  timer ||= setTimeout(tell, PAUSE);
}

/** A new connection knows nothing yet. */
export function looked(through) {
  socket = through;
  told = "";
  tell();
}

/** "Ann (writing), Ben": the others at a proposal; empty where nobody is. */
export function others(id) {
  return (desk.looking.get(id) ?? []).map(({ name, writing }) => (writing ? `${name} (writing)` : name)).join(", ");
}

export function startPresence() {
  desk.addEventListener("selected", tellSoon);
  document.addEventListener("visibilitychange", tellSoon);
  const detail = document.getElementById("detail");
  detail.addEventListener("focusin", tellSoon);
  detail.addEventListener("focusout", tellSoon);
}
