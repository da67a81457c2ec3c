// What a story watches for: queries that matching tries while they are written, and keeps only where it can run them.

import { draftOf, dropDraft, keepDraft } from "./detail.js";
import { newId } from "./decisions.js";
import { merged } from "./merging.js";
import { el, timeOfDay } from "./update.js";

const PAUSE = 300;
const PATIENCE = 15_000;
const AGAIN = 250;
const CATCHING_UP = 5000;
const MOST = 50;
const at = (id) => document.getElementById(id);
const dialog = at("watching");
const list = at("watches");
let standing = null;
let saved = () => {};

const select = () => dialog.querySelector("select");
const key = () => "watches." + standing.article;

function say(line) {
  at("watch-line").textContent = line;
}

// ---- the answers ----------------------------------------------------------------------------------------------------

/** The part of the query that is meant, marked; what is missing is shown as a gap. */
function place(query, { from, to }) {
  const bad = query.slice(from, to) || "\u2038";
  return el("code", { class: "place" }, query.slice(Math.max(0, from - 40), from), el("mark", {}, bad), query.slice(to, to + 40));
}

function showRefused(row, refused) {
  const query = row.query.value;
  row.verdict.dataset.state = "refused";
  row.query.setAttribute("aria-invalid", "true");
  const problem = refused.problem[0].toUpperCase() + refused.problem.slice(1) + ".";
  row.verdict.replaceChildren(el("p", {}, problem), ...(query.trim() ? [place(query, refused)] : []));
}

function showFits(row, { caught, of, newest }) {
  row.verdict.dataset.state = "fits";
  row.query.removeAttribute("aria-invalid");
  const items = of === 1 ? "item" : "items";
  const line = of === 0 ? "Nothing has come in yet to try it on." : `Would have caught ${caught} of the last ${of} ${items}.`;
  const hit = (item) => el("li", {}, el("span", { class: "when" }, timeOfDay(Date.parse(item.made), standing.zone)), " ", item.headline);
  row.verdict.replaceChildren(el("p", {}, line), ...(newest.length > 0 ? [el("ol", {}, ...newest.map(hit))] : []));
}

function showLine(row, line) {
  row.verdict.dataset.state = "";
  row.query.removeAttribute("aria-invalid");
  row.verdict.replaceChildren(...(line ? [el("p", {}, line)] : []));
}

// ---- trying ---------------------------------------------------------------------------------------------------------

async function ask(row, signal) {
  const response = await fetch("/v1/desk/watches", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ desk: standing.desk, query: row.query.value, phrases: phrases(row) }),
    signal,
  });
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401) showLine(row, "You are signed out. Sign in again in another tab; this is kept.");
  else if (!response.ok) showLine(row, "Matching does not answer just now, so this cannot be tried.");
  else if (answer.type === "refused") showRefused(row, answer);
  else showFits(row, answer);
}

/** Only the newest wording is asked about: an answer to an older one would speak of what no longer stands there. */
async function attempt(row) {
  row.asking?.abort();
  const asking = new AbortController();
  row.asking = asking;
  if (!row.query.value.trim()) return showLine(row, "");
  try {
    await ask(row, AbortSignal.any([asking.signal, AbortSignal.timeout(PATIENCE)]));
  } catch {
    if (!asking.signal.aborted) showLine(row, "No answer came, so this could not be tried.");
  }
}

// ---- the form -------------------------------------------------------------------------------------------------------

const rows = () => [...list.children].map((item) => item.row);
/** What the row's query is the text of; undefined where there are none, or no longer. */
const phrases = (row) => (row.query.value.trim() === row.was.query ? row.was.phrases : undefined);
const typed = (row) => ({ name: row.name.value, query: row.query.value, phrases: phrases(row) });
const trimmed = (watch) => ({ ...watch, name: watch.name.trim(), query: watch.query.trim() });
const written = () => rows().map(typed).map(trimmed);

/** Phrases stay phrases while nobody changes them: they may hold what no query can. */
const sent = ({ name, query, phrases }) => (phrases ? { name, phrases } : { name, query });

function keep() {
  keepDraft(key(), { base: standing.base, before: standing.watches, watches: rows().map(typed) });
}

function add({ name, query, phrases }) {
  const number = list.children.length + 1;
  const row = {
    name: el("input", { maxlength: 100, autocomplete: "off", "data-test": "watch-name", "aria-label": "Name of the watch" }),
    query: el("textarea", { rows: 2, maxlength: 2000, spellcheck: "false", "data-test": "watch-query", "aria-label": "What it looks for", "aria-describedby": "watch-verdict-" + newId() }),
    verdict: el("div", { class: "verdict", role: "status", "data-test": "watch-verdict" }),
    was: { query: query.trim(), phrases },
    timer: 0,
  };
  row.verdict.id = row.query.getAttribute("aria-describedby");
  row.name.value = name || (query ? "" : `Watch ${number}`);
  row.query.value = query;
  const remove = el("button", { type: "button", class: "quiet", "data-test": "watch-remove" }, "Remove");
  const item = el("li", { class: "watch", "data-test": "watch" }, el("div", { class: "row" }, row.name, remove), row.query, row.verdict);
  item.row = row;
  remove.addEventListener("click", () => {
    row.asking?.abort();
    clearTimeout(row.timer);
    item.remove();
    changed();
    at("watch-add").focus();
  });
  row.name.addEventListener("input", keep);
  row.query.addEventListener("input", () => {
    keep();
    say("");
    clearTimeout(row.timer);
    row.timer = setTimeout(() => attempt(row), PAUSE);
  });
  list.append(item);
  return row;
}

function changed() {
  keep();
  at("watch-add").disabled = list.children.length >= MOST;
}

function draw(watches) {
  rows().forEach((row) => row.asking?.abort());
  list.replaceChildren();
  watches.forEach(add);
  at("watch-add").disabled = watches.length >= MOST;
  at("watch-save").disabled = false;
  rows().forEach(attempt);
}

/** Draws what was written here together with what stands now, which began as `before`; gives lines that say what is new. */
function drawBoth(before, watches) {
  const both = merged(before, watches, standing.watches);
  draw(both.watches);
  keep();
  return both.lines.join(" ");
}

function fetchSettings(article) {
  const address = `/v1/articles/${encodeURIComponent(article)}/settings`;
  return fetch(address, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
}

async function load(article) {
  standing = null;
  list.replaceChildren();
  at("watch-add").disabled = at("watch-save").disabled = true;
  say("");
  try {
    const response = await fetchSettings(article);
    const answer = await response.json();
    if (select().value !== article) return;
    if (!response.ok) return say(answer.error ?? `The server said ${response.status}.`);
    standing = answer;
  } catch {
    return say("The server cannot be reached just now.");
  }
  const draft = draftOf(key());
  if (!draft || draft.base === standing.base) return draw(draft?.watches ?? standing.watches);
  const news = drawBoth(draft.before ?? [], draft.watches);
  say(`These settings were changed since you wrote this. ${news} Look at it again before you save.`);
}

// ---- saving ---------------------------------------------------------------------------------------------------------

async function post(article, base, settings) {
  const response = await fetch(`/v1/articles/${encodeURIComponent(article)}/decisions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ id: newId(), base, act: { type: "configure", settings } }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, answer: await response.json().catch(() => ({})) };
}

function showBad(bad) {
  bad.forEach((one) => {
    const row = rows().find((each) => each.name.value.trim() === one.watch);
    if (row) showRefused(row, one);
  });
  say(bad.length === 1 ? "One watch cannot be used. Nothing was saved." : `${bad.length} watches cannot be used. Nothing was saved.`);
}

/** An article's settings once they stand at this version or a later one; null where they do not in good time. */
async function settingsAt(article, version) {
  const until = Date.now() + CATCHING_UP;
  while (Date.now() < until) {
    try {
      const response = await fetchSettings(article);
      const answer = response.ok ? await response.json() : null;
      if (answer?.base >= version) return answer;
    } catch {
      // Asked again, as where it does not stand there yet.
    }
    await new Promise((resume) => setTimeout(resume, AGAIN));
  }
  return null;
}

/** All that the winner set is taken over before the next try: what is saved is saved whole. */
async function overtaken({ by, at: when, version }) {
  const mine = standing;
  const told = (zone) => `${by} changed these settings at ${timeOfDay(Date.parse(when), zone)}. Nothing was saved`;
  const now = await settingsAt(mine.article, version);
  if (standing !== mine) return;
  if (!now) return say(told(mine.zone) + ", and what was changed cannot be read just now: save again in a moment.");
  standing = now;
  const news = drawBoth(mine.watches, written());
  say(`${told(now.zone)}. ${news} Look at it again, then save.`);
}

async function settled({ status, answer }) {
  if (status === 201) {
    dropDraft(key());
    dialog.close();
    saved(`Saved what is watched for: ${select().selectedOptions[0]?.textContent ?? standing.article}`);
  } else if (answer.watches) {
    showBad(answer.watches);
  } else if (status === 409 && answer.winner) {
    await overtaken(answer.winner);
  } else if (status === 401) {
    say("You are signed out. Sign in again in another tab, then save; this is kept.");
  } else {
    say(answer.error ?? answer.detail ?? `The server said ${status}.`);
  }
}

async function save() {
  const watches = written();
  const blank = watches.findIndex((watch) => !watch.name || !watch.query);
  if (blank >= 0) {
    say("Each watch needs a name and something to look for.");
    rows()[blank][watches[blank].name ? "query" : "name"].focus();
    return;
  }
  const { zone, language, kills, policies } = standing;
  at("watch-save").disabled = true;
  say("Saving…");
  try {
    await settled(await post(standing.article, standing.base, { zone, language, watches: watches.map(sent), kills, policies }));
  } catch {
    say("No answer came. It may have been saved: open this again to see.");
  }
  at("watch-save").disabled = false;
}

// ---- begin ----------------------------------------------------------------------------------------------------------

/** Opens the form on `article`, of these `stories` (id, headline). */
export function openWatches(stories, article) {
  select().replaceChildren(...stories.map((story) => el("option", { value: story.id }, story.headline)));
  select().value = article ?? stories[0]?.id ?? "";
  dialog.showModal();
  if (select().value) load(select().value);
  else say("No story is open.");
}

/** `told` hears one line when something was saved. */
export function startWatches(told) {
  saved = told;
  select().addEventListener("change", () => load(select().value));
  at("watch-add").addEventListener("click", () => {
    add({ name: "", query: "" }).query.focus();
    changed();
  });
  at("watch-save").addEventListener("click", save);
  // Enter would press the form's only plain button, which closes it.
  list.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  });
}
