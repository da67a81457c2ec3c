// A figure over time, drawn by uPlot: the lowest line is nothing, what is missing stays open, and red is a promise at risk.

import { keep } from "./ops-tables.js";
import { counted, element } from "./ops-words.js";
import uPlot from "./uplot.js";

/** Steps between times that stand below a chart, in seconds. */
const STEPS = [60, 120, 300, 600, 1800, 3600, 7200, 14400, 43200, 86400];

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** UTC, as all who look after one installation read it. */
const clock = (seconds, length = 5) => new Date(seconds * 1000).toISOString().slice(11, 11 + length);

/** From where to where, in seconds since 1970, no value came though one was due; the last may go on. */
function gaps(times, end, every) {
  return [...times, end].flatMap((at, index, all) => (index > 0 && at - all[index - 1] > 1.8 * every ? [[all[index - 1], at]] : []));
}

/** Columns as uPlot takes them. In a gap stand the first and the last time at which a value was due: they are what can be pointed at. */
function columns(came, open, every) {
  const due = new Set(open.flatMap(([from, to]) => [from + every, Math.max(from + every, to - every)]));
  const all = [...came, ...[...due].map((at) => ({ at, value: null }))].sort((one, other) => one.at - other.at);
  return [all.map(({ at }) => at), all.map(({ value }) => value)];
}

/** What stands alone has no line that would show it, and the newest is what one looks for. */
function dots([, values]) {
  const last = values.findLastIndex((value) => value !== null);
  return values.flatMap((value, index) => (value !== null && (index === last || ((values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null)) ? [index] : []));
}

function frame(name) {
  const head = element("tr", {}, element("th", { scope: "col" }, "At"), element("th", { scope: "col", class: "figure" }, "Value"));
  const table = element("table", {}, element("thead", {}, head), element("tbody"));
  const listed = element("details", {}, element("summary", { "aria-label": `${name}, as a table` }, "As a table"), element("div", { class: "wide", tabindex: "0", role: "region", "aria-label": name }, table));
  const caption = element("figcaption", {}, element("b", {}, name), element("span", { class: "reading", "data-test": "reading" }));
  return [caption, element("div", { class: "plot", role: "img" }), listed];
}

export class Chart {
  #place;
  #words;
  #limit;
  #plot = null;
  #data = [[], []];
  #span = [0, 1];
  #top = 1;
  #gaps = [];
  #told = "";

  /**
   * @param place an empty figure
   * @param name what is drawn
   * @param words a value as people say it
   * @param missing what there was where no value came
   * @param limit from where on a promise is at risk, and there is a line; null for none
   * @param whole whether values are never between two whole numbers
   */
  constructor(place, { name, words, missing, limit = null, whole = false }) {
    this.#place = place;
    this.#words = { name, value: words, missing, whole };
    this.#limit = limit;
    place.append(...frame(name));
    new ResizeObserver(() => this.#fit()).observe(this.#at(".plot"));
    DARK.addEventListener("change", () => this.#plot?.redraw(false));
    this.#at("details").addEventListener("toggle", () => this.#list());
  }

  #at(part) {
    return this.#place.querySelector(part);
  }

  /**
   * Shows these.
   *
   * @param came `{at, value}`, oldest first; `at` as the API has it; without a value for what nobody knows
   * @param now up to when they would be there, as the API has it
   * @param every how many seconds there usually are between two
   */
  show(came, now, every) {
    const known = came.filter(({ value }) => value !== undefined).map(({ at, value }) => ({ at: Date.parse(at) / 1000, value }));
    const end = Math.max(Date.parse(now) / 1000, known.at(-1)?.at ?? 0);
    this.#span = [Math.min(known[0]?.at ?? end, end - 10 * every), end];
    this.#gaps = gaps(known.map(({ at }) => at), end, every);
    this.#data = columns(known, this.#gaps, every);
    const values = known.map(({ value }) => value);
    const most = Math.max(0, ...values);
    this.#top = this.#limit !== null && most > this.#limit / 4 ? Math.max(most, this.#limit) * 1.15 : most * 1.25 || 1;
    if (this.#words.whole) this.#top = Math.max(4, this.#top);
    this.#say(values);
    this.#list();
    if (this.#plot) this.#plot.setData(this.#data);
    else this.#fit();
  }

  #say(values) {
    const { name, value } = this.#words;
    const [from, to] = this.#span;
    const latest = values.at(-1);
    const least = Math.min(...values);
    const most = Math.max(...values);
    const open = this.#gaps.length ? ` · ${counted(this.#gaps.length, "gap")}` : "";
    this.#told = values.length ? `Latest ${value(latest)} · least ${value(least)} · most ${value(most)}${open}` : this.#words.missing;
    this.#at(".plot").setAttribute("aria-label", `${name}, ${clock(from)} to ${clock(to)} UTC. ${this.#told.replaceAll(" ·", ",")}.`);
    this.#at(".plot").classList.toggle("red", this.#limit !== null && latest > this.#limit);
    this.#read();
  }

  /** What stands where the pointer is; all in all where there is none. */
  #read() {
    const index = this.#plot?.cursor.idx ?? null;
    const [times, values] = this.#data;
    const reading = this.#at(".reading");
    if (index === null || times[index] === undefined) reading.textContent = this.#told;
    else reading.replaceChildren(element("b", {}, values[index] === null ? this.#words.missing : this.#words.value(values[index])), ` at ${clock(times[index], 8)} UTC`);
  }

  /** All of it in words, while somebody has it open. */
  #list() {
    const [times, values] = this.#data;
    if (!this.#at("details").open) return;
    const rows = times.map((at, index) => ({ at, value: values[index] })).reverse();
    keep(this.#at("tbody"), rows, ({ at }) => at, ({ at, value }) =>
      element("tr", {}, element("th", { scope: "row" }, `${clock(at, 8)} UTC`), element("td", { class: "figure" }, value === null ? this.#words.missing : this.#words.value(value))),
    );
  }

  /** As wide as there is room; made when there first is. */
  #fit() {
    const place = this.#at(".plot");
    const size = { width: place.clientWidth, height: place.clientHeight };
    if (size.width === 0) return;
    if (this.#plot) this.#plot.setSize(size);
    else this.#plot = new uPlot({ ...size, ...this.#look(place) }, this.#data, place);
  }

  #look(place) {
    const style = getComputedStyle(place);
    const colour = (name) => () => style.getPropertyValue(name).trim();
    const letters = parseFloat(style.fontSize);
    const font = `${letters}px ${style.fontFamily}`;
    const axis = { stroke: colour("--calm"), font, ticks: { show: false } };
    const line = { stroke: colour("--line"), width: 1 };
    return {
      padding: [letters / 2, 1.5 * letters, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
      scales: { x: { time: false, range: () => this.#span }, y: { range: () => [0, this.#top] } },
      axes: [
        { ...axis, incrs: STEPS, space: 6 * letters, size: 2 * letters, gap: letters / 2, grid: { show: false }, values: (plot, times) => times.map((at, index) => (index === 0 ? `${clock(at)} UTC` : clock(at))) },
        { ...axis, space: 2.5 * letters, size: 5 * letters, grid: line, ...(this.#words.whole ? { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6] } : {}), values: (plot, values) => values.map((value) => (value === 0 ? "0" : this.#words.value(value))) },
      ],
      series: [
        {},
        {
          stroke: colour("--drawn"),
          width: 2,
          points: { show: true, size: 7, width: 0, fill: colour("--drawn"), filter: () => dots(this.#data) },
        },
      ],
      hooks: { drawClear: [(plot) => this.#open(plot, style)], drawAxes: [(plot) => this.#risk(plot, font, style)], setCursor: [() => this.#read()] },
    };
  }

  /** Gaps are seen to be gaps, also short ones. */
  #open({ ctx, bbox, valToPos }, style) {
    ctx.save();
    ctx.globalAlpha = 0.5;
    ctx.fillStyle = style.getPropertyValue("--line").trim();
    for (const [from, to] of this.#gaps) {
      const left = valToPos(from, "x", true);
      ctx.fillRect(left, bbox.top, valToPos(to, "x", true) - left, bbox.height);
    }
    ctx.restore();
  }

  /** From where on a promise is at risk, where it is near enough to be seen. */
  #risk(plot, font, style) {
    if (this.#limit === null || this.#limit > this.#top) return;
    const { ctx, bbox } = plot;
    const scale = uPlot.pxRatio;
    const y = Math.round(plot.valToPos(this.#limit, "y", true));
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = style.getPropertyValue("--alert").trim();
    ctx.lineWidth = scale;
    ctx.setLineDash([4 * scale, 4 * scale]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.font = font.replace(/^[\d.]+/, (size) => size * scale);
    const left = this.#isLowerOnTheLeft();
    ctx.textAlign = left ? "left" : "right";
    ctx.textBaseline = "bottom";
    ctx.fillText(`at risk from ${this.#words.value(this.#limit)}`, left ? bbox.left + 4 * scale : bbox.left + bbox.width, y - 2 * scale);
    ctx.restore();
  }

  /** Words stand where the line goes over them least: on the left third, or on the right. */
  #isLowerOnTheLeft() {
    const [times, values] = this.#data;
    const [from, to] = this.#span;
    const most = (start, end) => Math.max(0, ...values.filter((value, index) => times[index] >= start && times[index] <= end));
    const third = (to - from) / 3;
    return most(from, from + third) <= most(to - third, to);
  }
}
