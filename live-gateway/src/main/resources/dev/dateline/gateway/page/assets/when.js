// Which moment a time on a story's clocks is. In the nights when clocks change it may be none, or two. Pure.

import { clockTime as written, dateAndTime, shown } from "./house.js";

const DAY = 86_400_000;

const formats = new Map();

function naming(zone) {
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat("en-US", { timeZoneName: "short", timeZone: zone }));
  return formats.get(zone);
}

/** As a story writes times, but in UTC where this browser does not know its zone: they would go out at another hour. */
export function known({ zone = "UTC", style } = {}) {
  try {
    naming(zone);
    return { zone, style };
  } catch {
    return { zone: "UTC", style };
  }
}

/** Both ways in which clocks run around then; as a rule they are one. */
function offsets(wanted, zone) {
  return [...new Set([wanted - DAY, wanted + DAY].map((millis) => shown(millis, zone) - millis))];
}

/** The moments at which clocks show `local` ("2026-11-01T01:30"), the earlier first: as a rule one. */
export function momentsOf(local, zone) {
  const wanted = Date.parse(local + "Z");
  if (Number.isNaN(wanted)) return [];
  return offsets(wanted, zone)
    .map((offset) => wanted - offset)
    .filter((millis) => shown(millis, zone) === wanted)
    .sort((a, b) => a - b);
}

/** A moment as a field for date and time takes it: "2026-11-01T01:30". */
export const localOf = (millis, zone) => new Date(shown(millis, zone)).toISOString().slice(0, 16);

/** Of a time that clocks leave out: what they show instead. */
export function insteadOf(local, zone) {
  const wanted = Date.parse(local + "Z");
  return localOf(wanted - Math.min(...offsets(wanted, zone)), zone);
}

/** A time of day in that style, from what clocks show. */
export const clockTime = (local, style) => written(...local.slice(11, 16).split(":").map(Number), style);

/** "11/1, 1:30 a.m. EST", as a story writes it. */
export function inWords(millis, times) {
  const name = naming(times.zone).formatToParts(millis).find(({ type }) => type === "timeZoneName").value;
  return `${dateAndTime(millis, times)} ${name}`;
}
