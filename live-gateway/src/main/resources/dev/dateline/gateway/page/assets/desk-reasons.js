// Why a proposal is here, and what it brings: reasons of the match, sources, changes, who said what.

import { html, nothing } from "./lit.js";

const FIRST = 4;

/** A watch, and what of it stands in the item. */
function caught(watch, clauses) {
  const found = clauses.find((one) => one.watch === watch)?.found ?? [];
  return found.length > 0 ? `${watch}: ${found.join(", ")}` : watch;
}

/** A source of the same text; one that no longer counts is struck, and says why. */
function source({ source, time, lost }) {
  const name = `${source}\u00a0${time}`;
  return lost ? html`<s>${name}</s> ${source} ${lost}` : name;
}

function sources(card, hook, chosen, more = 0) {
  const some = (card.also ?? []).filter(chosen);
  const rest = more > 0 ? ` and ${more} more` : nothing;
  const names = some.map((one, index) => html`${index > 0 ? ", " : nothing}${source(one)}`);
  return some.length > 0 ? [html`<span data-test=${hook}>${names}${rest}</span>`] : [];
}

/** Who said what: who that is, what saying it did, in whose words, and by which rule that was found. */
function statement({ source, who, did, gist, manner, cue, ground }) {
  const aside = [manner, cue ? `cue “${cue}”` : null, ground].filter(Boolean).join(" · ");
  const head = html`<b>${source}</b>${who ? ` (${who})` : nothing}${did ? ` ${did}` : nothing}`;
  return html`<span data-test="said" dir="auto">${head}: ${gist}${aside ? html`<small> ${aside}</small>` : nothing}</span>`;
}

/** What else is said, one click away. */
function rest(statements) {
  if (statements.length === 0) return [];
  return [html`<details><summary>and ${statements.length} more</summary>${statements.map((said) => html`<p>${statement(said)}</p>`)}</details>`];
}

const row = (name, values) => (values.length > 0 ? html`<dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}` : nothing);

export function reasons(card) {
  const still = ["kill", "hold"].includes(card.relation) ? "still with" : "also from";
  const terms = card.terms.slice(0, 8).map((term) => term.word).join(", ");
  const rows = [
    ["why", [terms].filter(Boolean)],
    ["watch", card.watches.map((watch) => caught(watch, card.clauses ?? []))],
    [still, sources(card, "also", (one) => !one.grown, card.more)],
    ["grew from", sources(card, "grew-from", (one) => one.grown)],
    ["note", [card.correctedGone].filter(Boolean)],
    ["changes", (card.changes ?? []).map((change) => `${change.before} → ${change.after}`)],
    ["or else", [card.runnerUp].filter((other) => other?.score >= 0.05).map((other) => `${other.article}\u00a0${other.score.toFixed(2)}`)],
    ["said", [...card.statements.slice(0, FIRST).map(statement), ...rest(card.statements.slice(FIRST)), ...[card.unread].filter(Boolean)]],
  ].filter(([, values]) => values.length > 0);
  return rows.length > 0 ? html`<dl class="reasons">${rows.map(([name, values]) => row(name, values))}</dl>` : nothing;
}
