// Follows one article's log and keeps the page true while it is read.

import { localise, offerChoices, speaks } from "./choices.js";
import { follow } from "./dateline-client.js";
import { timeOfDay } from "./house.js";
import { keepRights, offerPlayers, usable } from "./media.js";
import { rememberVisits } from "./returning.js";
import { clockFrom, el, figure, meta, words } from "./update.js";

const main = document.querySelector("main[data-article]");
const feed = document.getElementById("updates");
const toast = document.getElementById("toast");
const announcer = document.getElementById("announcer");
const connection = document.querySelector("[data-test=connection]");
const readers = document.getElementById("readers");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const home = `/articles/${encodeURIComponent(main.dataset.article)}`;
const AT_TOP = 40;
/** What may move when something changes. */
const BLOCKS = ".key-events, .revision, .update, .story, .none, .colophon";
const GLIDE = { duration: 300, easing: "ease-out" };

const waiting = new Map();
let pinned = main.dataset.pinned || null;

const clock = clockFrom(main.dataset.now);
const ahead = clock() - Date.now();
const players = JSON.parse(main.dataset.players ?? "[]");

// ---- one update -----------------------------------------------------------------------------------------------------

function build(update) {
  const node = el(
    "article",
    {
      class: "update",
      id: "u-" + update.id,
      "aria-labelledby": "l-" + update.id,
      "data-test": "update",
      "data-id": update.id,
      "data-seq": update.seq,
      "data-state": update.state,
      "data-pinned": String(update.id === pinned),
      "data-key": update.key,
    },
    words({ ...update, media: usable(update.media, clock()) }, home),
    meta(update),
  );
  offerPlayers(node, players);
  node.querySelectorAll("time").forEach(localise);
  return node;
}

// ---- the feed -------------------------------------------------------------------------------------------------------

function shown(id) {
  return [...feed.children].find((node) => node.dataset.id === id);
}

function place(node) {
  const before = (other) =>
    other.dataset.pinned === node.dataset.pinned
      ? Number(other.dataset.seq) < Number(node.dataset.seq)
      : other.dataset.pinned !== "true";
  const next = [...feed.children].find((other) => other !== node && other.dataset.id && before(other));
  feed.insertBefore(node, next ?? null);
  sayQuiet(false);
}

/** A feed without an article in it is none to a screen reader. */
function sayQuiet(isQuiet) {
  document.getElementById("none").hidden = !isQuiet;
  if (isQuiet) feed.removeAttribute("role");
  else feed.setAttribute("role", "feed");
}

const isInSight = ({ top, bottom }) => bottom > 0 && top < innerHeight;
const keyOf = (block) => block.id || block.className;

/**
 * What is being read stays where it is, whatever changes above it; what else has to make room glides there, so that the eye
 * can follow.
 */
function keepingPlace(change) {
  const blocks = [...document.querySelectorAll(BLOCKS + ", .story p")];
  const anchor = scrollY > AT_TOP ? blocks.find((block) => block.getBoundingClientRect().bottom > 0) : null;
  const key = anchor?.id;
  const before = anchor?.getBoundingClientRect().top;
  const tops = new Map(blocks.map((block) => [keyOf(block), block.getBoundingClientRect()]).filter(([, box]) => isInSight(box)));
  change();
  const after = anchor?.isConnected ? anchor : key ? document.getElementById(key) : null;
  const moved = after ? after.getBoundingClientRect().top - before : 0;
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  glide(tops);
}

function glide(tops) {
  if (calm.matches) return;
  for (const block of document.querySelectorAll(BLOCKS)) {
    const moved = (tops.get(keyOf(block))?.top ?? NaN) - block.getBoundingClientRect().top;
    if (Math.abs(moved) > 0.5) block.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], GLIDE);
  }
}

function show(update) {
  const node = build(update);
  const old = shown(update.id);
  if (old) old.replaceWith(node);
  else place(node);
  if (update.key || old?.dataset.key) listKeyEvents();
  node.classList.add("fresh");
  node.addEventListener("animationend", () => node.classList.remove("fresh"));
}

const lookAtRights = keepRights(clock, keepingPlace);
offerPlayers(main, players);

/** Where motion is not wanted, nothing is put in by itself: it would jump. */
function upsert(update) {
  const waits = waiting.has(update.id) || (isNews(update) && (scrollY > AT_TOP || calm.matches));
  if (waits) waiting.set(update.id, update);
  else keepingPlace(() => show(update));
}

function count(number) {
  return number === 1 ? "1 new update" : `${number} new updates`;
}

function refreshToast() {
  toast.hidden = waiting.size === 0;
  toast.textContent = count(waiting.size) + " \u2191";
}

function release() {
  const updates = [...waiting.values()].sort((a, b) => a.seq - b.seq);
  waiting.clear();
  keepingPlace(() => updates.forEach(show));
  refreshToast();
  lookAtRights();
}

toast.addEventListener("click", () => {
  scrollTo({ top: 0, behavior: "instant" });
  release();
  const newest = feed.querySelector(".fresh");
  newest?.setAttribute("tabindex", "-1");
  newest?.focus({ preventScroll: true });
});

addEventListener("scroll", () => scrollY <= AT_TOP && waiting.size > 0 && release(), { passive: true });

// ---- key events -----------------------------------------------------------------------------------------------------

/** Newest first, wherever their updates stand on the page; what waits to be shown is listed once it is. */
function listKeyEvents() {
  const list = document.getElementById("key-events");
  const keys = [...feed.children].filter((node) => node.dataset.key).sort((a, b) => b.dataset.seq - a.dataset.seq);
  list.hidden = keys.length === 0;
  list.querySelector("ol").replaceChildren(
    ...keys.map((node) => {
      const time = node.querySelector("time");
      const label = time.dataset.house ?? time.textContent;
      const clock = el("time", { datetime: time.dateTime, lang: "en", dir: "ltr" }, label.replace(/^[^,]*,|:$/g, "").trim());
      return el("li", {}, el("a", { href: "#" + node.id }, clock, " ", node.dataset.key));
    }),
  );
  list.querySelectorAll("time").forEach(localise);
}

// ---- the front ------------------------------------------------------------------------------------------------------

function pin(id) {
  pinned = id ?? null;
  for (const node of [...feed.children].filter((child) => child.dataset.id)) {
    const now = String(node.dataset.id === pinned);
    if (node.dataset.pinned === now) continue;
    node.dataset.pinned = now;
    place(node);
  }
}

/** Keeps the paragraphs' nodes, so that the place of one who reads in them is kept too. */
function retell(story, paragraphs) {
  while (story.children.length > paragraphs.length) story.lastElementChild.remove();
  paragraphs.forEach((text, index) => {
    const node = story.children[index] ?? story.appendChild(el("p"));
    if (node.textContent !== text) node.textContent = text;
  });
}

/** The story's pictures are exchanged only where they differ: one that is looked at would flicker. */
function depict(box, media) {
  const key = JSON.stringify(media);
  if (box.dataset.media === key || (!box.dataset.media && media.length === 0 && box.children.length === 0)) return;
  box.dataset.media = key;
  box.replaceChildren(...media.map(figure).filter(Boolean));
  offerPlayers(box, players);
}

function revise(front) {
  document.getElementById("headline").textContent = front.headline;
  document.title = front.headline;
  const media = usable(front.media, clock());
  retell(document.getElementById("story"), front.paragraphs);
  depict(document.getElementById("depicted"), media);
  document.getElementById("story").closest("section").hidden = front.paragraphs.length === 0 && media.length === 0;
  const phase = document.getElementById("phase");
  phase.dataset.phase = front.phase;
  phase.textContent = front.phase === "live" ? "Live" : "Closed";
}

function note(what, text) {
  if (!text) return;
  const line = document.getElementById("revision");
  const now = clock();
  const time = el("time", { datetime: new Date(now).toISOString(), "data-note": "" }, `${what} ${timeOfDay(now, main.dataset)}`);
  localise(time);
  line.replaceChildren(el("b", { lang: "en" }, time, ":"), " ", text);
  line.hidden = false;
}

function showFront(front) {
  // Every time on the page is written in zone and style, so a page in others, or in another language, is another page.
  const { zone, style, language } = main.dataset;
  if (front.zone !== zone || (front.style ?? style) !== style || front.language !== language) {
    location.reload();
    return;
  }
  const ended = front.phase === "closed" && document.getElementById("phase").dataset.phase === "live";
  keepingPlace(() => {
    revise(front);
    note(ended ? "Closed" : "Revised", front.note);
    pin(front.pinned);
  });
}

// ---- frames ---------------------------------------------------------------------------------------------------------

/** Corrections count as key events: whoever listens must not keep what is wrong. */
function announce(news, changed, isKey) {
  if (changed > 0 && speaks(true)) announcer.textContent = changed === 1 ? "1 update changed" : `${changed} updates changed`;
  else if (news > 0 && speaks(isKey)) announcer.textContent = count(news);
}

/** What was removed before this page knew it is no news. */
function isNews(update) {
  return update.state === "posted" && !shown(update.id) && !waiting.has(update.id);
}

function entry(frame) {
  const shows = frame.shows ?? {};
  const updates = shows.updates ?? (shows.update ? [shows.update] : []);
  const news = updates.filter(isNews).length;
  updates.forEach(upsert);
  if (shows.front) showFront(shows.front);
  refreshToast();
  lookAtRights();
  announce(news, updates.length - news, updates.some((update) => update.key));
}

function reset(frame) {
  keepingPlace(() => {
    waiting.clear();
    pinned = frame.front.pinned ?? null;
    [...feed.children].forEach((node) => node.dataset.id && node.remove());
    frame.updates.map(build).forEach(place);
    sayQuiet(frame.updates.length === 0);
    listKeyEvents();
  });
  showFront(frame.front);
  refreshToast();
  lookAtRights();
}

// ---- the connection -------------------------------------------------------------------------------------------------

function connected({ state, heard, transport }) {
  connection.dataset.state = state === "live" ? "live" : "down";
  connection.dataset.transport = transport;
  const asOf = timeOfDay(heard === null ? Date.parse(main.dataset.asOf) : heard + ahead, main.dataset);
  if (state === "live") connection.textContent = "New updates appear here by themselves.";
  else if (state === "gone") connection.textContent = "This story is not here any more.";
  else if (state === "stale") connection.textContent = `as of ${asOf}; what is newer may be missing`;
  else connection.textContent = `as of ${asOf}, reconnecting`;
}

/** Of this server's readers, about how many follow the story; it says nothing of those at others. */
function crowd(number) {
  readers.textContent = number > 1 ? `${number.toLocaleString("en-US")} reading` : "";
}

// ---- an address of its own ------------------------------------------------------------------------------------------

/** The address of an update is taken over without leaving the page, which is live. */
feed.addEventListener("click", (event) => {
  const link = event.target.closest("a.permalink");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", link.href);
  link.closest(".update").scrollIntoView();
});

if (main.dataset.focus && !location.hash) document.getElementById("u-" + main.dataset.focus)?.scrollIntoView({ behavior: "instant" });

// ---- beginning ------------------------------------------------------------------------------------------------------

offerChoices(keepingPlace);
rememberVisits(main.dataset.article, () => [...feed.children].filter((node) => node.dataset.id));
follow(`/v1/articles/${encodeURIComponent(main.dataset.article)}/updates`, {
  // Empty while the node that served the page had not read its oldest updates: then all is sent anew.
  after: main.dataset.position || undefined,
  onEntry: entry,
  onReset: reset,
  onState: connected,
  onReaders: crowd,
  paintSample: 0.05,
});
