// House style as an editor's help: what a text comes to, and where it may leave house style. Pure; nothing here blocks.

import { clockTime } from "./house.js";

/** So many lines of one rule are enough to see it. */
const MOST = 4;

const [graphemes, pieces] = ["grapheme", "word"].map((granularity) => new Intl.Segmenter("en", { granularity }));

/** Characters as a reader counts them, and words. */
export function lengthOf(text) {
  const words = [...pieces.segment(text)].filter((one) => one.isWordLike).length;
  return { characters: [...graphemes.segment(text)].length, words };
}

/** "214 characters · 36 words · push alert: 66 left" */
export function counted(text, most) {
  const { characters, words } = lengthOf(text);
  const push = characters <= most ? `${most - characters} left` : `${characters - most} too many`;
  return `${characters} characters · ${words} ${words === 1 ? "word" : "words"} · push alert: ${push}`;
}

// ---- quotes ---------------------------------------------------------------------------------------------------------

const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"\n]+)"/g;
const ELLIPSIS = /\s*(?:…|\.{3}|\[[^\]]*\])\s*/;

/** As it is compared: whatever marks, dashes, spaces and case were set in, the words are the same. */
function even(text) {
  return text
    .normalize("NFKC")
    .replace(/[‘’‚ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** A quote's own last mark is the sentence's. */
const bare = (words) => even(words).trim().replace(/[,.;:!?]+$/, "");

/** Words in quotation marks that do not stand so in the item; what was left out by … or [ ] may be missing. */
export function misquoted(text, item) {
  const source = even(item);
  return [...text.matchAll(QUOTED)]
    .map((found) => found.slice(1).find(Boolean).trim())
    .filter((quote) => /\p{L}/u.test(quote))
    .filter((quote) => !quote.split(ELLIPSIS).map(bare).every((part) => source.includes(part)));
}

// ---- attribution, times, spaces -------------------------------------------------------------------------------------

const ATTRIBUTED = new RegExp(
  "\\b(according to|citing|quoted|quoting|said|says?|saying|told|tells|stated?|states|claim(s|ed|ing)?|reported(ly)?|reports?" +
    "|announced?|announces|den(y|ies|ied)|alleged(ly)?|alleges?|insist(s|ed)|accus(es|ed)|warn(s|ed)|confirm(s|ed)|call(s|ed) (for|on)" +
    "|wrote|writes|posted|added|adds|blam(es|ed)|acknowledg(es|ed)|estimat(es|ed)|put the number)\\b",
  "i",
);
const LATIN = /\p{Script=Latin}/u;

/** Whether a text says whose word it is; what is not written in Latin letters is not judged. */
export const isAttributed = (text) => !LATIN.test(text) || ATTRIBUTED.test(text);

const TIMES = /\b(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])\.?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b(?!\s?[ap]\.?m)/gi;

/** From twelve hours and a half of the day, if so. */
const inStyle = (hour, minute, half, style) => clockTime(half ? (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hour, minute, style);

/** Times that are not written as in that style, each with how they would be. */
export function oddTimes(text, style) {
  return [...text.matchAll(TIMES)]
    .filter(([, hour, , half]) => !half || (hour >= 1 && hour <= 12))
    .map(([found, hour, minute, half, hour24, minute24]) => ({
      found: found.trim(),
      better: inStyle(Number(hour ?? hour24), Number(minute ?? minute24 ?? 0), half, style),
    }))
    // The full point may be the sentence's, and of "p.m." it is both.
    .filter(({ found, better }) => ![better, better + "."].includes(found) && found + "." !== better);
}

/** Whether a text has a time of day. */
export const hasTime = (text) => text.search(TIMES) >= 0;

const isSpacedTwice = (text) => /\S[^\S\n]{2,}\S/.test(text);

// ---- all of them ----------------------------------------------------------------------------------------------------

/**
 * What an editor may want to look at again: rule, a line, and the words that are meant.
 *
 * @param item the item's own words; @param confidence "CONFIRMED", "CLAIMED" or "UNCONFIRMED"; @param style of the story
 */
export function warnings(text, { item, confidence, style }) {
  const found = [];
  const add = (rule, line, words) => found.push({ rule, line, words });
  misquoted(text, item).slice(0, MOST).forEach((words) => add("quote", "Quoted, but not verbatim in the item:", words));
  if (confidence === "CLAIMED" && text.trim() && !isAttributed(text)) add("attribution", "Claimed, but the text does not say by whom.");
  oddTimes(text, style).slice(0, MOST).forEach((time) => add("time", `House style: ${time.better}, not`, time.found));
  if (isSpacedTwice(text)) add("space", "Two spaces in a row.");
  return found;
}
