// What an editor can do with a proposal, or with a story that no page tells.

import { hide, opening } from "./candidates.js";
import { carriers } from "./carriers.js";
import { desk, isEmbargoed } from "./desk.js";
import { current } from "./drafts.js";
import { outbox } from "./outbox.js";
import { amiss, decided, ended, remember } from "./picturing.js";
import { isOpen } from "./queue.js";

/** Where the hand goes when what it pressed is about to go. */
export const rest = () => document.getElementById("detail").focus({ preventScroll: true });

/** Hands a decision in, once at a time for each subject; `also`: what it decides on besides; `draft` is forgotten when it was accepted. */
export function go(card, act, { subject = card.id, base = card.base, also, draft } = {}) {
  if (outbox.under(subject)) return;
  rest();
  outbox.decide({ article: card.article, base, act, subject, also, draft, headline: card.headline });
}

export const isBusy = (card) => !isOpen(card) || Boolean(outbox.under(card.id));

export function edit() {
  document.getElementById("text")?.focus();
}

/** What is chosen to be seen with it; null where something is missing of that at `then`, which is said and brought to hand. */
function pictured(media, then) {
  const missing = amiss(media, then);
  if (missing) {
    desk.say(missing.line);
    picture(missing.place);
    return null;
  }
  remember(media);
  return decided(media);
}

/** The update as it would go out at `then`; null where something is missing, which is said and brought to hand. */
function written(card, then = desk.clock()) {
  const { text, confidence, media: chosen } = current(card);
  if (!text.trim()) {
    desk.say("There is no text to give readers yet.");
    edit();
    return null;
  }
  const media = pictured(chosen, then);
  if (!media) return null;
  return { ...card.suggestion, text: text.trim(), confidence, ...(media.length > 0 ? { media } : {}) };
}

/** To the pictures of the proposal, or to what is missing of one. */
export const picture = (place) => document.querySelector("desk-card desk-media")?.begin(place);

/** Whether a picture is not yet described or licensed. */
export const isLacking = (card) => Boolean(amiss(current(card).media, desk.clock()));

export async function approve(card) {
  const post = written(card);
  if (!post) return;
  if (isEmbargoed(card)) return go(card, { type: "schedule", proposal: card.id, post, due: card.embargo });
  const rows = await standing(card, carriers.chosen(card, undefined, post.text));
  goAlso(card, { type: "approve", proposal: card.id, post }, { also: rows.map((row) => posting(card, row, post)) });
}

/** Of the chosen stories those that nobody has decided on meanwhile; the rest are named. */
async function standing(card, rows) {
  if (rows.length === 0) return rows;
  const still = await carriers.still(card, rows);
  const gone = rows.filter(({ article }) => !still.some((one) => one.article === article));
  if (gone.length > 0) desk.say(`It is not given again where it was decided on meanwhile: ${gone.map(({ headline }) => headline).join("; ")}`);
  return still;
}

/** The same update on another page: by that page's own proposal of the item, where it has one. */
const posting = (card, { article, headline, proposal }, post) => ({
  article,
  headline,
  base: proposal?.base ?? 0,
  subject: proposal?.id ?? `${card.id}@${article}`,
  act: { type: "approve", ...(proposal ? { proposal: proposal.id } : {}), post },
});

/** One decision here and one on each of the pages of `also`, as one action: each comes to what it comes to. */
function goAlso(card, act, { subject = card.id, base = card.base, also }) {
  if (also.length === 0) return go(card, act, { subject, base });
  if (outbox.under(subject)) return;
  rest();
  const parts = [{ article: card.article, headline: card.headline, base, subject, act }, ...also.filter((part) => !outbox.under(part.subject))];
  outbox.decide({ article: card.article, act: { type: act.type }, subject: "also with " + subject, headline: `${card.headline} (and in ${parts.length - 1} more)`, parts });
}

/** At `due` (ISO 8601), which is then the time that readers see. Tells whether it was handed in. */
export function later(card, due, draft) {
  const post = written(card, Date.parse(due));
  if (!post) return false;
  go(card, { type: "schedule", proposal: card.id, post: { ...post, stamp: due }, due }, { draft });
  return true;
}

export const hold = (card) => go(card, { type: "hold", proposal: card.id });

export const reject = (card, reason) => go(card, { type: "reject", proposal: card.id, reason });

/** Pictures of both, where any come; else the update keeps its own. Null where something is missing. */
function bothPictured(card, held) {
  const media = pictured(current(card).media, desk.clock());
  if (!media || media.length === 0) return media;
  return [...held.filter((one) => !ended(one, desk.clock())), ...media];
}

/** An update that readers have grows by it; it rests on what both rest on, each once. Tells whether it was handed in. */
export function mergeInto(card, target, { text, note, confidence, credit }, draft) {
  const { credit: before, media: held = [], ...post } = target.post;
  const media = bothPictured(card, held);
  if (!media) return false;
  const known = new Set(post.restsOn.map((version) => JSON.stringify(version)));
  const restsOn = [...post.restsOn, ...card.suggestion.restsOn.filter((version) => !known.has(JSON.stringify(version)))];
  const whole = { ...post, text, confidence, restsOn, ...(credit ? { credit } : {}), ...(media.length > 0 ? { media } : {}) };
  go(card, { type: "merge", proposal: card.id, entry: target.id, version: target.base, post: whole, note }, { also: target.id, draft });
  return true;
}

export function retract(card, target, note) {
  if (note) go(card, { type: "retract", entry: target.id, note }, { subject: target.id, base: target.base });
  else desk.say("A retraction needs a note to readers.");
}

/** What may be done here, by the account. */
export const may = (what) => document.body.dataset.may.split(" ").includes(what);

/** A contributor's word to the editors, who agree to it or call it off. */
export function suggest(card) {
  const post = written(card);
  if (post) go(card, { type: "suggest", act: { type: "approve", proposal: card.id, post } });
}

/** All that rests on one withdrawn or corrected report, on whichever page: one action, a decision for each. */
export function settleAll(card, rows, type) {
  const parts = rows
    .filter(({ target }) => !outbox.under(target.id))
    .map(({ card: { article, headline }, target, text, note }) => ({
      article,
      headline,
      base: target.base,
      subject: target.id,
      act: type === "correct" ? { type, entry: target.id, text, note } : { type, entry: target.id, note },
    }));
  if (parts.some(({ act }) => !act.note)) return desk.say("Each of them needs a note to readers.");
  if (type === "correct" && parts.some(({ act }) => !act.text)) return desk.say("Each of them needs its text.");
  rest();
  outbox.decide({ article: card.article, act: { type }, subject: "all of " + card.id, headline: card.headline, parts });
}

/** What somebody has laid before the others takes effect, or is called off. */
export function agree({ article, base, entry, on }, headline) {
  if (outbox.under(entry)) return;
  outbox.decide({ article, base, act: { type: "second", entry, ...(on ? { on } : {}) }, subject: entry, headline });
}

export function callOff({ article, entry }, headline) {
  if (outbox.under(entry)) return;
  outbox.decide({ article, base: 0, act: { type: "retract", entry, note: "Called off." }, subject: entry, headline });
}

/** What was scheduled goes out now, or never. */
export function release({ article, entry, base }, headline) {
  if (outbox.under(entry)) return;
  outbox.decide({ article, base, act: { type: "release", entry }, subject: entry, headline });
}

export function unschedule({ article, entry, base }, headline) {
  if (outbox.under(entry)) return;
  outbox.decide({ article, base, act: { type: "retract", entry, note: "Called off." }, subject: entry, headline });
}

export function correct(card, target, text, note) {
  if (!text || !note) desk.say("A correction needs its text and a note to readers.");
  else if (text === target.text) desk.say("The text is as it was: change it first, or retract it.");
  else go(card, { type: "correct", entry: target.id, text, note }, { subject: target.id, base: target.base });
}

export const waveOff = (card, alert) =>
  go(card, { type: "waveOff", proposal: card.id, alert: alert.id }, { subject: alert.id, base: 0 });

/** The story as it stands now, with `sentences` ([as it reads, as it is to read]) exchanged; null where none of them stands so. */
async function exchanged(article, sentences) {
  const response = await fetch(`/v1/articles/${encodeURIComponent(article)}/story`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.status);
  const { base, headline, paragraphs, media } = await response.json();
  const exchange = (words) => sentences.reduce((text, [was, is]) => text.replace(was, () => is), words);
  const story = { headline: exchange(headline), paragraphs: paragraphs.map(exchange), ...(media ? { media } : {}) };
  const same = story.headline === headline && story.paragraphs.every((words, index) => words === paragraphs[index]);
  return same ? null : { base, story };
}

/** The same on another page that has the sentence, or one like it; null where it no longer has. */
async function revising(alert, { article, headline, sentences }, text, note) {
  const found = await exchanged(article, sentences.filter((one) => one.alert === alert.id).map(({ sentence, rewording }) => [sentence, rewording ?? text]));
  return found && { article, headline, base: found.base, subject: `${alert.id}@${article}`, act: { type: "revise", story: found.story, ...(note ? { note } : {}) } };
}

/** The sentence is exchanged in the story as it stands now, on its version now; where it no longer stands so, nothing is. */
export async function revise(card, alert, text, note) {
  if (!text) {
    desk.say("Write how the sentence is to read first, or say that it stands.");
    return;
  }
  if (text === alert.sentence) {
    desk.say("The sentence is as it was: change it first, or say that it stands.");
    return;
  }
  const rows = carriers.chosen(card, alert, text);
  try {
    const [own, ...others] = await Promise.all([exchanged(card.article, [[alert.sentence, text]]), ...rows.map((row) => revising(alert, row, text, note).catch(() => null))]);
    if (!own) {
      desk.say("The sentence no longer stands in the article: somebody has changed it.");
      return;
    }
    const gone = rows.filter((row, index) => !others[index]);
    if (gone.length > 0) desk.say(`It could not be changed, or no longer stands so, in: ${gone.map(({ headline }) => headline).join("; ")}`);
    goAlso(card, { type: "revise", story: own.story, ...(note ? { note } : {}) }, { subject: alert.id, base: own.base, also: others.filter(Boolean) });
  } catch {
    desk.say("The article as it stands could not be had just now; your text is kept.");
  }
}

// ---- stories that no page tells -------------------------------------------------------------------------------------

export function openPage(candidate, headline) {
  if (outbox.under(candidate.id)) return;
  rest();
  outbox.decide(opening(candidate, headline, desk.times.zone));
}

export function hideCandidate(candidate) {
  hide(candidate);
  desk.say(`Hidden here until it grows: ${candidate.headline}`);
  desk.selectFirst();
}
