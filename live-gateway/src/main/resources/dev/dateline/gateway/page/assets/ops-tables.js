// What stands below the drawing: a row is made anew only where it says something else, so that focus and selection stay.

import { between, bytes, count, counted, element, lag, moment, rate, time } from "./ops-words.js";

/** So many rows are shown until somebody asks for all. */
const FIRST = 20;

/** From so many seconds on who reads a topic is behind. */
export const BEHIND = 30;

const all = new Set();

/** Has `place` hold one child for each of `items`, in their order; `make` gives an element for one, `key` tells it from others. */
export function keep(place, items, key, make) {
  const held = new Map([...place.children].map((child) => [child.dataset.key, child]));
  let next = place.firstElementChild;
  for (const item of items) {
    const id = String(key(item));
    const says = JSON.stringify(item);
    let row = held.get(id);
    if (row && row.says !== says) {
      const fresh = make(item);
      if (next === row) next = fresh;
      row.replaceWith(fresh);
      row = fresh;
    }
    row ??= make(item);
    row.says = says;
    row.dataset.key = id;
    held.delete(id);
    if (row === next) next = row.nextElementSibling;
    else place.insertBefore(row, next);
  }
  for (const gone of held.values()) gone.remove();
}

/** The first of many, and a button for the others. */
function some(name, items, words) {
  const button = document.getElementById(`${name}-all`);
  button.hidden = items.length <= FIRST;
  button.textContent = all.has(name) ? `Show the first ${FIRST}` : `Show all ${count(items.length)} ${words}`;
  button.setAttribute("aria-expanded", String(all.has(name)));
  return all.has(name) ? items : items.slice(0, FIRST);
}

/** `again` shows everything once more. */
export function onAll(again) {
  for (const name of ["groups", "sources", "gateways", "rejected", "incidents"])
    document.getElementById(`${name}-all`).addEventListener("click", () => {
      if (!all.delete(name)) all.add(name);
      again();
    });
}

const at = (id) => document.getElementById(id);
const cell = (text, figure) => element("td", { class: figure ? "figure" : null }, text);
const flag = (text) => element("span", { class: "red" }, text);
const nothing = (text, columns) => [{ none: text, columns }];
const none = ({ none: text, columns }) => element("tr", {}, element("td", { colspan: columns, class: "calm" }, text));
const rowOr = (make) => (item) => (item.none ? none(item) : make(item));

// ---- promises -------------------------------------------------------------------------------------------------------

function incident({ alert, promise, where, line, began, ended }, now) {
  const lasted = ended ? ` to ${moment(ended, began)}, ${time(between(began, ended))}` : "";
  return element(
    "li",
    { class: ended ? "incident" : "incident red", "data-test": "risk" },
    element("p", { class: "promise" }, element("b", {}, promise), element("span", { class: "calm" }, ` · ${where}`)),
    element("p", {}, line),
    element("p", { class: "calm" }, `${ended ? "" : "since "}${moment(began, now)}${lasted} · `, element("a", { href: `/desk/ops/runbook#${alert.toLowerCase()}` }, `${alert}: what to do`)),
  );
}

export function showRisks({ risks, incidents, at: now }) {
  at("risks").hidden = risks.length === 0;
  const key = ({ alert, where, began }) => `${alert} ${where} ${began}`;
  keep(at("risk-list"), risks, key, (one) => incident(one, now));
  const over = incidents.length ? some("incidents", incidents, "incidents") : [];
  at("incidents-all").hidden = incidents.length <= FIRST;
  keep(at("incidents"), over.length ? over : [{ none: "None." }], (one) => (one.none ? "none" : key(one)), (one) =>
    one.none ? element("li", { class: "calm" }, one.none) : incident(one, now),
  );
}

export function showWithheld({ withheld }) {
  at("withheld").hidden = withheld.length === 0;
  keep(at("withheld-list"), withheld, (line) => line, (line) => element("li", {}, line));
}

// ---- Kafka ----------------------------------------------------------------------------------------------------------

/** Nobody works for a group that is so. */
const DESERTED = ["absent", "empty", "dead"];

function readers(list, red) {
  if (list.length === 0) return element("td", { class: "calm" }, "nobody follows it");
  return element("td", {}, list.map((one) => element("span", { class: red(one) ? "reader red" : "reader" }, `${one.reader}: ${lag(one)}`)));
}

function health({ present, withoutLeader, belowMinInsync, underReplicated }) {
  if (!present) return [flag("not there")];
  return [
    withoutLeader ? flag(`${counted(withoutLeader, "partition")} without a leader`) : null,
    belowMinInsync ? flag(`${counted(belowMinInsync, "partition")} take nothing`) : null,
    underReplicated ? element("span", {}, `${counted(underReplicated, "partition")} with a copy that does not keep up`) : null,
  ].filter(Boolean);
}

function topic(one, behind) {
  const drifts = (one.drifts ?? []).map(({ setting, planned, found }) => element("span", { class: "drift" }, `${setting} is ${found ?? "not set"}, planned ${planned}`));
  const state = [...health(one), ...drifts];
  return element(
    "tr",
    { "data-test": "topic" },
    element("th", { scope: "row" }, one.word),
    cell(rate(one.rate), true),
    readers(one.readers, ({ seconds }) => behind && seconds > BEHIND),
    cell(count(one.partitions), true),
    cell(count(one.records), true),
    cell(bytes(one.bytes), true),
    element("td", {}, state.length ? state : element("span", { class: "calm" }, "as planned")),
  );
}

export function showTopics({ topics, groups, risks, kafkaAt }) {
  const behind = new Set(risks.filter(({ alert }) => alert === "DatelineBehind").map(({ where }) => where));
  const rows = topics.length ? topics : nothing(kafkaAt ? "None." : "Kafka has not told yet.", 7);
  keep(at("topics"), rows, ({ name }) => name, rowOr((one) => topic(one, behind.has(one.word))));
  const lost = (one) => (DESERTED.includes(one.state) ? Infinity : Math.max(0, ...(one.lags ?? []).map(({ seconds }) => (seconds > BEHIND ? seconds : 0))));
  const worstFirst = [...groups].sort((one, other) => (lost(other) === lost(one) ? 0 : lost(other) - lost(one)));
  const stands = groups.length ? some("groups", worstFirst, "groups") : nothing(kafkaAt ? "None." : "Kafka has not told yet.", 4);
  keep(at("groups"), stands, ({ name }) => name, rowOr(group));
}

function group({ name, state, members, lags }) {
  const bad = DESERTED.includes(state);
  return element("tr", { "data-test": "group" }, element("th", { scope: "row" }, name), element("td", {}, bad ? flag(state) : state), cell(state === "unknown" ? "?" : count(members), true), element("td", {}, left(lags)));
}

function left(lags) {
  if (!lags) return element("span", { class: "calm" }, "not known");
  const unread = lags.filter(({ records }) => records > 0);
  if (unread.length) return unread.map((one) => element("span", { class: "reader" }, `${one.topic}: ${lag(one)}`));
  return lags.length ? "nothing" : element("span", { class: "calm" }, "keeps no place");
}

// ---- sources and gateways -------------------------------------------------------------------------------------------

const ORDER = ["failing", "unreadable", "silent", "waiting", "well"];

/** To the minute, so that rows stay as they are while one reads. */
const coarse = (seconds) => (seconds < 60 ? "just now" : seconds < 7200 ? `${Math.round(seconds / 60)} min ago` : `${time(seconds)} ago`);

function source({ provider, source: name, state, last, usual, failure, bad }) {
  const why = failure ? element("span", { class: "reason" }, failure) : null;
  return element("tr", { "data-test": "source" }, element("th", { scope: "row" }, provider), element("td", {}, bad ? flag(state) : state, why), cell(last, true), cell(usual, true), element("td", { class: "calm long" }, name));
}

export function showSources({ sources, heard, at: now }) {
  const hint = at("sources-hint");
  if (!sources) {
    hint.textContent = "Another process takes the items: this is who sent one lately, as far as the newest on wire tell. How each source does stands at /sources of that process.";
    const rows = (heard ?? []).map(({ provider, last }) => ({ provider, source: "", state: "seen on the log only", last: coarse(between(last, now)), usual: "" }));
    return keep(at("sources"), rows.length ? some("sources", rows, "providers") : nothing("Nobody yet.", 5), ({ provider }) => provider ?? "none", rowOr(source));
  }
  const ill = sources.filter(({ state }) => ORDER.indexOf(state) < 3).length;
  hint.textContent = sources.length === 0 ? "" : ill ? `${count(ill)} of ${count(sources.length)} in trouble; those come first.` : `${counted(sources.length, "source")}, none in trouble.`;
  const rows = [...sources]
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.provider.localeCompare(other.provider))
    .map((one) => ({
      provider: one.provider,
      source: one.source,
      state: one.state,
      failure: one.failure,
      bad: ORDER.indexOf(one.state) < 3,
      last: one.lastDelivery ? coarse(between(one.lastDelivery, now)) : "none yet",
      usual: one.usualSeconds === undefined ? "" : time(one.usualSeconds),
    }));
  keep(at("sources"), rows.length ? some("sources", rows, "sources") : nothing("None is set.", 5), (one) => `${one.provider} ${one.source}`, rowOr(source));
}

const TRANSPORTS = { websocket: "WebSocket", strand: "WebSocket for several articles", events: "server-sent events" };

function gateway({ name, here, readers: number, articles, transports }) {
  const how = transports ? Object.entries(transports).filter(([, readers]) => readers > 0).map(([how, readers]) => `${TRANSPORTS[how] ?? how} ${count(readers)}`).join(", ") : "";
  return element("tr", { "data-test": "gateway" }, element("th", { scope: "row" }, name.replace(/^(gateway-[0-9a-f]{8}).*/, "$1"), here ? element("span", { class: "calm" }, " (this one)") : null), cell(count(number), true), cell(count(articles), true), element("td", {}, how));
}

export function showGateways({ gateways }) {
  const most = [...gateways].sort((one, other) => other.here - one.here || other.readers - one.readers);
  keep(at("gateways"), some("gateways", most, "gateways"), ({ name }) => name, gateway);
}

// ---- what was set aside ---------------------------------------------------------------------------------------------

function aside(one, now, onShow) {
  const button = element("button", { type: "button", "data-test": "rejected-show", "aria-label": `Show ${one.name} of ${one.provider}` }, "Show");
  button.addEventListener("click", () => onShow(one, button));
  return element(
    "li",
    { "data-test": "rejected" },
    element("p", { class: "promise" }, element("b", {}, one.provider), " ", element("span", { class: "long" }, one.name)),
    element("p", {}, `${one.reason.toLowerCase().replaceAll("_", " ")}: ${one.detail}`),
    element("p", { class: "calm" }, moment(one.received, now), " · ", element("code", {}, one.shown)),
    button,
  );
}

export function showRejected({ rejected, at: now, kafkaAt, withheld }, onShow) {
  const hidden = withheld.some((line) => line.startsWith("what was set aside"));
  at("rejected-hint").textContent = rejected.length ? "The newest first, 200 at most. Who looks at the bytes is written down." : hidden ? "Not known: see above." : kafkaAt ? "Nothing is set aside." : "Kafka has not told yet.";
  keep(at("rejected"), some("rejected", rejected, "that were set aside"), ({ shown }) => shown, (one) => aside(one, now, onShow));
}

// ---- the topology ---------------------------------------------------------------------------------------------------

export function showTopology({ topology }) {
  keep(at("topology"), topology.length ? topology : [{ name: "", description: "" }], ({ name }) => name, ({ name, description }) =>
    name
      ? element("details", {}, element("summary", {}, name), element("pre", { tabindex: "0", role: "region", "aria-label": `Topology of ${name}` }, description))
      : element("p", { class: "calm" }, "This gateway was not told how the processor is built."),
  );
}
