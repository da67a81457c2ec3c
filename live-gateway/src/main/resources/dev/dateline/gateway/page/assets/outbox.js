// Decisions on their way: some seconds in which each can be taken back, then it is sent; where the answer stays away it
// is kept and sent again under the same id, so that it takes effect once.

import { keysOf, me, own, read, tab, whenClosed, write } from "./kept.js";

const GRACE = 5_000;
const PATIENCE = 15_000;
/** News goes stale: what could not be sent for so long is looked at again first. */
const STALE = 120_000;
const ROOM = "outbox";
/** A page that is just being left may count as open for so long on a slow machine. */
const LEAVING = 30_000;
const WORDS = {
  approve: ["Approving", "Approved"],
  schedule: ["Scheduling", "Scheduled"],
  release: ["Releasing", "Released"],
  hold: ["Holding", "Held"],
  reject: ["Rejecting", "Rejected"],
  retract: ["Retracting", "Retracted"],
  merge: ["Merging", "Merged"],
  correct: ["Correcting", "Corrected"],
  revise: ["Revising", "Revised"],
  waveOff: ["Waving off", "Waved off"],
  create: ["Opening", "Opened"],
  second: ["Agreeing", "Agreed"],
  suggest: ["Suggesting", "Suggested"],
  takeDown: ["Taking down", "Taken down"],
  pin: ["Pinning", "Pinned"],
  unpin: ["Unpinning", "Unpinned"],
  keyEvent: ["Making a key event", "A key event now"],
  unlist: ["Taking off the key events", "No key event any more"],
  close: ["Closing", "Closed"],
  reopen: ["Reopening", "Reopened"],
};

/** The same kind of act sets and takes away. */
function kindOf({ act }) {
  if (act.type === "pin" && !act.entry) return "unpin";
  return act.type === "keyEvent" && !act.title ? "unlist" : act.type;
}

/** What is being done, and what was done, in a word. */
export const doing = (decision) => WORDS[kindOf(decision)]?.[0] ?? "Deciding";
export const done = (decision) => WORDS[kindOf(decision)]?.[1] ?? "Decided";

/** An id that nobody else will have. */
export function newId() {
  const hex = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
  return "desk-" + (crypto.randomUUID?.() ?? hex().join(""));
}

const wanted = ({ article, base, act }) => ({ article, base, act });

/** One decision, or several under one id. */
async function post({ id, article, base, act, parts }) {
  const address = parts ? "/v1/actions" : `/v1/articles/${encodeURIComponent(article)}/decisions`;
  const response = await fetch(address, {
    method: "POST",
    // Who else has signed in in this browser since does not decide what this one has decided.
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Dateline-As": me },
    body: JSON.stringify(parts ? { id, decisions: parts.map(wanted) } : { id, base, act }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, ok: response.ok, answer: await response.json().catch(() => ({})) };
}

/** States: waiting → sending → (gone) | offline | failed | refused. */
class Outbox extends EventTarget {
  decisions = [];
  /** Under which keys this tab has kept something. */
  #kept = new Set();
  #told = { accepted() {}, refused() {} };
  #ticking = 0;

  /** `handlers`: accepted(decision, outcome), refused(decision, answer). */
  start(handlers) {
    this.#told = handlers;
    this.#adopt();
    addEventListener("beforeunload", (event) => {
      if (this.decisions.some(({ state }) => state === "waiting" || state === "sending")) event.preventDefault();
    });
  }

  /** What was left by tabs that are open no more: by this one before a reload, or by another. */
  #adopt() {
    for (const key of keysOf(ROOM)) {
      const from = read(key)?.tab;
      whenClosed(from, LEAVING, () => this.#take(key, from));
    }
  }

  #take(key, from) {
    const kept = read(key);
    // Another tab may have been quicker.
    if (!kept || kept.tab !== from) return;
    const line = "It is not known whether this arrived. Trying again is safe: it takes effect once.";
    this.decisions.push({ ...kept.decision, state: "failed", line });
    this.#changed();
  }

  /**
   * Lets a decision go after the grace period. `decision`: article, base, act, subject, headline, draft (a key, or several), also (what it decides on besides; for none left out); of several at once `parts`,
   * each with article, base, act and subject, and the act that names them all.
   */
  decide(decision) {
    this.decisions.push({ ...decision, id: newId(), state: "waiting", until: Date.now() + GRACE });
    this.#ticking ||= setInterval(() => this.#tick(), 200);
    this.#changed();
  }

  /** What is under way on a subject: "waiting", "sending", "offline", "failed" or undefined. */
  under(subject) {
    const isOn = (decision) => decision.subject === subject || decision.also === subject || decision.parts?.some((part) => part.subject === subject);
    return this.decisions.find((decision) => isOn(decision) && decision.state !== "refused")?.state;
  }

  /** Takes the newest waiting decision back; its text is where it was. */
  undo(decision = this.#newest()) {
    if (decision?.state === "waiting") this.drop(decision);
  }

  /** Sends the newest waiting decision at once. */
  now(decision = this.#newest()) {
    if (decision?.state === "waiting") this.send(decision);
  }

  /** The line stands again. */
  resume() {
    for (const decision of this.decisions.filter(({ state }) => state === "offline")) {
      if (Date.now() - decision.until < STALE) this.send(decision);
      else this.#keep(decision, "The line was gone for long. Look at it again, then send it: it takes effect once.");
    }
  }

  /** How much of the time to take it back is left, from 1 to 0. */
  left(decision) {
    return Math.max(0, decision.until - Date.now()) / GRACE;
  }

  drop(decision) {
    this.decisions.splice(this.decisions.indexOf(decision), 1);
    this.#changed();
  }

  async send(decision) {
    decision.state = "sending";
    this.#changed();
    try {
      this.#settle(decision, await post(decision));
    } catch (problem) {
      if (problem.name === "TimeoutError") this.#keep(decision, "No answer came. This is kept; try again, it takes effect once.");
      else this.#keep(decision, "No connection: this is kept, and goes out by itself when the line is back.", "offline");
    }
  }

  #newest() {
    return this.decisions.findLast(({ state }) => state === "waiting");
  }

  #changed() {
    const kept = this.decisions.filter(({ state }) => ["sending", "offline", "failed"].includes(state));
    const now = new Map(kept.map((decision) => [own(ROOM) + decision.id, decision]));
    [...this.#kept].filter((key) => !now.has(key)).forEach((key) => localStorage.removeItem(key));
    now.forEach((decision, key) => write(key, { tab, decision }));
    this.#kept = new Set(now.keys());
    this.dispatchEvent(new Event("change"));
  }

  #tick() {
    const waiting = this.decisions.filter(({ state }) => state === "waiting");
    waiting.filter(({ until }) => until <= Date.now()).forEach((decision) => this.send(decision));
    this.dispatchEvent(new Event("tick"));
    if (waiting.length === 0) this.#ticking = void clearInterval(this.#ticking);
  }

  #settle(decision, { status, ok, answer }) {
    if (ok && decision.parts) {
      this.drop(decision);
      this.#settleEach(decision, answer.outcomes);
    } else if (ok) {
      this.drop(decision);
      this.#told.accepted(decision, answer);
    } else if (status === 401) {
      decision.signIn = true;
      const other = answer.error?.includes("signed in as") ? `Somebody else is signed in here now, and this is ${me}’s.` : "You are signed out.";
      this.#keep(decision, `${other} Sign in again in another tab, then try again; this is kept.`);
    } else if (status === 429 || status >= 500) {
      const why = status === 504 ? "No outcome yet; it may still take effect." : "The log cannot be reached just now.";
      this.#keep(decision, why + " This is kept; try again, it takes effect once.");
    } else {
      this.#refuse(decision, status, answer);
    }
  }

  /** Each part as if it had been sent alone; those that took no effect stay on the screen, each with its reason. */
  #settleEach({ parts, headline }, outcomes) {
    outcomes.forEach(({ status, decision: id, result }, index) => {
      const part = { headline, ...parts[index], id };
      this.decisions.push(part);
      // One of which nobody knows yet is sent again alone, under the id that it has here.
      this.#settle(part, { status, ok: status === 201, answer: result });
    });
  }

  #keep(decision, line, state = "failed") {
    Object.assign(decision, { state, line });
    this.#changed();
  }

  #refuse(decision, status, answer) {
    const line = answer.detail ?? answer.error ?? `The server said ${status}.`;
    Object.assign(decision, { state: "refused", line, winner: answer.winner });
    this.#told.refused(decision, answer);
    this.#changed();
  }
}

export const outbox = new Outbox();
