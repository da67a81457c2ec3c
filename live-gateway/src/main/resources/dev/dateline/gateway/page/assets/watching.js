// What is asked of the server about watches and policies: what they would catch or do, an article's settings, and to set them.

import { newId } from "./outbox.js";

const PATIENCE = 15_000;
const AGAIN = 250;
const CATCHING_UP = 5000;
const JSON_BOTH = { "Content-Type": "application/json", Accept: "application/json" };

const article = (id, rest) => `/v1/articles/${encodeURIComponent(id)}/${rest}`;

/** Phrases stay phrases while nobody changes them: they may hold what no query can. */
const sent = ({ name, query, phrases }) => (phrases ? { name, phrases } : { name, query });

/** What a query would catch of the desk's newest items; `signal` calls it off. Gives a line where it was not tried. */
export async function attempt(desk, query, phrases, signal) {
  const response = await fetch("/v1/desk/watches", {
    method: "POST",
    headers: JSON_BOTH,
    body: JSON.stringify({ desk, query, phrases }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (response.status === 401) return "You are signed out. Sign in again in another tab; this is kept.";
  if (!response.ok) return "Matching does not answer just now, so this cannot be tried.";
  return response.json();
}

/** What policies would have done with what the article was offered. Throws a line for the editor where there is no answer. */
export async function rehearse(id, policies) {
  let response;
  try {
    const body = JSON.stringify({ article: id, policies });
    response = await fetch("/v1/desk/policies", { method: "POST", headers: JSON_BOTH, body, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Error("The server cannot be reached just now; this is kept.");
  }
  if (response.status === 401) throw new Error("You are signed out. Sign in again in another tab; this is kept.");
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The server said ${response.status}.`);
  return answer;
}

/** Answers whatever its status; throws where the server cannot be reached. */
export async function fetchSettings(id) {
  const response = await fetch(article(id, "settings"), { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
  return { ok: response.ok, status: response.status, answer: await response.json() };
}

/** An article's settings once they stand at this version or a later one; null where they do not in good time. */
export async function settingsAt(id, version) {
  const until = Date.now() + CATCHING_UP;
  while (Date.now() < until) {
    try {
      const { ok, answer } = await fetchSettings(id);
      if (ok && answer.base >= version) return answer;
    } catch {
      // Asked again, as where it does not stand there yet.
    }
    await new Promise((resume) => setTimeout(resume, AGAIN));
  }
  return null;
}

/** Decides on all settings: those of `standing`, with what `change` has of watches, kills, policies and style. */
export async function configure(standing, change) {
  const { base, zone, language, watches, kills, policies, style } = { ...standing, ...change };
  const settings = { zone, language, watches: watches.map(sent), kills, policies, style };
  const response = await fetch(article(standing.article, "decisions"), {
    method: "POST",
    headers: JSON_BOTH,
    body: JSON.stringify({ id: newId(), base, act: { type: "configure", settings } }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, answer: await response.json().catch(() => ({})) };
}
