// Dates and times as house styles write them; contract.style has the same words on the server. Pure.

const DAY = 86_400_000;
const FIELDS = ["year", "month", "day", "hour", "minute", "second"];
const MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

const two = (number) => String(number).padStart(2, "0");
const figures = (hour, minute) => `${two(hour)}:${two(minute)}`;

function spoken(hour, minute, point, morning, afternoon) {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? "midnight" : "noon";
  return `${hour % 12 || 12}${minute === 0 ? "" : point + two(minute)}${hour < 12 ? morning : afternoon}`;
}

/** Times of an hour and a minute; days of figures and whether the year stands there. */
const HOUSES = {
  AP: {
    time: (hour, minute) => spoken(hour, minute, ":", " a.m.", " p.m."),
    date: (year, month, day, withYear) => `${month}/${day}${withYear ? `/${year}` : ""}`,
  },
  BRITISH: {
    time: (hour, minute) => spoken(hour, minute, ".", "am", "pm"),
    date: (year, month, day, withYear) => `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`,
  },
  H24: {
    time: figures,
    date: (year, month, day, withYear) => `${day}/${month}${withYear ? `/${year}` : ""}`,
  },
  ISO: { time: figures, date: (year, month, day) => `${year}-${two(month)}-${two(day)}` },
};

export const STYLES = Object.keys(HOUSES);

/** A page may be older than the style that it is written in. */
const house = (style) => HOUSES[style] ?? HOUSES.AP;

const formats = new Map();

function formatOf(zone) {
  const options = { ...Object.fromEntries(FIELDS.map((field) => [field, "numeric"])), hourCycle: "h23" };
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-US", options);
  }
}

/**
 * What clocks in the zone show at a moment, as if it were UTC, in milliseconds. The browser may not know every zone that
 * the server knows: its own is better than no word at all.
 */
export function shown(millis, zone) {
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const parts = formats.get(zone).formatToParts(millis);
  const [year, month, day, hour, minute, second] = FIELDS.map((field) => Number(parts.find(({ type }) => type === field).value));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** A time of day in that style: 2 p.m., 2.07pm, 14:07. */
export const clockTime = (hour, minute, style) => house(style).time(hour, minute);

const timeOf = (at, style) => clockTime(at.getUTCHours(), at.getUTCMinutes(), style);
const dateOf = (at, style, withYear) => house(style).date(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), withYear);

/** A day in that style, without its year: 9/19, 19 Sept. */
export const dayOf = (millis, { zone, style }) => dateOf(new Date(shown(millis, zone)), style, false);

/** A time of day, as a story writes it; in the reader's own zone where it has told none. */
export const timeOfDay = (millis, { zone, style } = {}) => timeOf(new Date(shown(millis, zone)), style);

/** "9/19, 2 p.m.", as a story writes it. */
export function dateAndTime(millis, { zone, style }, withYear = false) {
  const local = shown(millis, zone);
  const time = timeOf(new Date(local), style);
  // Midnight belongs to the day that ends.
  return `${dateOf(new Date(time === "midnight" ? local - DAY : local), style, withYear)}, ${time}`;
}

/**
 * What a label in that style says of a time, in the reader's own zone: "Update 9/20, 3 a.m. (your time):" for
 * "Update 9/19, 2 p.m.:", "Corrected 3:20 a.m. (your time)" for "Corrected 2:20 p.m.", and for a time of day alone nothing else.
 */
export function ownLabel(iso, label, style) {
  const [, word, date, end] = /^([A-Z]\w+ )?(?:([^,]+), )?.*?(:?)$/.exec(label);
  const [at, own] = [Date.parse(iso), { style }];
  if (!word) return timeOfDay(at, own);
  return `${word}${date ? dateAndTime(at, own, /\d{4}/.test(date)) : timeOfDay(at, own)} (your time)${end}`;
}
