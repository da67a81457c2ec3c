// Since you left: what changed and what came while a reader was away, corrections first. It is known by what this device
// remembers of the page alone.

import { keep, kept } from "./choices.js";
import { el } from "./update.js";

const PREFIX = "dateline:seen:";
/** Milliseconds after which a visit is forgotten. */
const OLD = 30 * 24 * 3_600_000;
/** Stories that are remembered. */
const MOST = 50;
/** Lines that are shown; what is further down the page is there all the same. */
const SHOWN = 12;

const digest = (node) => node.dataset.state[0] + node.querySelectorAll(".note").length;

function seen(nodes) {
  return { at: Date.now(), updates: Object.fromEntries(nodes.map((node) => [node.dataset.id, digest(node)])) };
}

/** What differs from what was there: changed ones first, then the newest. */
function missed(nodes, before) {
  const changed = nodes.filter((node) => (before.updates[node.dataset.id] ?? digest(node)) !== digest(node));
  const fresh = nodes.filter((node) => !(node.dataset.id in before.updates) && node.dataset.state === "posted");
  fresh.sort((a, b) => b.dataset.seq - a.dataset.seq);
  return { changed, fresh };
}

/** What became of it, by its newest note's own word. */
const fate = (node) => [...node.querySelectorAll(".note time")].at(-1)?.textContent.split(" ")[0] ?? "Removed";

function line(node, isChanged) {
  const what = isChanged ? el("b", { lang: "en" }, fate(node) + ": ") : null;
  const label = node.querySelector("time.label");
  const text = node.querySelector(".words p").textContent.replace(label.textContent, "").trim();
  const short = text.length > 120 ? text.slice(0, 119).trimEnd() + "…" : text;
  return el("li", {}, el("a", { href: "#" + node.id }, what, short));
}

function counted(number, word) {
  return number === 0 ? [] : [`${number} ${word}`];
}

/** How long ago, as one would say it: the reader's own clock on both sides, and in nobody's zone. */
function ago(millis) {
  const minutes = Math.round(millis / 60_000);
  if (minutes < 1) return "a moment ago";
  const [number, unit] = minutes < 60 ? [minutes, "minute"] : minutes < 1440 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
  return `${number} ${unit}${number === 1 ? "" : "s"} ago`;
}

function tell(box, before, { changed, fresh }) {
  const what = [...counted(changed.length, "changed"), ...counted(fresh.length, "new")].join(", ");
  const title = `Since you left, ${ago(Date.now() - before.at)}: ${what}`;
  const lines = [...changed.map((node) => line(node, true)), ...fresh.map((node) => line(node, false))].slice(0, SHOWN);
  const close = el("button", { type: "button", "aria-label": "Close", "data-test": "since-close" }, "×");
  close.addEventListener("click", () => (box.hidden = true));
  const more = el("details", {}, el("summary", { "data-test": "since-title" }, title), el("ol", {}, ...lines));
  more.addEventListener("click", ({ target }) => target.closest("a") && (more.open = false));
  box.replaceChildren(more, close);
  box.hidden = false;
}

function forgetOldOnes() {
  try {
    const visits = Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => ({ key, at: kept(key)?.at ?? 0 }))
      .sort((a, b) => b.at - a.at);
    visits.filter(({ at }, index) => index >= MOST || Date.now() - at > OLD).forEach(({ key }) => localStorage.removeItem(key));
  } catch {
    // Nothing is kept here.
  }
}

/**
 * Tells what was missed, and remembers from now on what is seen.
 *
 * @param nodes gives the updates on the page
 */
export function rememberVisits(article, nodes) {
  const box = document.getElementById("since");
  const key = PREFIX + article;
  const before = kept(key);
  if (before?.updates) {
    const difference = missed(nodes(), before);
    if (difference.changed.length + difference.fresh.length > 0) tell(box, before, difference);
  }
  const remember = () => keep(key, seen(nodes()));
  addEventListener("pagehide", remember);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && remember());
  forgetOldOnes();
  remember();
}
