// Which moment a time on a story's clocks is. In the nights when clocks change it may be none, or two. Pure.

const DAY = 86_400_000;
const FIELDS = ["year", "month", "day", "hour", "minute", "second"];

const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone }));
  return formats.get(key);
}

/** Whether this browser knows the zone: a time in another would go out at another hour. */
export function isKnown(zone) {
  try {
    return Boolean(format(zone, {}));
  } catch {
    return false;
  }
}

/** What clocks in the zone show at a moment, as if it were UTC, in milliseconds. */
function shown(millis, zone) {
  const all = Object.fromEntries(FIELDS.map((field) => [field, "numeric"]));
  const parts = format(zone, { ...all, hourCycle: "h23" }).formatToParts(millis);
  const [year, month, day, hour, minute, second] = FIELDS.map((field) => Number(parts.find(({ type }) => type === field).value));
  return Date.UTC(year, month - 1, day, hour, minute, second);
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

/** A time of day in house style, from what clocks show. */
export function clockTime(local) {
  const [hour, minute] = local.slice(11, 16).split(":").map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "noon";
  return `${hour % 12 || 12}${minute === 0 ? "" : ":" + String(minute).padStart(2, "0")} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** "11/1, 1:30 a.m. EST" */
export function inWords(millis, zone) {
  const local = localOf(millis, zone);
  const [, month, day] = local.slice(0, 10).split("-").map(Number);
  const name = format(zone, { timeZoneName: "short" }).formatToParts(millis).find(({ type }) => type === "timeZoneName").value;
  return `${month}/${day}, ${clockTime(local)} ${name}`;
}
