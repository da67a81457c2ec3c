// The pipeline as one drawing: parts are boxes, topics the pipes between them. It lies where there is room and stands where there is none.

import { count, rate, shape, time } from "./ops-words.js";

const BOX = { width: 190, height: 84 };

/** Where everything is when it lies: news goes to the right, decisions come back to the left. */
const LYING = {
  width: 1180,
  height: 420,
  main: "M190 62 H1085 V342 H190",
  canary: [12, 190],
  boxes: {
    sources: [0, 20],
    ingest: [330, 20],
    match: [660, 20],
    desk: [990, 20],
    rejected: [330, 166],
    clerk: [660, 166],
    log: [660, 300],
    gateway: [330, 300],
    readers: [0, 300],
  },
  pipes: {
    raw: { path: "M190 62 H322", at: [256, 62], words: "deliveries" },
    wire: { path: "M520 62 H652", at: [586, 62] },
    "match-input": { path: "M690 20 V4 H820 V12", at: null },
    proposals: { path: "M850 62 H982", at: [916, 62] },
    rejected: { path: "M425 104 V158", at: [432, 136], beside: true },
    agenda: { path: "M755 104 V158", at: [762, 136], beside: true },
    planned: { path: "M755 300 V258", at: null },
    clerk: { path: "M850 208 H1085", at: null, plain: true },
    decisions: { path: "M1085 104 V342 H858", at: [966, 342] },
    updates: { path: "M660 342 H528", at: [594, 342] },
    live: { path: "M330 342 H198", at: null },
  },
};

/** The same one below the other. */
const STANDING = {
  width: 372,
  height: 976,
  main: "M40 84 V880",
  canary: [216, 914],
  boxes: {
    sources: [0, 0],
    ingest: [0, 148],
    match: [0, 296],
    desk: [0, 444],
    log: [0, 592],
    gateway: [0, 740],
    readers: [0, 888],
    rejected: [204, 148, 168],
    clerk: [204, 444, 168],
  },
  pipes: {
    raw: { path: "M40 84 V140", at: [50, 106], beside: true, words: "deliveries" },
    wire: { path: "M40 232 V288", at: [50, 254], beside: true },
    "match-input": { path: "", at: null },
    proposals: { path: "M40 380 V436", at: [50, 402], beside: true },
    rejected: { path: "M190 190 H196", at: null },
    agenda: { path: "M190 338 H226 V436", at: [236, 386], beside: true },
    planned: { path: "", at: null },
    clerk: { path: "M288 528 V634 H198", at: null },
    decisions: { path: "M40 528 V584", at: [50, 550], beside: true },
    updates: { path: "M40 676 V732", at: [50, 698], beside: true },
    live: { path: "M40 824 V880", at: null },
  },
};

const TITLES = {
  sources: "Sources",
  ingest: "Ingest",
  match: "Match",
  desk: "Desk",
  rejected: "Set aside",
  clerk: "Clerk",
  log: "Log",
  gateway: "Gateways",
  readers: "Readers",
};

/** Of a topic, what is behind most. */
export function worst(topic) {
  return (topic?.readers ?? []).reduce((one, other) => (other.seconds > one.seconds || (other.seconds === one.seconds && other.records > one.records) ? other : one), { records: 0, seconds: 0 });
}

function figures(view) {
  const topics = new Map(view.topics.map((topic) => [topic.word, topic]));
  const sources = view.sources ?? null;
  const ill = (sources ?? []).filter(({ state }) => state !== "well" && state !== "waiting").length;
  const group = (word) => view.groups.find((one) => one.word === word);
  const works = (word) => {
    const found = group(word);
    if (!found || found.state === "unknown") return "not known";
    return found.members === 0 ? found.state : `${found.state}, ${found.members} ${found.members === 1 ? "thread" : "threads"}`;
  };
  const readers = view.gateways.reduce((sum, node) => sum + node.readers, 0);
  const input = topics.get("match-input");
  return {
    topics,
    boxes: {
      sources: sources ? [`${sources.length} set`, ill ? `${ill} in trouble` : "all well"] : [`${view.heard?.length ?? 0} heard lately`, ""],
      ingest: [sources ? "in this process" : "another process", ""],
      match: [works("match"), input ? `input ${rate(input.rate)}/s, ${time(worst(input).seconds)} late` : ""],
      desk: [`${count(view.proposals.waiting)} waiting`, view.proposals.oldest ? `oldest ${time((Date.parse(view.at) - Date.parse(view.proposals.oldest)) / 1000)}` : "nothing waits"],
      rejected: [`${count(topics.get("rejected")?.records)} kept`, ""],
      clerk: [works("clerk"), ""],
      log: [works("log"), ""],
      gateway: [view.gateways.length === 1 ? "this one" : `${view.gateways.length} with readers`, ""],
      readers: [`${count(readers)} connected`, ""],
    },
  };
}

/** What of the canary is seen at a glance. */
function canary({ canary: one }, [x, y], red) {
  if (!one) return [];
  const latest = one.came.at(-1);
  const lines = ["Canary", latest ? `${time(latest.seconds)} from end to end` : "none came yet", `heard ${time(Math.floor(one.silenceSeconds))} ago`];
  return lines.map((line, index) => shape("text", { x, y: y + index * 20, class: `${index === 0 ? "title " : ""}canary${red ? " red" : ""}` }, line));
}

/** Which box or pipe a risk is about. */
function places(risks) {
  const at = new Set(risks.map(({ where }) => where));
  if (at.has("canary")) at.add("main");
  return at;
}

function box(name, [x, y, width = BOX.width], lines, red) {
  const inside = [
    shape("rect", { x: 0.5, y: 0.5, width: width - 1, height: BOX.height - 1, rx: 4 }),
    shape("text", { x: 12, y: 26, class: "title" }, TITLES[name]),
    ...lines.filter(Boolean).map((line, index) => shape("text", { x: 12, y: 48 + index * 20 }, line)),
  ];
  return shape("g", { class: red ? "box red" : "box", transform: `translate(${x} ${y})`, "data-part": name }, inside);
}

function pipe(name, { path, at, beside, plain, words }, topic, red) {
  if (!path) return [];
  const drawn = [shape("path", { d: path, class: "pipe", "marker-end": plain ? null : red ? "url(#head-red)" : "url(#head)" })];
  if (at) {
    const behind = worst(topic);
    const lines = [words ?? name, `${rate(topic?.rate)}/s`, topic && topic.readers.length ? `${count(behind.records)} left, ${time(behind.seconds)}` : ""].filter(Boolean);
    const [x, y] = at;
    const anchor = beside ? "start" : "middle";
    const label = beside ? [`${lines[0]} ${lines[1]}`, lines[2] ?? ""] : lines;
    const top = beside ? y - (label[1] ? 4 : -4) : y - 8;
    label.forEach((line, index) => {
      const down = beside ? top + index * 17 : index === 0 ? y - 10 : y + 4 + index * 17;
      if (line) drawn.push(shape("text", { x, y: down, "text-anchor": anchor, class: index === 0 ? "name" : null }, line));
    });
  }
  return shape("g", { class: red ? "flow red" : "flow", "data-pipe": name }, drawn);
}

function head(id, red) {
  return shape("marker", { id, viewBox: "0 0 10 10", refX: 1, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto", class: red ? "head red" : "head" }, shape("path", { d: "M0 0 L10 5 L0 10 z" }));
}

/** In a sentence, for those who do not see it. */
function said(view, { boxes }) {
  const flows = view.topics.filter((topic) => topic.readers.length).map((topic) => `${topic.word} ${rate(topic.rate)} records a second, ${worst(topic).records} left`);
  return `From sources through ingest, match, the desk and the log to the gateways. ${boxes.sources.join(", ")}; ${flows.join("; ")}.`;
}

/** Draws all of it anew. */
export function draw(place, view) {
  const plan = place.clientWidth < 760 ? STANDING : LYING;
  const told = figures(view);
  const red = places(view.risks);
  const svg = shape("svg", { viewBox: `0 0 ${plan.width} ${plan.height}`, role: "img", "aria-label": said(view, told), class: plan === LYING ? "lying" : "upright" });
  svg.append(shape("defs", {}, head("head", false), head("head-red", true)));
  for (const [name, way] of Object.entries(plan.pipes)) svg.append(...[pipe(name, way, told.topics.get(name), red.has(name))].flat());
  svg.append(shape("path", { id: "way", d: plan.main, class: red.has("main") ? "way red" : "way" }));
  svg.append(...canary(view, plan.canary, red.has("main")));
  for (const [name, at] of Object.entries(plan.boxes)) svg.append(box(name, at, told.boxes[name], red.has(name)));
  place.replaceChildren(svg);
}

const CALM = matchMedia("(prefers-reduced-motion: reduce)");

/** A canary came: its pulse runs along the way once, where motion is welcome. */
export function pulse(place) {
  const svg = place.querySelector("svg");
  if (!svg || CALM.matches || document.hidden) return;
  const run = shape("animateMotion", { dur: "2.5s", begin: "indefinite", fill: "remove", path: svg.querySelector("#way").getAttribute("d") });
  const dot = shape("circle", { r: 6, class: "pulse" }, run);
  svg.append(dot);
  run.beginElement?.();
  setTimeout(() => dot.remove(), 2600);
}
