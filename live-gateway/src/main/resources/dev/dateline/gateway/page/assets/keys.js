// The console by keyboard. A key acts on the page only while no field and no dialog has the hand.

import { approve, edit, hold, isBusy, may, picture } from "./acts.js";
import { desk } from "./desk.js";
import { outbox } from "./outbox.js";

const at = (id) => document.getElementById(id);

const KEYS = {
  j: () => desk.step(1),
  k: () => desk.step(-1),
  e: edit,
  u: () => outbox.undo(),
  n: () => document.querySelector("desk-fresh").open(),
  w: () => document.querySelector("desk-watches").open(desk.article),
  p: () => document.querySelector("desk-policies").open(desk.article),
  "/": () => at("search").select(),
  "?": () => at("keys").showModal(),
  Enter: () => outbox.now(),
};
const onCard = () => document.querySelector("desk-card");
const ON_CARD = {
  a: approve,
  h: hold,
  i: () => picture(),
  l: () => onCard().openLater(),
  m: () => onCard().openMerge(),
  r: () => onCard().openReject(),
};
/** What one may not do has no key either. */
const DECIDING = new Set(["a", "h", "l", "m", "r", "n"]);
const MAY_REPEAT = new Set(["j", "k"]);

function inText(event) {
  if (event.key === "Escape") event.target.blur();
  if (event.target.id === "text" && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (desk.card && !isBusy(desk.card)) approve(desk.card);
  }
}

function onPage(event) {
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  if (DECIDING.has(event.key) && !may("decide")) return;
  const { card } = desk;
  if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  } else if (ON_CARD[event.key] && card && !isBusy(card)) {
    event.preventDefault();
    ON_CARD[event.key](card);
  }
}

export function listen() {
  addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.repeat && !MAY_REPEAT.has(event.key)) return;
    if (event.target.closest("textarea, input, select")) inText(event);
    else if (!event.ctrlKey && !event.metaKey && !event.altKey) onPage(event);
  });
}
