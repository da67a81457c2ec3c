// Decisions on their way: some seconds in which each can be taken back, then it is sent; where the answer stays away it
// is kept and sent again under the same id, so that it takes effect once.

import { el } from "./update.js";

const GRACE = 5_000;
const PATIENCE = 15_000;
const KEPT = "dateline.outbox";
const WORDS = {
  approve: ["Approving", "Approved"],
  schedule: ["Scheduling", "Scheduled"],
  hold: ["Holding", "Held"],
  reject: ["Rejecting", "Rejected"],
  retract: ["Retracting", "Retracted"],
  correct: ["Correcting", "Corrected"],
  revise: ["Revising", "Revised"],
  waveOff: ["Waving off", "Waved off"],
  create: ["Opening", "Opened"],
};

const outbox = [];
const dock = document.getElementById("dock");
let told = { accepted() {}, refused() {}, changed() {}, conflict: () => "" };
let ticking = 0;

/** `handlers`: accepted(decision, outcome), refused(decision, answer), changed(), conflict(decision) → one line. */
export function start(handlers) {
  told = handlers;
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
  const line = "It is not known whether this arrived. Trying again is safe: it takes effect once.";
  kept.forEach((decision) => outbox.push({ ...decision, state: "failed", line }));
  draw();
}

/** Lets a decision go after the grace period. `decision`: article, base, act, subject, headline. */
export function decide(decision) {
  outbox.push({ ...decision, id: newId(), state: "waiting", until: Date.now() + GRACE });
  if (!ticking) ticking = setInterval(tick, 200);
  changed();
}

/** What is under way on a subject: "waiting", "sending", "failed", "refused" or undefined. */
export function under(subject) {
  return outbox.find((decision) => decision.subject === subject && decision.state !== "refused")?.state;
}

export function done(decision) {
  return WORDS[decision.act.type][1];
}

/** Takes the newest waiting decision back; its text is where it was. */
export function undo(decision = newest()) {
  if (decision?.state === "waiting") drop(decision);
}

/** Sends the newest waiting decision at once; false where none waits. */
export function now(decision = newest()) {
  if (decision?.state !== "waiting") return false;
  send(decision);
  return true;
}

/** Draws again what depends on what the desk knows by now. */
export function refresh() {
  draw();
}

/** An id that nobody else will have. */
export function newId() {
  const hex = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
  return "desk-" + (crypto.randomUUID?.() ?? hex().join(""));
}

function newest() {
  return outbox.findLast((decision) => decision.state === "waiting");
}

function drop(decision) {
  outbox.splice(outbox.indexOf(decision), 1);
  changed();
}

function changed() {
  const kept = outbox.filter((decision) => decision.state === "sending" || decision.state === "failed");
  localStorage.setItem(KEPT, JSON.stringify(kept));
  draw();
  told.changed();
}

function tick() {
  const waiting = outbox.filter((decision) => decision.state === "waiting");
  waiting.filter((decision) => decision.until <= Date.now()).forEach(send);
  for (const decision of waiting) {
    const bar = document.getElementById("bar-" + decision.id);
    if (bar) bar.value = Math.max(0, decision.until - Date.now());
  }
  if (waiting.length === 0) ticking = void clearInterval(ticking);
}

// ---- the answer -----------------------------------------------------------------------------------------------------

async function post({ id, article, base, act }) {
  const response = await fetch(`/v1/articles/${encodeURIComponent(article)}/decisions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ id, base, act }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, ok: response.ok, answer: await response.json().catch(() => ({})) };
}

async function send(decision) {
  decision.state = "sending";
  changed();
  try {
    settle(decision, await post(decision));
  } catch {
    keep(decision, "No answer came. This is kept; try again, it takes effect once.");
  }
}

function settle(decision, { status, ok, answer }) {
  if (ok) {
    drop(decision);
    told.accepted(decision, answer);
  } else if (status === 401) {
    decision.signIn = true;
    keep(decision, "You are signed out. Sign in again in another tab, then try again; this is kept.");
  } else if (status === 429 || status >= 500) {
    const why = status === 504 ? "No outcome yet; it may still take effect." : "The log cannot be reached just now.";
    keep(decision, why + " This is kept; try again, it takes effect once.");
  } else {
    refuse(decision, status, answer);
  }
}

function keep(decision, line) {
  Object.assign(decision, { state: "failed", line });
  changed();
}

function refuse(decision, status, answer) {
  const said = answer.detail ?? answer.error ?? `The server said ${status}.`;
  Object.assign(decision, { state: "refused", line: said, winner: answer.winner });
  told.refused(decision, answer);
  changed();
}

// ---- the dock -------------------------------------------------------------------------------------------------------

function button(text, hook, action, primary = false) {
  const node = el("button", { type: "button", class: primary ? "primary" : "quiet", "data-test": hook }, text);
  node.addEventListener("click", action);
  return node;
}

function controls(decision) {
  const { state } = decision;
  if (state === "waiting") {
    return [
      el("progress", { id: "bar-" + decision.id, max: GRACE, value: decision.until - Date.now(), "aria-hidden": "true" }),
      button("Undo (u)", "undo", () => undo(decision)),
      button("Now (Enter)", "now", () => now(decision), true),
    ];
  }
  if (state === "failed") {
    return [
      decision.signIn ? el("a", { href: "/desk", target: "_blank" }, "Sign in") : null,
      button("Drop it", "drop", () => drop(decision)),
      button("Try again", "again", () => send(decision), true),
    ];
  }
  return state === "refused" ? [button("Understood", "dismiss", () => drop(decision))] : [];
}

function sentence(decision) {
  if (decision.state === "refused") return decision.winner ? told.conflict(decision) : decision.line;
  if (decision.state === "failed") return decision.line;
  return WORDS[decision.act.type][0] + "…";
}

function draw() {
  const rows = outbox.map((decision) =>
    el(
      "div",
      { class: "going", role: "status", "data-test": "decision", "data-state": decision.state },
      el("p", {}, el("b", {}, sentence(decision)), " ", el("span", {}, decision.headline)),
      el("div", { class: "row" }, ...controls(decision)),
    ),
  );
  dock.replaceChildren(...rows);
  dock.hidden = rows.length === 0;
}

addEventListener("beforeunload", (event) => {
  if (outbox.some((decision) => decision.state === "waiting" || decision.state === "sending")) event.preventDefault();
});
