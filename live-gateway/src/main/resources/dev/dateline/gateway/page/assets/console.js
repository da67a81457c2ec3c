// The desk: a queue that follows the proposals as they come, the selected one, and the keys.

import { entry, hide, isHidden, opening, showCandidate } from "./candidates.js";
import { backoff, socketAt } from "./dateline-client.js";
import { decide, done, now, refresh, start, under, undo } from "./decisions.js";
import { current, dropDraft, draftOf, FLAGS, isEdited, keepDraft, showDetail, showPreview, sweepDrafts } from "./detail.js";
import { clockFrom, el, timeOfDay } from "./update.js";
import { openWatches, startWatches } from "./watches.js";

const at = (id) => document.getElementById(id);
const data = JSON.parse(at("data").textContent);
const connection = document.querySelector("[data-test=connection]");
const clock = clockFrom(data.now);
const SILENCE = 45_000;
const SESSION_ENDED = 4401;
const STACKED = matchMedia("(max-width: 63.99rem)");

const cards = new Map(data.proposals.map((card) => [card.id, card]));
const fates = new Map();
const pages = new Map();
const candidates = new Map();
const stories = new Map(data.articles.map((story) => [story.id, story]));
let selected = null;
let order = [];
let strays = [];
let drawn = null;

// ---- the queue ------------------------------------------------------------------------------------------------------

const isOpen = (card) => card.state === "pending" || card.state === "held";
/** Whether its provider does not want it out yet. */
const isEmbargoed = (card) => Boolean(card.embargo) && Date.parse(card.embargo) > clock();
const rank = (card) => ["kill", "hold", "correction"].indexOf(card.relation) + 1 || 4;

/** What must be seen first: withdrawals, corrections, then the newest; what is held waits below. */
function pressing(a, b) {
  return (
    rank(a) - rank(b) ||
    (a.state === "held") - (b.state === "held") ||
    Date.parse(b.received) - Date.parse(a.received) ||
    (a.id < b.id ? -1 : 1)
  );
}

function item(card) {
  const flag = FLAGS[card.relation];
  const node = el(
    "a",
    { class: "item", href: "#p-" + card.id, "data-test": "proposal", "data-id": card.id, "data-relation": card.relation },
    el("span", { class: "when" }, card.providerTime),
    el("span", { class: "from" }, card.source),
    flag ? el("span", { class: "flag" }, "▲ " + flag) : null,
    el("span", { class: "what" }, card.headline),
    el("span", { class: "urgency" }, `urgency ${card.urgency}`),
    isEmbargoed(card) ? el("span", { class: "held" }, "embargo") : null,
    card.state === "held" ? el("span", { class: "held" }, "held") : null,
    draftOf(card.id) && isEdited(card) && !under(card.id) ? el("span", { class: "held" }, "half-written") : null,
    under(card.id) ? el("span", { class: "held" }, "on its way") : null,
  );
  node.dataset.state = card.state;
  if (card.id === selected) node.setAttribute("aria-current", "true");
  return el("li", {}, node);
}

function drawQueue() {
  const focused = document.activeElement?.dataset?.test === "proposal" ? document.activeElement.dataset.id : null;
  order = [...cards.values()].filter(isOpen).sort(pressing);
  at("queue").replaceChildren(...order.map(item));
  at("count").textContent = order.length;
  at("empty").hidden = order.length > 0;
  document.title = order.length > 0 ? `(${order.length}) Desk` : "Desk";
  if (focused) queueItem(focused)?.focus();
}

/** Where the desk is: times of what belongs to no page are written in the zone of its first story. */
const here = () => data.articles[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

function drawCandidates() {
  strays = [...candidates.values()].filter((candidate) => !isHidden(candidate));
  at("candidates").replaceChildren(...strays.map((one) => entry(one, here(), one.id === selected)));
  at("stray").textContent = strays.length;
  at("nowhere").hidden = strays.length === 0;
}

function queueItem(id) {
  return document.querySelector(`.queue [data-id="${CSS.escape(id)}"]`);
}

document.querySelector(".queue").addEventListener("click", (event) => {
  const link = event.target.closest("[data-id]");
  if (!link) return;
  event.preventDefault();
  select(link.dataset.id);
  if (STACKED.matches) at("detail").scrollIntoView({ block: "start" });
});

// ---- the selection --------------------------------------------------------------------------------------------------

function select(id) {
  selected = id;
  if (id) history.replaceState(null, "", (candidates.has(id) ? "#s-" : "#p-") + id);
  draw();
  queueItem(id ?? "")?.scrollIntoView({ block: "nearest" });
  at("detail").scrollTop = 0;
  const card = cards.get(id);
  if (card) fetchPage(card.article);
}

function step(by) {
  const all = [...order, ...strays];
  const index = all.findIndex((one) => one.id === selected);
  const next = all[Math.min(all.length - 1, Math.max(0, index + by))];
  if (next) select(next.id);
}

/** Where to go when `id` leaves: to the one that followed it, else to the last. */
function neighbour(id) {
  const index = order.findIndex((card) => card.id === id);
  return (order[index + 1] ?? order[index - 1])?.id ?? null;
}

function draw() {
  drawQueue();
  drawCandidates();
  drawDetail();
}

/** Only where something changed: drawing again under a hand that is about to click would lose the click. */
function drawDetail() {
  const card = cards.get(selected);
  const candidate = candidates.get(selected);
  const looks = JSON.stringify([candidate, card, under(selected), Boolean(card) && isEmbargoed(card), card?.affected.map((target) => under(target.id)), card?.alerts?.map((alert) => under(alert.id))]);
  if (looks === drawn) return;
  drawn = looks;
  if (candidate) {
    keepingCaret(() => showCandidate(at("detail"), candidate, here(), actsOnCandidate(candidate)));
    return;
  }
  if (!card) {
    at("detail").replaceChildren(el("p", { class: "empty" }, order.length > 0 ? "Choose a proposal." : "Nothing to decide."));
    return;
  }
  keepingCaret(() => showDetail(at("detail"), card, actsOn(card)));
  showPreview(at("preview"), card, pages.get(card.article));
}

/** Drawing again must not take the pen from the hand. */
function keepingCaret(change) {
  const held = document.activeElement;
  const hook = at("detail").contains(held) ? held.dataset.test : null;
  const owner = held?.closest("[data-id]")?.dataset.id;
  const caret = held?.matches?.("textarea, input") ? [held.selectionStart, held.selectionEnd] : null;
  const typed = held?.dataset.test === "reason" ? held.value : null;
  change();
  if (!hook) return;
  const selector = `[data-test="${hook}"]`;
  const scope = owner ? at("detail").querySelector(`[data-id="${CSS.escape(owner)}"]`) : null;
  const again = (scope ?? at("detail")).querySelector(selector);
  if (typed !== null && again) {
    at("reject").hidden = false;
    again.value = typed;
  }
  (again && !again.disabled ? again : at("detail")).focus({ preventScroll: true });
  if (caret) again?.setSelectionRange(...caret);
}

async function fetchPage(article) {
  try {
    const response = await fetch(`/v1/articles/${encodeURIComponent(article)}`, { headers: { Accept: "application/json" } });
    if (!response.ok) return;
    const page = await response.json();
    pages.set(article, page);
    const card = cards.get(selected);
    if (card?.article === article) showPreview(at("preview"), card, page);
  } catch {
    // The preview does without; the connection line says what is wrong.
  }
}

// ---- acts -----------------------------------------------------------------------------------------------------------

function go(card, act, { subject = card.id, base = card.base } = {}) {
  if (under(subject)) return;
  at("detail").focus({ preventScroll: true });
  decide({ article: card.article, base, act, subject, headline: card.headline });
}

function approve(card) {
  const { text, confidence } = current(card);
  if (!text.trim()) {
    say("There is no text to approve yet.");
    at("text").focus();
    return;
  }
  const post = { ...card.suggestion, text: text.trim(), confidence };
  if (isEmbargoed(card)) go(card, { type: "schedule", proposal: card.id, post, due: card.embargo });
  else go(card, { type: "approve", proposal: card.id, post });
}

function openReject() {
  at("reject").hidden = false;
  at("reject").elements.reason.focus();
}

function correct(card, target, text, note) {
  if (!text || !note) say("A correction needs its text and a note to readers.");
  else if (text === target.text) say("The text is as it was: change it first, or retract it.");
  else go(card, { type: "correct", entry: target.id, text, note }, { subject: target.id, base: target.base });
}

/** The sentence is exchanged in the story as it stands now, on its version now; where it no longer stands so, nothing is. */
async function revise(card, alert, text, note) {
  if (!text || text === alert.sentence) {
    say("The sentence is as it was: change it first, or say that it stands.");
    return;
  }
  try {
    const response = await fetch(`/v1/articles/${encodeURIComponent(card.article)}/story`, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(response.status);
    const { base, headline, paragraphs } = await response.json();
    const exchange = (words) => words.replace(alert.sentence, () => text);
    const story = { headline: exchange(headline), paragraphs: paragraphs.map(exchange) };
    if (story.headline === headline && story.paragraphs.every((words, index) => words === paragraphs[index])) {
      say("The sentence no longer stands in the article: somebody has changed it.");
      return;
    }
    go(card, { type: "revise", story, ...(note ? { note } : {}) }, { subject: alert.id, base });
  } catch {
    say("The article as it stands could not be had just now; your text is kept.");
  }
}

function actsOn(card) {
  const settled = !isOpen(card);
  return {
    busy: settled || Boolean(under(card.id)),
    embargoed: isEmbargoed(card),
    busyOn: (target) => Boolean(under(target.id)),
    approve: () => approve(card),
    edit: () => at("text").focus(),
    hold: () => go(card, { type: "hold", proposal: card.id }),
    openReject,
    reject: (reason) => go(card, { type: "reject", proposal: card.id, reason }),
    noted: () => go(card, { type: "reject", proposal: card.id, reason: "carried out; noted" }),
    retract: (target, note) =>
      go(card, { type: "retract", entry: target.id, note }, { subject: target.id, base: target.base }),
    correct: (target, text, note) => correct(card, target, text, note),
    revise: (alert, text, note) => revise(card, alert, text, note),
    waveOff: (alert) => go(card, { type: "waveOff", proposal: card.id, alert: alert.id }, { subject: alert.id, base: 0 }),
    edited: () => showPreview(at("preview"), card, pages.get(card.article)),
    redraw: () => {
      drawn = null;
      draw();
    },
  };
}

function actsOnCandidate(candidate) {
  return {
    busy: Boolean(under(candidate.id)),
    open: (headline) => {
      if (under(candidate.id)) return;
      at("detail").focus({ preventScroll: true });
      decide(opening(candidate, headline, here()));
    },
    hide: () => {
      hide(candidate);
      say(`Hidden here until it grows: ${candidate.headline}`);
      select(order[0]?.id ?? null);
    },
  };
}

// ---- what became of them --------------------------------------------------------------------------------------------

function say(line) {
  at("line").textContent = line;
}

function leave(card, line) {
  const next = neighbour(card.id);
  cards.delete(card.id);
  say(line);
  if (selected === card.id) select(next);
  else draw();
}

function accepted(decision, outcome) {
  const card = cards.get(decision.subject);
  const type = decision.act.type;
  if (type === "retract" || type === "correct") settleTarget(decision, outcome);
  if (type === "revise" || type === "waveOff") settleAlert(decision);
  if (type === "create") opened(decision);
  if (type === "hold" && card) {
    cards.set(card.id, { ...card, state: "held", base: outcome.version });
    say(`Held: ${card.headline}`);
    draw();
  } else if (card) {
    dropDraft(card.id);
    fates.set(card.id, { approve: "approved", schedule: "scheduled" }[type] ?? "rejected");
    leave(card, `${done(decision)}: ${card.headline}`);
  } else {
    if (decision.subject === "new") dropDraft("new");
    say(`${done(decision)}: ${decision.headline}`);
  }
  fetchPage(decision.article);
}

/** Its items come as proposals by themselves. */
function opened({ article, headline, subject, act }) {
  stories.set(article, { id: article, headline, zone: act.settings.zone, phase: "live" });
  dropDraft(subject);
  candidates.delete(subject);
  if (selected === subject) select(order[0]?.id ?? null);
}

/** Entries that were corrected or retracted from here. */
const settledEntries = new Set();

/** The update that was retracted or corrected, wherever a proposal names it. */
function settleTarget(decision, outcome) {
  const { entry, text, type } = decision.act;
  settledEntries.add(entry);
  const after = (target) => (type === "retract" ? [] : [{ ...target, base: outcome.version, text }]);
  for (const card of cards.values()) {
    dropDraft(`${card.id}.${entry}`);
    const named = card.affected.some((target) => target.id === entry);
    const affected = card.affected.flatMap((target) => (target.id === entry ? after(target) : [target]));
    cards.set(card.id, { ...card, affected });
    if (named) carriedOut(cards.get(card.id));
  }
  draw();
}

/** The alert that was decided on, wherever a proposal for the article has it. */
function settleAlert({ article, subject }) {
  for (const card of cards.values()) {
    if (card.article !== article) continue;
    dropDraft(`${card.id}.${subject}`);
    cards.set(card.id, { ...card, alerts: (card.alerts ?? []).filter((alert) => alert.id !== subject) });
  }
  draw();
}

/** A correction or kill that was carried out on all that rests on it would only go out a second time: it is settled. */
function carriedOut(card) {
  const all = card.affected.every((target) => settledEntries.has(target.id));
  if (all && isOpen(card) && ["correction", "hold", "kill"].includes(card.relation))
    go(card, { type: "reject", proposal: card.id, reason: "carried out on the update itself" });
}

/** Somebody was first: the next decision is made on what they left. */
function refused(decision, answer) {
  const mine = cards.get(decision.subject);
  const fate = fates.get(decision.subject);
  if (mine && fate) gone(mine, { ...mine, state: fate });
  const base = answer.winner?.version;
  if (!base) return;
  for (const card of cards.values()) {
    if (card.id === decision.subject) cards.set(card.id, { ...card, base });
    const affected = card.affected.map((target) => (target.id === decision.subject ? { ...target, base } : target));
    if (cards.get(card.id) === card) cards.set(card.id, { ...card, affected });
  }
}

function conflict({ subject, winner, article }) {
  const fate = fates.get(subject) ?? (cards.get(subject)?.state === "held" ? "held" : null);
  const verb = { approved: "approved", rejected: "rejected", held: "put on hold", scheduled: "scheduled" }[fate];
  const time = timeOfDay(Date.parse(winner.at), stories.get(article)?.zone ?? pages.get(article)?.front?.zone);
  const next = verb && fate !== "held" ? "Yours took no effect." : "Look at it again before you decide.";
  return `${winner.by} ${verb ?? "decided on"} this at ${time} (version ${winner.version}). ${next}`;
}

// ---- a new update without an item -----------------------------------------------------------------------------------

const form = at("fresh").querySelector("form");

function openForm() {
  const kept = draftOf("new") ?? {};
  const live = [...stories.values()].filter((story) => story.phase === "live");
  form.elements.article.replaceChildren(...live.map((story) => el("option", { value: story.id }, story.headline)));
  form.elements.article.value = kept.article ?? cards.get(selected)?.article ?? live[0]?.id ?? "";
  form.elements.text.value = kept.text ?? "";
  form.elements.confidence.value = kept.confidence ?? "CONFIRMED";
  form.elements.credit.value = kept.credit ?? "";
  at("fresh").showModal();
  form.elements.text.focus();
}

form.addEventListener("input", () => keepDraft("new", Object.fromEntries(new FormData(form))));
form.addEventListener("submit", (event) => {
  if (event.submitter?.value !== "send") return;
  const { article, text, confidence, credit } = Object.fromEntries(new FormData(form));
  const post = { text: text.trim(), stamp: new Date(clock()).toISOString(), confidence, restsOn: [] };
  if (credit.trim()) post.credit = credit.trim();
  if (article && post.text && !under("new")) {
    decide({ article, base: 0, act: { type: "approve", post }, subject: "new", headline: post.text.slice(0, 80) });
  } else {
    event.preventDefault();
    say(article ? "There is no text, or the last one is still on its way." : "No story is live: open one first.");
  }
});

// ---- what stories watch for -----------------------------------------------------------------------------------------

function openWatching() {
  openWatches([...stories.values()], cards.get(selected)?.article);
}

// ---- keys -----------------------------------------------------------------------------------------------------------

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  e: () => at("text")?.focus(),
  u: () => undo(),
  n: openForm,
  w: openWatching,
  "?": () => at("keys").showModal(),
  Enter: () => now(),
};
const ON_CARD = { a: "approve", h: "hold", r: "openReject" };

function keyInText(event) {
  if (event.key === "Escape") event.target.blur();
  const isText = event.target.id === "text";
  if (isText && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    approve(cards.get(selected));
  }
}

function keyOnPage(event) {
  const card = cards.get(selected);
  const onControl = event.target.closest("a, button, summary");
  if (event.key === "Enter" && onControl) return;
  if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  } else if (ON_CARD[event.key] && card && !actsOn(card).busy) {
    event.preventDefault();
    actsOn(card)[ON_CARD[event.key]]();
  }
}

addEventListener("keydown", (event) => {
  if (event.isComposing || event.repeat || document.querySelector("dialog[open]")) return;
  if (event.target.closest("textarea, input, select")) keyInText(event);
  else if (!event.ctrlKey && !event.metaKey && !event.altKey) keyOnPage(event);
});

// ---- the socket -----------------------------------------------------------------------------------------------------

let socket = null;
let attempt = 0;
let heard = Date.parse(data.now);
let silence = 0;
let retry = 0;
let drawing = 0;
let seen = new Set();

function drawSoon() {
  drawing ||= setTimeout(() => {
    drawing = 0;
    draw();
    refresh();
  }, 16);
}

function arrive(card) {
  seen.add(card.id);
  const known = cards.get(card.id);
  if (isOpen(card)) {
    fates.delete(card.id);
    cards.set(card.id, card);
    if (!stories.has(card.article)) stories.set(card.article, { id: card.article, headline: card.articleHeadline, phase: "live" });
    selected ??= card.id;
    if (selected === card.id && !known) fetchPage(card.article);
  } else if (known) {
    gone(known, card);
  }
  drawSoon();
}

/** It was settled, here or elsewhere. Half-written words stay on the screen until their writer moves on. */
function gone(known, card) {
  fates.set(card.id, card.state);
  if (under(card.id) === "sending") return;
  if (selected === card.id && isEdited(known)) {
    cards.set(card.id, card);
    say(`Settled meanwhile (${card.state}): ${card.headline}. Your text is kept here to copy.`);
  } else {
    leave(known, `Settled (${card.state}): ${card.headline}`);
  }
}

/** After the backlog: what was not in it was settled while nobody listened. */
function ready() {
  attempt = 0;
  for (const card of [...cards.values()]) {
    if (!seen.has(card.id) && isOpen(card)) gone(card, { ...card, state: "withdrawn" });
  }
  drawSoon();
}

function receive(frame) {
  if (frame.type === "proposal") arrive(frame.proposal);
  if (frame.type === "ready") ready();
  if (frame.type === "candidates") offered(frame.candidates);
  if (frame.type === "heartbeat") drawSoon();
  heard = clock();
  connection.dataset.state = "live";
  connection.textContent = "Connected";
  clearTimeout(silence);
  silence = setTimeout(lost, SILENCE);
}

/** All that are offered now. */
function offered(all) {
  const looked = candidates.get(selected);
  candidates.clear();
  all.forEach((candidate) => candidates.set(candidate.id, candidate));
  if (looked && !candidates.has(selected)) {
    say(`No longer without a page: ${looked.headline}`);
    select(order[0]?.id ?? null);
  }
  drawSoon();
}

function lost() {
  clearTimeout(silence);
  connection.dataset.state = "down";
  const zone = data.articles[0]?.zone;
  connection.textContent = `as of ${timeOfDay(heard, zone)}, reconnecting; your text is kept`;
  socket?.close();
}

function signedOut() {
  connection.replaceChildren("signed out; your text is kept. ", el("a", { href: "/desk" }, "Sign in again"));
}

/** A refused handshake says nothing of why; the API does. */
async function askWhy() {
  try {
    const response = await fetch("/v1/proposals", { headers: { Accept: "application/json" } });
    if (response.status === 401) signedOut();
  } catch {
    // Not reachable: the line already says so.
  }
}

function again({ code }) {
  lost();
  if (code === SESSION_ENDED) signedOut();
  else askWhy();
  clearTimeout(retry);
  retry = setTimeout(connect, backoff(attempt++));
}

function connect() {
  clearTimeout(retry);
  seen = new Set();
  const opened = new WebSocket(socketAt("/v1/desk"));
  opened.addEventListener("message", (event) => opened === socket && receive(JSON.parse(event.data)));
  opened.addEventListener("close", (event) => opened === socket && again(event));
  socket = opened;
}

// ---- begin ----------------------------------------------------------------------------------------------------------

at("write").hidden = at("watch").hidden = at("help").hidden = false;
at("write").addEventListener("click", openForm);
at("watch").addEventListener("click", openWatching);
startWatches(say);
at("help").addEventListener("click", () => at("keys").showModal());
addEventListener("offline", lost);
addEventListener("online", connect);
sweepDrafts((key) => cards.has(key.split(".")[0]));
start({ accepted, refused, conflict, changed: draw });
drawQueue();
const asked = location.hash.slice("#p-".length);
select(cards.has(asked) ? asked : (order[0]?.id ?? null));
connect();
