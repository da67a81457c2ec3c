// The selected proposal, and beside it what readers would see.

import { el, meta, words } from "./update.js";

const DRAFT = "dateline.draft.";
const FIRST = 4;
const WEEK = 7 * 24 * 3_600_000;
const STANDINGS = ["CONFIRMED", "CLAIMED", "UNCONFIRMED"];
export const FLAGS = { kill: "Kill", hold: "Hold", correction: "Correction" };
const LINEAGE = { resend: "sent again", update: "update", rewrite: "rewrite", refile: "refile" };

// ---- half-written text ----------------------------------------------------------------------------------------------

export function draftOf(id) {
  return JSON.parse(localStorage.getItem(DRAFT + id) ?? "null");
}

export function keepDraft(id, draft) {
  localStorage.setItem(DRAFT + id, JSON.stringify({ ...draft, at: Date.now() }));
}

export function dropDraft(id) {
  localStorage.removeItem(DRAFT + id);
}

/** Drafts of what is long settled; those of open proposals stay. */
export function sweepDrafts(isOpen) {
  const old = (key) => !isOpen(key.slice(DRAFT.length)) && JSON.parse(localStorage.getItem(key)).at < Date.now() - WEEK;
  Object.keys(localStorage)
    .filter((key) => key.startsWith(DRAFT) && old(key))
    .forEach((key) => localStorage.removeItem(key));
}

/** The text and standing as they would go out now. */
export function current(card) {
  const { text, confidence } = card.suggestion;
  return { text, confidence, ...draftOf(card.id) };
}

export function isEdited(card) {
  const { text, confidence } = current(card);
  return text !== card.suggestion.text || confidence !== card.suggestion.confidence;
}

// ---- small parts ----------------------------------------------------------------------------------------------------

function button(text, key, hook, action, { primary = false, disabled = false } = {}) {
  const node = el("button", { type: "button", class: primary ? "primary" : "quiet", "data-test": hook }, text);
  if (key) node.append(" ", el("kbd", { "aria-hidden": "true" }, key));
  if (key) node.setAttribute("aria-keyshortcuts", key);
  node.disabled = disabled;
  node.addEventListener("click", action);
  return node;
}

function over(card) {
  const flag = FLAGS[card.relation];
  const parts = [card.kind, LINEAGE[card.relation], card.source, card.providerTime, `matched\u00a0${card.score.toFixed(2)}`, `urgency\u00a0${card.urgency}`];
  return el(
    "p",
    { class: "over", "data-test": "origin" },
    flag ? el("strong", { class: "flag" }, "▲ " + flag) : null,
    parts.filter(Boolean).join(" · "),
  );
}

/** A watch, and what of it stands in the item. */
function caught(watch, clauses) {
  const found = clauses.find((one) => one.watch === watch)?.found ?? [];
  return found.length > 0 ? `${watch}: ${found.join(", ")}` : watch;
}

/** A source of the same text; one that no longer counts is struck, and says why. */
function source({ source, time, lost }) {
  const name = `${source}\u00a0${time}`;
  return lost ? [el("s", {}, name), ` ${source} ${lost}`] : [name];
}

function sources(card, hook, chosen, more = 0) {
  const parts = (card.also ?? []).filter(chosen).flatMap((one, index) => [index > 0 ? ", " : "", ...source(one)]);
  const rest = more > 0 ? ` and ${more} more` : null;
  return parts.length > 0 ? [el("span", { "data-test": hook }, ...parts, rest)] : [];
}

/** Who said what: who that is, what saying it did, in whose words, and by which rule that was found. */
function statement({ source, who, did, gist, manner, cue, ground }) {
  const head = [el("b", {}, source), who ? ` (${who})` : null, did ? ` ${did}` : null];
  const aside = [manner, cue ? `cue “${cue}”` : null, ground].filter(Boolean).join(" · ");
  return el("span", { "data-test": "said" }, ...head, `: ${gist}`, aside ? el("small", {}, " " + aside) : null);
}

/** What else is said, one click away. */
function rest(statements) {
  if (statements.length === 0) return [];
  const all = statements.map((said) => el("p", {}, statement(said)));
  return [el("details", {}, el("summary", {}, `and ${statements.length} more`), ...all)];
}

function reasons(card) {
  const list = el("dl", { class: "reasons" });
  const row = (name, ...values) => values.length > 0 && list.append(el("dt", {}, name), ...values.map((v) => el("dd", {}, v)));
  row("why", ...[card.terms.slice(0, 8).map((term) => term.word).join(", ")].filter(Boolean));
  row("watch", ...card.watches.map((watch) => caught(watch, card.clauses ?? [])));
  const title = ["kill", "hold"].includes(card.relation) ? "still with" : "also from";
  row(title, ...sources(card, "also", (one) => !one.grown, card.more));
  row("grew from", ...sources(card, "grew-from", (one) => one.grown));
  row("note", ...[card.correctedGone].filter(Boolean));
  row("changes", ...(card.changes ?? []).map((change) => `${change.before} → ${change.after}`));
  row("or else", ...[card.runnerUp].filter((other) => other?.score >= 0.05).map((other) => `${other.article}\u00a0${other.score.toFixed(2)}`));
  row("said", ...card.statements.slice(0, FIRST).map(statement), ...rest(card.statements.slice(FIRST)));
  row("said", ...[card.unread].filter(Boolean));
  return list;
}

function privateNotes(card) {
  return card.notes.map((note) =>
    el("p", { class: "private", "data-test": "private" }, el("b", {}, "Editors’ note, not for readers:"), " ", note),
  );
}

function standing(card, changed) {
  const select = el("select", { "aria-label": "Standing", "data-test": "confidence" });
  STANDINGS.forEach((value) => select.append(el("option", { value }, value.toLowerCase())));
  select.value = current(card).confidence;
  select.addEventListener("change", changed);
  return select;
}

// ---- the editor -----------------------------------------------------------------------------------------------------

function length(text) {
  return `${[...text].length} characters`;
}

function editor(card, acts) {
  const area = el("textarea", { id: "text", "data-test": "text", rows: 5, maxlength: 20000, spellcheck: "true" });
  area.value = current(card).text;
  const count = el("span", { class: "count" }, length(area.value));
  const restore = button("Restore suggestion", null, "restore", () => {
    dropDraft(card.id);
    acts.redraw();
  });
  const select = standing(card, changed);
  function changed() {
    keepDraft(card.id, { text: area.value, confidence: select.value });
    count.textContent = length(area.value);
    restore.hidden = !isEdited(card);
    acts.edited();
  }
  area.addEventListener("input", changed);
  restore.hidden = !isEdited(card);
  const head = el("div", { class: "row" }, el("label", { class: "label", for: "text" }, card.label), select);
  return el("div", { class: "editor" }, head, area, el("div", { class: "row under" }, count, restore));
}

function reasonForm(card, acts) {
  const input = el("input", { name: "reason", "data-test": "reason", required: "", maxlength: 300, autocomplete: "off" });
  input.setAttribute("aria-label", "Why it does not go out");
  input.setAttribute("placeholder", "Why, in a few words");
  const form = el("form", { class: "row", id: "reject", hidden: "" }, input);
  form.append(el("button", { class: "primary", "data-test": "reject-send" }, "Reject"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) acts.reject(input.value.trim());
  });
  return form;
}

function embargo(card, acts) {
  return acts.embargoed ? el("p", { class: "embargo", "data-test": "embargo" }, `Embargo until ${card.embargoLabel}`) : null;
}

function buttons(card, acts, busy) {
  const off = { disabled: busy };
  const out = acts.embargoed ? `Schedule for ${card.embargoLabel}` : "Approve";
  return el(
    "div",
    { class: "row acts" },
    button(out, "a", "approve", acts.approve, { primary: true, ...off }),
    button("Edit", "e", "edit", acts.edit),
    button(card.state === "held" ? "Held" : "Hold", "h", "hold", acts.hold, { disabled: busy || card.state === "held" }),
    button("Reject", "r", "reject", acts.openReject, off),
  );
}

// ---- what was built on it -------------------------------------------------------------------------------------------

function noteFor(card) {
  if (card.relation === "hold") return `${card.source} is holding back the report that this rested on.`;
  return card.relation === "kill"
    ? `${card.source} has withdrawn the report that this rested on.`
    : `${card.source} has corrected the report that this rested on.`;
}

function affectedRow(card, target, acts) {
  const key = `${card.id}.${target.id}`;
  const kept = draftOf(key) ?? { text: target.text, note: noteFor(card) };
  const text = el("textarea", { "data-test": "correction", rows: 3, maxlength: 20000 });
  const note = el("input", { "data-test": "note-text", maxlength: 500, autocomplete: "off" });
  text.value = kept.text;
  text.readOnly = target.scheduled;
  note.value = kept.note;
  const changed = () => keepDraft(key, { text: text.value, note: note.value });
  [text, note].forEach((field) => field.addEventListener("input", changed));
  const off = { disabled: acts.busyOn(target) };
  return el(
    "li",
    { class: "affected", "data-test": "affected", "data-id": target.id },
    el("label", {}, el("span", { class: "label" }, target.label), text),
    el("label", {}, target.scheduled ? "Why it is called off " : "Note to readers ", note),
    el(
      "div",
      { class: "row" },
      button("Retract", null, "retract", () => note.value.trim() && acts.retract(target, note.value.trim()), off),
      target.scheduled
        ? null
        : button("Correct", null, "correct", () => acts.correct(target, text.value.trim(), note.value.trim()), off),
    ),
  );
}

function affected(card, acts) {
  if (card.affected.length === 0) return null;
  const rows = card.affected.map((target) => affectedRow(card, target, acts));
  const title = rows.length === 1 ? "1 update rests on this" : `${rows.length} updates rest on this`;
  return el("section", { class: "alerting" }, el("h3", {}, title), el("ol", {}, ...rows));
}

/** Of a kill: what rested on it and no longer stands, by whoever's hand; one key takes note of it. */
function gone(card, acts) {
  if (card.gone.length === 0) return null;
  const rows = card.gone.map((update) =>
    el("li", { class: "affected", "data-test": "gone", "data-id": update.id },
      el("p", {}, el("span", { class: "label" }, update.label), " ", el("b", {}, update.note.label + ":"), " ", update.note.text)),
  );
  const done = card.affected.length === 0;
  const title = done ? "Carried out: nothing on the page rests on this any more" : "Retracted already";
  const noted = done ? el("div", { class: "row" }, button("Noted", null, "noted", acts.noted, { primary: true, disabled: acts.busy })) : null;
  return el("section", { class: "carried-out" }, el("h3", {}, title), el("ol", {}, ...rows), noted);
}

// ---- what of the article may stand no longer ------------------------------------------------------------------------

const KINDS = { outdated: "outdated", contradicted: "contradicted", answered: "a claim, denied" };

function alertRow(card, alert, acts) {
  const key = `${card.id}.${alert.id}`;
  const kept = draftOf(key) ?? { text: alert.rewording ?? alert.sentence, note: "" };
  const text = el("textarea", { "data-test": "rewording", rows: 3, maxlength: 5000, spellcheck: "true" });
  const note = el("input", { "data-test": "revision-note", maxlength: 500, autocomplete: "off" });
  text.value = kept.text;
  note.value = kept.note;
  text.setAttribute("aria-label", "The sentence from now on");
  const changed = () => keepDraft(key, { text: text.value, note: note.value });
  [text, note].forEach((field) => field.addEventListener("input", changed));
  const off = { disabled: acts.busyOn(alert) };
  const sure = `${alert.rule}, ${alert.confidence.toFixed(2)}`;
  return el(
    "li",
    { class: "affected", "data-test": "alert", "data-id": alert.id, "data-kind": alert.kind },
    el("p", {}, el("span", { class: "label" }, `${alert.place}: ${KINDS[alert.kind]}`), " ", el("q", { "data-test": "sentence" }, alert.sentence)),
    el("p", { "data-test": "alert-reason" }, alert.reason),
    el("p", { class: "why" }, `“${alert.words}” `, el("span", {}, `(${sure})`)),
    alert.revisable ? el("label", {}, "From now on ", text) : null,
    alert.revisable ? el("label", {}, "Note to readers, if any ", note) : null,
    el(
      "div",
      { class: "row" },
      button("It stands", null, "wave-off", () => acts.waveOff(alert), off),
      alert.revisable ? button("Revise", null, "revise", () => acts.revise(alert, text.value.trim(), note.value.trim()), off) : null,
    ),
  );
}

/** Sentences of the article that the item leaves in doubt: revised, or waved off for good. */
function alerts(card, acts) {
  if ((card.alerts ?? []).length === 0) return null;
  const rows = card.alerts.map((alert) => alertRow(card, alert, acts));
  const title = rows.length === 1 ? "1 sentence of the article may stand no longer" : `${rows.length} sentences of the article may stand no longer`;
  return el("section", { class: "alerting" }, el("h3", {}, title), el("ol", {}, ...rows));
}

// ---- the panes ------------------------------------------------------------------------------------------------------

/** Draws the middle pane. `acts`: approve, edit, hold, openReject, reject, noted, retract, correct, revise, waveOff, edited, redraw, busy, busyOn, embargoed. */
export function showDetail(pane, card, acts) {
  const item = card.paragraphs.map((text) => el("p", { class: "copy" }, text));
  pane.replaceChildren(
    el(
      "article",
      { class: "proposal", "data-test": "detail", "data-id": card.id },
      over(card),
      el("h2", {}, card.headline),
      el("p", { class: "for" }, "for ", el("a", { href: "/articles/" + card.article }, card.articleHeadline)),
      embargo(card, acts),
      ...privateNotes(card),
      reasons(card),
      alerts(card, acts),
      affected(card, acts),
      gone(card, acts),
      editor(card, acts),
      buttons(card, acts, acts.busy),
      reasonForm(card, acts),
      el("section", { class: "item-text" }, el("h3", { class: "over" }, "The item as it came"), ...item),
    ),
  );
}

function asUpdate(card) {
  const { text, confidence } = current(card);
  return {
    id: "preview",
    time: card.suggestion.stamp,
    label: card.label,
    paragraphs: text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean),
    credit: card.suggestion.credit,
    confidence: confidence.toLowerCase(),
    state: "posted",
  };
}

function block(update, hook) {
  return el("article", { class: "update", "data-test": hook, "data-state": update.state }, words(update), meta(update));
}

/** Draws the right pane: the update as it would look, and (`page`, once it is here) what is on the page now. */
export function showPreview(pane, card, page) {
  const now = (page?.updates ?? []).slice(0, 8).map((update) => block(update, "current"));
  const link = el("a", { href: "/articles/" + card.article, "data-test": "page-link" }, card.articleHeadline);
  pane.replaceChildren(
    el("h2", { class: "over" }, "As readers see it"),
    el("div", { class: "sheet-piece", "data-test": "preview" }, block(asUpdate(card), "preview-update")),
    el("h2", { class: "over" }, "On the page now"),
    el("p", { class: "for" }, link),
    ...(page && now.length === 0 ? [el("p", { class: "empty" }, "No update yet.")] : now),
  );
}
