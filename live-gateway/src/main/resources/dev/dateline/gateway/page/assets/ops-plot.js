// How uPlot draws a figure over time: the lowest line is nothing, what is missing stays open, and red is a promise at risk.

import { clock } from "./ops-words.js";
import uPlot from "./uplot.js";

/** Steps between times that stand below a chart, in seconds. */
const STEPS = [60, 120, 300, 600, 1800, 3600, 7200, 14400, 43200, 86400];

/** The same between values that are whole numbers. */
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6];

/** What stands alone has no line that would show it, and the newest is what one looks for. */
function dots([, values]) {
  const last = values.findLastIndex((value) => value !== null);
  return values.flatMap((value, index) => (value !== null && (index === last || ((values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null)) ? [index] : []));
}

/**
 * All but the size.
 *
 * @param place whose letters and colours it takes, these each time it is drawn
 * @param words `value` says one, `whole` is whether they are whole numbers, from `limit` on a promise is at risk (null: never)
 * @param drawn gives `data` as uPlot takes it, its `span` of time, the `top` value and the `gaps`, as they are now
 * @param pointed is called where the pointer goes
 */
export function options(place, words, drawn, pointed) {
  const style = getComputedStyle(place);
  const colour = (name) => () => style.getPropertyValue(name).trim();
  const letters = parseFloat(style.fontSize);
  const font = `${letters}px ${style.fontFamily}`;
  return {
    padding: [letters / 2, 1.5 * letters, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
    scales: { x: { time: false, range: () => drawn().span }, y: { range: () => [0, drawn().top] } },
    axes: axes(words, colour, letters, font),
    series: [{}, { stroke: colour("--drawn"), width: 2, points: { show: true, size: 7, width: 0, fill: colour("--drawn"), filter: () => dots(drawn().data) } }],
    hooks: {
      drawClear: [(plot) => open(plot, drawn().gaps, colour("--line")())],
      drawAxes: [(plot) => risk(plot, words, drawn(), font, colour("--alert")())],
      setCursor: [pointed],
    },
  };
}

function axes({ value, whole }, colour, letters, font) {
  const axis = { stroke: colour("--calm"), font, ticks: { show: false } };
  const grid = { stroke: colour("--line"), width: 1 };
  return [
    { ...axis, incrs: STEPS, space: 6 * letters, size: 2 * letters, gap: letters / 2, grid: { show: false }, values: (plot, times) => times.map((at, index) => (index === 0 ? `${clock(at)} UTC` : clock(at))) },
    { ...axis, space: 2.5 * letters, size: 5 * letters, grid, ...(whole ? { incrs: WHOLE } : {}), values: (plot, values) => values.map((one) => (one === 0 ? "0" : value(one))) },
  ];
}

/** Gaps are seen to be gaps, also short ones. */
function open({ ctx, bbox, valToPos }, gaps, colour) {
  ctx.save();
  ctx.globalAlpha = 0.5;
  ctx.fillStyle = colour;
  for (const [from, to] of gaps) {
    const left = valToPos(from, "x", true);
    ctx.fillRect(left, bbox.top, valToPos(to, "x", true) - left, bbox.height);
  }
  ctx.restore();
}

/** From where on a promise is at risk, where it is near enough to be seen. */
function risk(plot, { limit, value }, drawn, font, colour) {
  if (limit === null || limit > drawn.top) return;
  const { ctx, bbox } = plot;
  const scale = uPlot.pxRatio;
  const y = Math.round(plot.valToPos(limit, "y", true));
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = scale;
  ctx.setLineDash([4 * scale, 4 * scale]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = font.replace(/^[\d.]+/, (size) => size * scale);
  const left = isLowerOnTheLeft(drawn);
  ctx.textAlign = left ? "left" : "right";
  ctx.textBaseline = "bottom";
  ctx.fillText(`at risk from ${value(limit)}`, left ? bbox.left + 4 * scale : bbox.left + bbox.width, y - 2 * scale);
  ctx.restore();
}

/** Words stand where the line goes over them least: on the left third, or on the right. */
function isLowerOnTheLeft({ data: [times, values], span: [from, to] }) {
  const most = (start, end) => Math.max(0, ...values.filter((value, index) => times[index] >= start && times[index] <= end));
  const third = (to - from) / 3;
  return most(from, from + third) <= most(to - third, to);
}
