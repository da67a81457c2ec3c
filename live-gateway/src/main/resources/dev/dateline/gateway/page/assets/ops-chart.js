// A figure over time: its drawing, what there is to say of it, and a table of all of it.

import { options } from "./ops-plot.js";
import { keep } from "./ops-tables.js";
import { clock, counted, element } from "./ops-words.js";
import uPlot from "./uplot.js";

const DARK = matchMedia("(prefers-color-scheme: dark)");

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
  #drawn = { data: [[], []], span: [0, 1], top: 1, gaps: [] };
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
    const open = gaps(known.map(({ at }) => at), end, every);
    const values = known.map(({ value }) => value);
    this.#drawn = { data: columns(known, open, every), span: [Math.min(known[0]?.at ?? end, end - 10 * every), end], top: this.#top(values), gaps: open };
    this.#say(values);
    this.#list();
    if (this.#plot) this.#plot.setData(this.#drawn.data);
    else this.#fit();
  }

  /** How high there is room; up to the limit where that is near. */
  #top(values) {
    const most = Math.max(0, ...values);
    const top = this.#limit !== null && most > this.#limit / 4 ? Math.max(most, this.#limit) * 1.15 : most * 1.25 || 1;
    return this.#words.whole ? Math.max(4, top) : top;
  }

  #say(values) {
    const { name, missing } = this.#words;
    const [from, to] = this.#drawn.span;
    const since = this.#silent();
    this.#told = values.length ? this.#sum(values, since) : missing;
    const plot = this.#at(".plot");
    plot.setAttribute("aria-label", `${name}, ${clock(from)} to ${clock(to)} UTC. ${this.#told.replaceAll(" ·", ",")}.`);
    plot.classList.toggle("red", since === null && this.#limit !== null && values.at(-1) > this.#limit);
    plot.classList.toggle("unknown", since !== null);
    this.#read();
  }

  /** Since when nothing is known, where that goes on; null where it does not. An old value is no ground to say that all holds, or not. */
  #silent() {
    const { gaps, span } = this.#drawn;
    const [from, to] = gaps.at(-1) ?? [];
    return to === span[1] ? from : null;
  }

  /** On one line where there is room, so that nothing moves. The gap that goes on is told by its beginning. */
  #sum(values, since) {
    const { value } = this.#words;
    const { gaps } = this.#drawn;
    const first = since === null ? `Latest ${value(values.at(-1))}` : `Nothing known since ${clock(since)} UTC`;
    const others = since === null ? gaps.length : gaps.length - 1;
    const open = others ? [counted(others, "gap")] : [];
    return [first, `least ${value(Math.min(...values))}`, `most ${value(Math.max(...values))}`, ...open].join(" · ");
  }

  /** What stands where the pointer is; all in all where there is none. */
  #read() {
    const index = this.#plot?.cursor.idx ?? null;
    const [times, values] = this.#drawn.data;
    const reading = this.#at(".reading");
    if (index === null || times[index] === undefined) reading.textContent = this.#told;
    else reading.replaceChildren(element("b", {}, values[index] === null ? this.#words.missing : this.#words.value(values[index])), ` at ${clock(times[index], 8)} UTC`);
  }

  /** All of it in words, while somebody has it open. */
  #list() {
    const [times, values] = this.#drawn.data;
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
    else this.#plot = new uPlot({ ...size, ...options(place, { ...this.#words, limit: this.#limit }, () => this.#drawn, () => this.#read()) }, this.#drawn.data, place);
  }
}
