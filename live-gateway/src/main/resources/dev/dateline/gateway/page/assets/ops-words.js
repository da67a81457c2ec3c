// Figures as people say them, and elements without markup in strings: what strangers sent is text and stays text.

/** An element with these attributes and children; a string is a text. `null` is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** The same in a drawing. */
export function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(key, value);
  made.append(...children.flat());
  return made;
}

const whole = new Intl.NumberFormat("en");

export function count(number) {
  return number === null || number === undefined ? "?" : whole.format(number);
}

/** "1 record", "2 records". */
export function counted(number, word) {
  return `${count(number)} ${word}${number === 1 ? "" : "s"}`;
}

export function rate(number) {
  if (number === null || number === undefined) return "?";
  if (number === 0) return "0";
  if (number < 0.1) return "<0.1";
  return number < 10 ? number.toFixed(1) : count(Math.round(number));
}

export function bytes(number) {
  if (number === null || number === undefined) return "?";
  const units = ["B", "KB", "MB", "GB", "TB"];
  let unit = 0;
  let size = number;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}

/** Seconds as one figure with its unit: 143 ms, 12 s, 8 min, 3 h, 4 days. */
export function time(seconds) {
  if (seconds === null || seconds === undefined) return "?";
  if (seconds === 0) return "0 s";
  if (seconds < 1) return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`;
}

/** Seconds between two moments; never less than none, since clocks differ. */
export function between(from, to) {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

/** As all who look after one installation read it, wherever they are: UTC, and the day only where it is another. */
export function moment(at, now) {
  const [day, clock] = new Date(at).toISOString().split("T");
  const words = `${clock.slice(0, 8)} UTC`;
  return now && new Date(now).toISOString().startsWith(day) ? words : `${day} ${words}`;
}

/** Seconds since 1970 as a time of day, UTC; 8 letters with its seconds. */
export const clock = (seconds, length = 5) => new Date(seconds * 1000).toISOString().slice(11, 11 + length);

/** "12 records, 3.2 s"; "nothing" where all is read. */
export function lag({ records, seconds }) {
  return records === 0 ? "nothing" : `${counted(records, "record")}, ${time(seconds)}`;
}
