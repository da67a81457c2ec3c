// What is asked of the server about a page before it is decided on: its updates and its story, as they stand now.

const PATIENCE = 15_000;

/** Throws one line for the editor where there is no answer. */
async function ask(article, what) {
  let response;
  try {
    const headers = { Accept: "application/json" };
    response = await fetch(`/v1/articles/${encodeURIComponent(article)}/${what}`, { headers, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Error("The server cannot be reached just now; what you wrote is kept.");
  }
  if (response.status === 401) throw new Error("You are signed out. Sign in again in another tab; what you wrote is kept.");
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The server said ${response.status}.`);
  return answer;
}

/** What was published, newest first, and the versions that decisions on it must name. */
export const fetchEntries = (article) => ask(article, "entries");

/** Headline and body, with the version that a revision must name. */
export const fetchStory = (article) => ask(article, "story");
