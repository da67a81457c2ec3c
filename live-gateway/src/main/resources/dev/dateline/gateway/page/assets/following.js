// The console's connection: proposals as they come, stories that no page tells, who else is looking, and what is told back.

import { backoff, socketAt } from "./dateline-client.js";
import { desk } from "./desk.js";
import { outbox } from "./outbox.js";
import { looked } from "./presence.js";
import { isOpen } from "./queue.js";
import { gone } from "./settling.js";
import { timeOfDay } from "./house.js";

const SILENCE = 45_000;
const SESSION_ENDED = 4401;
/** What was said here was no message, or was too much: for a while nothing is. An older node may know less than the next one. */
const REPROACHES = [4422, 4429];
const HUSH = 60_000;

let socket = null;
let attempt = 0;
let silence = 0;
let retry = 0;
let hushed = 0;
let behind = 0;
let seen = new Set();

function arrive(card) {
  seen.add(card.id);
  const known = desk.cards.get(card.id);
  if (isOpen(card)) {
    desk.fates.delete(card.id);
    desk.cards.set(card.id, card);
    if (!desk.stories.has(card.article)) desk.stories.set(card.article, { id: card.article, headline: card.articleHeadline, phase: "live" });
    if (desk.selected === null) desk.select(card.id);
    if (desk.selected === card.id && !known) desk.fetchPage(card.article);
  } else if (known) {
    gone(known, card);
  }
}

/** After the backlog: what was not in it was settled while nobody listened. */
function ready() {
  attempt = 0;
  for (const card of [...desk.cards.values()]) {
    if (!seen.has(card.id) && isOpen(card)) gone(card, { ...card, state: "withdrawn" });
  }
  if (!hushed) looked(socket);
  outbox.resume();
}

/** All that are offered now. */
function offered(all) {
  const was = desk.candidates.get(desk.selected);
  desk.candidates = new Map(all.map((candidate) => [candidate.id, candidate]));
  if (was && !desk.candidates.has(desk.selected)) {
    desk.say(`No longer without a page: ${was.headline}`);
    desk.selectFirst();
  }
}

const HEARD = {
  proposal: ({ proposal }) => arrive(proposal),
  ready,
  candidates: ({ candidates }) => offered(candidates),
  receipts: ({ receipts }) => receipts.forEach((one) => desk.receipts.set(`${one.article}/${one.seq}`, one)),
  waiting: ({ waiting, scheduled, leftOut }) => Object.assign(desk, { waiting, scheduled: scheduled ?? [], leftOut: leftOut ?? [] }),
  facts: ({ article, figures }) => desk.figures.set(article, figures),
  looking: ({ looking }) => (desk.looking = new Map(looking.map(({ proposal, names }) => [proposal, names]))),
};

/** The server is there, and hears of nothing new itself. */
function cut() {
  const since = timeOfDay(desk.heard - behind * 1000, desk.times);
  return { state: "down", text: `as of ${since}: nothing can be decided here for now; your text is kept` };
}

function receive(frame) {
  HEARD[frame.type]?.(frame);
  if (frame.type === "heartbeat" || frame.type === "ready") behind = frame.behind ?? 0;
  else if (frame.type === "proposal") behind = 0;
  desk.heard = desk.clock();
  desk.connection = behind ? cut() : { state: "live", text: "Connected" };
  desk.changeSoon();
  clearTimeout(silence);
  silence = setTimeout(lost, SILENCE);
}

function lost() {
  clearTimeout(silence);
  const text = `as of ${timeOfDay(desk.heard, desk.times)}, reconnecting; your text is kept`;
  desk.connection = { state: "down", text };
  desk.looking = new Map();
  desk.change();
  socket?.close();
}

function signedOut() {
  desk.connection = { state: "out", text: "signed out; your text is kept." };
  desk.change();
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

function hush() {
  clearTimeout(hushed);
  hushed = setTimeout(() => {
    hushed = 0;
    looked(socket);
  }, HUSH);
}

function again({ code }) {
  lost();
  if (REPROACHES.includes(code)) hush();
  if (code === SESSION_ENDED) signedOut();
  else askWhy();
  clearTimeout(retry);
  retry = setTimeout(connect, backoff(attempt++));
}

function connect() {
  clearTimeout(retry);
  seen = new Set();
  // What one node has missed says nothing of the next.
  behind = 0;
  const opened = new WebSocket(socketAt("/v1/desk"));
  opened.addEventListener("message", (event) => opened === socket && receive(JSON.parse(event.data)));
  opened.addEventListener("close", (event) => opened === socket && again(event));
  socket = opened;
}

export function follow() {
  addEventListener("offline", lost);
  addEventListener("online", connect);
  connect();
}
