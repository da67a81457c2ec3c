// What an editor can do with what is on a page already, and with the page itself.

import { rest } from "./acts.js";
import { outbox } from "./outbox.js";

/** Under which half-written words are kept. */
export const draftOf = (subject, act) => `page.${subject}.${act}`;

/** What is decided on besides single updates. */
export const pinOf = (article) => `pin:${article}`;
export const phaseOf = (article) => `phase:${article}`;
export const storyOf = (article) => `story:${article}`;

/** Hands a decision in, once at a time for each subject; `draft` is forgotten when it was accepted. */
function go(page, act, { subject, base, headline, draft }) {
  if (outbox.under(subject)) return;
  rest();
  outbox.decide({ article: page.article, base, act, subject, headline, draft });
}

const onEntry = (entry, act) => ({ subject: entry.id, base: entry.base, headline: entry.label, draft: draftOf(entry.id, act) });

/** Without `media`, what stands with it stays as it is. */
export const correct = (page, entry, { text, note, media }) =>
  go(page, { type: "correct", entry: entry.id, text, note, ...(media ? { media } : {}) }, onEntry(entry, "correct"));

export const retract = (page, entry, { note }) => go(page, { type: "retract", entry: entry.id, note }, onEntry(entry, "retract"));

export const takeDown = (page, entry, { note }) =>
  go(page, { type: "takeDown", entries: [entry.id], note }, onEntry(entry, "takeDown"));

/** Without a title it leaves the list of key events. */
export const keyEvent = (page, entry, { title }) =>
  go(page, { type: "keyEvent", entry: entry.id, ...(title ? { title } : {}) }, onEntry(entry, "keyEvent"));

export function pin(page, entry) {
  const act = entry.pinned ? { type: "pin" } : { type: "pin", entry: entry.id };
  go(page, act, { subject: pinOf(page.article), base: page.pinBase, headline: entry.label });
}

export function revise(article, { base, story, note, headline }) {
  const subject = storyOf(article);
  go({ article }, { type: "revise", story, ...(note ? { note } : {}) }, { subject, base, headline, draft: draftOf(article, "revise") });
}

export function close(page, { note, headline }) {
  const subject = phaseOf(page.article);
  const draft = draftOf(page.article, "close");
  go(page, { type: "close", ...(note ? { note } : {}) }, { subject, base: page.phaseBase, headline, draft });
}

export const reopen = (page, headline) =>
  go(page, { type: "reopen" }, { subject: phaseOf(page.article), base: page.phaseBase, headline });
