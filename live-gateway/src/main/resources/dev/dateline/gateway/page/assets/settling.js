// What became of decisions, of one's own and of others.

import { go } from "./acts.js";
import { desk } from "./desk.js";
import { drafts, isEdited } from "./drafts.js";
import { done, outbox } from "./outbox.js";
import { isOpen, mends } from "./queue.js";
import { timeOfDay } from "./house.js";

/** Entries that were corrected or retracted from here. */
const settledEntries = new Set();

/** It is no more for anybody to decide on. */
function leave(card, line) {
  const next = desk.selected === card.id ? desk.neighbour(card.id) : desk.selected;
  desk.cards.delete(card.id);
  desk.line = line;
  desk.changeSoon();
  if (next !== desk.selected) desk.select(next);
}

export function accepted(decision, outcome) {
  const card = desk.cards.get(decision.subject);
  const type = decision.act.type;
  [decision.draft ?? []].flat().forEach((key) => drafts.drop(key));
  if (outcome.waits) {
    desk.say(`Waits for a second person: ${decision.headline}`);
    return;
  }
  if (type === "retract" || type === "correct") settleTarget(decision, outcome);
  if (type === "revise" || type === "waveOff") settleAlert(decision);
  if (type === "create") opened(decision);
  if (type === "hold" && card) {
    desk.cards.set(card.id, { ...card, state: "held", base: outcome.version });
    desk.say(`Held: ${card.headline}`);
  } else if (card) {
    drafts.drop(card.id);
    desk.fates.set(card.id, { approve: "approved", merge: "approved", schedule: "scheduled" }[type] ?? "rejected");
    leave(card, `${done(decision)}: ${card.headline}`);
  } else {
    const without = outcome.leftOut ? ` (without ${outcome.leftOut.media.join("; ")})` : "";
    desk.say(`${done(decision)}: ${decision.headline}${without}`);
  }
  desk.fetchPage(decision.article, outcome.position);
}

/** Its items come as proposals by themselves. */
function opened({ article, headline, subject, act }) {
  desk.stories.set(article, { id: article, headline, zone: act.settings.zone, style: desk.rules.style, phase: "live" });
  drafts.drop(subject);
  desk.candidates.delete(subject);
  if (desk.selected === subject) desk.selectFirst();
}

/** The update that was retracted or corrected, wherever a proposal names it. */
function settleTarget(decision, outcome) {
  const { entry, text, type } = decision.act;
  settledEntries.add(entry);
  const after = (target) => (type === "retract" ? [] : [{ ...target, base: outcome.version, text }]);
  for (const card of desk.cards.values()) {
    if (!card.affected.some((target) => target.id === entry)) continue;
    drafts.drop(`${card.id}.${entry}`);
    const affected = card.affected.flatMap((target) => (target.id === entry ? after(target) : [target]));
    desk.cards.set(card.id, { ...card, affected });
    carriedOut(desk.cards.get(card.id));
  }
  desk.change();
}

/** The alert that was decided on, wherever a proposal for the article has it: there under the same id where its sentence is the same. */
function settleAlert({ article, subject }) {
  const [id] = subject.split("@");
  for (const card of desk.cards.values()) {
    if (card.article !== article || !card.alerts?.some((alert) => alert.id === id)) continue;
    drafts.drop(`${card.id}.${id}`);
    desk.cards.set(card.id, { ...card, alerts: card.alerts.filter((alert) => alert.id !== id) });
  }
  desk.change();
}

/** A correction or kill that was carried out on all that rests on it would only go out a second time: it is settled. */
function carriedOut(card) {
  const all = card.affected.every((target) => settledEntries.has(target.id));
  if (all && isOpen(card) && mends(card))
    go(card, { type: "reject", proposal: card.id, reason: "carried out on the update itself" });
}

/** Somebody was first: the next decision is made on what they left. */
export function refused(decision, answer) {
  desk.fetchPage(decision.article);
  const mine = desk.cards.get(decision.subject);
  const fate = desk.fates.get(decision.subject);
  if (mine && fate) gone(mine, { ...mine, state: fate });
  // Of a merge the winner may be of the update: its new version is asked for when the next one is begun.
  const base = decision.act.type === "merge" ? null : answer.winner?.version;
  if (!base) return;
  for (const card of desk.cards.values()) {
    if (card.id === decision.subject) desk.cards.set(card.id, { ...card, base });
    if (!card.affected.some((target) => target.id === decision.subject)) continue;
    const affected = card.affected.map((target) => (target.id === decision.subject ? { ...target, base } : target));
    desk.cards.set(card.id, { ...card, affected });
  }
  desk.change();
}

/** Who won, in a line. */
export function conflict({ subject, winner, article, act, line }) {
  const fate = desk.fates.get(subject) ?? (desk.cards.get(subject)?.state === "held" ? "held" : null);
  const verb = { approved: "approved", rejected: "rejected", held: "put on hold", scheduled: "scheduled" }[fate];
  const time = timeOfDay(Date.parse(winner.at), desk.timesOf(article));
  if (act?.type === "merge" && !fate && line.includes("entry:"))
    return `${winner.by} changed that update at ${time} (version ${winner.version}). Look at it again before you merge; your text is kept.`;
  const next = verb && fate !== "held" ? "Yours took no effect." : "Look at it again before you decide.";
  return `${winner.by} ${verb ?? "decided on"} this at ${time} (version ${winner.version}). ${next}`;
}

/** It was settled, here or elsewhere. Half-written words stay on the screen until their writer moves on. */
export function gone(known, card) {
  desk.fates.set(card.id, card.state);
  if (outbox.under(card.id) === "sending") return;
  if (desk.selected === card.id && isEdited(known)) {
    desk.cards.set(card.id, card);
    desk.say(`Settled meanwhile (${card.state}): ${card.headline}. Your text is kept here to copy.`);
  } else {
    leave(known, `Settled (${card.state}): ${card.headline}`);
  }
}
