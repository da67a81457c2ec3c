// What this browser keeps for whoever is signed in, a key for each thing: two tabs do not write over each other, and nobody
// finds what another person left.

/** Whose page this is. */
export const me = document.body.dataset.me;

/** What begins so in the browser's store is this person's. */
export const own = (room) => `dateline.${room}.${me}/`;

export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Full or forbidden: it is kept as long as the page is open. */
export function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Said above.
  }
}

export const keysOf = (room) => Object.keys(localStorage).filter((key) => key.startsWith(own(room)));

// ---- tabs -----------------------------------------------------------------------------------------------------------

const LOCK = "dateline.tab.";

/** This tab, as long as it is open. */
export const tab = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Held until the tab closes, however that comes about. Browsers have no locks where a page came unencrypted over a network. */
const held = navigator.locks
  ? new Promise((resume) => navigator.locks.request(LOCK + tab, () => (resume(), new Promise(() => {}))).catch(resume))
  : Promise.resolve();

/**
 * Calls `then` once a tab is open no more, if that comes about within `patience` milliseconds; at once where it cannot be
 * known. Of several tabs that wait for the same one, one is called after the other.
 */
export async function whenClosed(name, patience, then) {
  if (!navigator.locks) return then();
  await held;
  await navigator.locks.request(LOCK + name, { signal: AbortSignal.timeout(patience) }, then).catch((problem) => {
    if (problem.name !== "TimeoutError") throw problem;
  });
}
