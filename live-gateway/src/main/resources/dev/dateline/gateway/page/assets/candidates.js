// Stories that no page tells: what came in and went nowhere, offered by matching as one story each.

import { timeOfDay } from "./house.js";

const HIDDEN = "dateline.hidden.";
const DAY = 24 * 3_600_000;

/** Hidden here until it has grown by so many items. */
const WORTH_ANOTHER_LOOK = 3;

/** "11 items from 4 sources since 13:40" */
export function gist(candidate, times) {
  const sources = candidate.sources.length === 1 ? candidate.sources[0] : `${candidate.sources.length} sources`;
  return `${candidate.items} items from ${sources} since ${timeOfDay(Date.parse(candidate.since), times)}`;
}

export function isHidden(candidate) {
  const kept = JSON.parse(localStorage.getItem(HIDDEN + candidate.id) ?? "null");
  return kept !== null && candidate.items < kept.items + WORTH_ANOTHER_LOOK;
}

/** Out of sight in this browser until it grows; the desk's other editors still see it. */
export function hide(candidate) {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(HIDDEN) && JSON.parse(localStorage.getItem(key)).at < Date.now() - DAY)
    .forEach((key) => localStorage.removeItem(key));
  localStorage.setItem(HIDDEN + candidate.id, JSON.stringify({ items: candidate.items, at: Date.now() }));
}

/** A page's address from its headline: readable, and with an end that no other page has. */
function slug(headline, id) {
  const words = headline.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const readable = words.slice(0, 6).join("-").slice(0, 56).replace(/-+$/, "");
  return [readable, id.slice(2, 8)].filter(Boolean).join("-");
}

/** The decision that opens a page for it. */
export function opening(candidate, headline, zone) {
  const article = slug(headline, candidate.id);
  const language = candidate.language === "und" ? "en" : candidate.language;
  const settings = { zone, language, watches: [] };
  const act = { type: "create", desk: candidate.desk, story: { headline, paragraphs: [] }, settings };
  return { article, base: 0, act, subject: candidate.id, headline };
}
