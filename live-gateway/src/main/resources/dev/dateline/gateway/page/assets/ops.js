// The ops page: asks for everything every few seconds, and says so where no answer comes.

import { ask } from "./ask.js";
import { Chart } from "./ops-chart.js";
import { draw, pulse } from "./ops-drawing.js";
import { BEHIND, onAll, showGateways, showRejected, showRisks, showSources, showTopics, showTopology, showWithheld } from "./ops-tables.js";
import { between, bytes, count, counted, element, moment, time } from "./ops-words.js";

const EVERY = 3_000;
const CANARY_LIMIT = 10;

/** How many seconds one of `course` covers. */
const STEP = 30;

const at = (id) => document.getElementById(id);
const drawing = at("drawing");
const canaries = new Chart(at("canaries"), { name: "How long canaries took", words: time, missing: "None came", limit: CANARY_LIMIT });
const behind = new Chart(at("behind"), { name: "Furthest behind", words: time, missing: "Kafka did not tell", limit: BEHIND });
const waiting = new Chart(at("waiting"), { name: "Proposals waiting", words: count, missing: "Not known", whole: true });
const readers = new Chart(at("readers"), { name: "Readers", words: count, missing: "Not known", whole: true });
let view = JSON.parse(at("data").textContent);
/** Why the last look told nothing; null where it did. */
let problem = null;
let newest = view.canary?.came.at(-1)?.at ?? null;

/** Sets what a screen reader speaks only where it is another. */
function say(id, text, red = false) {
  const place = at(id);
  if (place.textContent !== text) place.textContent = text;
  place.classList.toggle("red", red);
}

function showVerdict({ risks, kafkaAt, kafkaProblem, at: now }) {
  const holds = kafkaProblem ? "Kafka does not answer; no promise is known to be at risk." : "All promises hold, as far as this gateway sees.";
  const words = risks.length === 0 ? holds : `${counted(risks.length, "promise")} at risk`;
  say("verdict", words, risks.length > 0 || Boolean(kafkaProblem));
  if (kafkaProblem) say("asof", `Kafka does not answer: ${kafkaProblem}. ${kafkaAt ? `What stands here of topics and groups is as of ${moment(kafkaAt, now)}.` : "It never has since this gateway was started."}`, true);
  else say("asof", kafkaAt ? `As of ${moment(now)}; topics and groups as of ${moment(kafkaAt, now)}.` : "Kafka is being asked for the first time.");
}

const REFUSED = { 401: "You are signed out", 403: "You may not see this any more" };

/** In place of the verdict: it is of the last answer, and nobody knows whether it still holds. */
function showProblem() {
  const refused = REFUSED[problem.status];
  say("verdict", `${refused ?? "This gateway does not answer"}: what stands here is as of ${moment(view.at)}.`, true);
  say("asof", refused ? "Sign in again" : problem.message, true);
  if (refused) at("asof").replaceChildren(element("a", { href: "/desk/sign-in" }, "Sign in again"));
}

function showCanary({ canary, at: now }) {
  at("canaries").hidden = !canary;
  if (!canary) return say("canary", "None is sent: canary.every is PT0S.");
  const latest = canary.came.at(-1);
  const stages = [["matched", "matched"], ["decided", "decided"], ["published", "in the log"], ["read", "here"]]
    .filter(([stage]) => canary.reached[stage] !== undefined)
    .map(([stage, word]) => `${word} after ${time(canary.reached[stage])}`);
  const lost = canary.missing ? ` ${counted(canary.missing, "canary")} of the last hour did not come.`.replace("canarys", "canaries") : "";
  const heard = latest ? `The newest took ${time(latest.seconds)}: ${stages.join(", ")}.` : "None has come since this gateway was started.";
  say("canary", `One every ${time(canary.everySeconds)}. ${heard} Heard ${time(Math.floor(canary.silenceSeconds))} ago.${lost}`);
  canaries.show(canary.came.map(({ at: came, seconds }) => ({ at: came, value: seconds })), now, canary.everySeconds);
  if (latest && latest.at !== newest) {
    newest = latest.at;
    pulse(drawing);
  }
}

function showCourse({ course, at: now }) {
  for (const [chart, of] of [[behind, "behind"], [waiting, "waiting"], [readers, "readers"]])
    chart.show(course.map((step) => ({ at: step.at, value: step[of] })), now, STEP);
}

function showProposals({ proposals, at: now }) {
  const { waiting, oldest } = proposals;
  say("proposals", waiting === 0 ? "None waits for an editor." : `${counted(waiting, "proposal")} wait${waiting === 1 ? "s" : ""} for an editor, the oldest for ${time(between(oldest, now))}.`);
}

function show() {
  draw(drawing, view);
  if (problem) showProblem();
  else showVerdict(view);
  showRisks(view);
  showWithheld(view);
  showCanary(view);
  showCourse(view);
  showProposals(view);
  showTopics(view);
  showSources(view);
  showGateways(view);
  showRejected(view, openWhole);
  showTopology(view);
}

// ---- what was set aside, as it came -----------------------------------------------------------------------------------

const whole = at("whole");

async function openWhole(one) {
  at("whole-title").textContent = `${one.provider}: ${one.name}`;
  at("whole-replay").textContent = `./dateline rejected replay ${one.shown}`;
  at("whole-facts").replaceChildren();
  at("whole-line").textContent = "";
  at("whole-text").hidden = true;
  whole.showModal();
  try {
    const found = await ask("GET", `/v1/ops/rejected/${one.partition}/${one.offset}`);
    const facts = [
      ["Reason", `${found.reason.toLowerCase().replaceAll("_", " ")}: ${found.detail}`],
      ["Received", moment(found.received)],
      ["Source", found.source],
      ["Told as", found.contentType],
      ["File", found.fileName],
      ["Size", found.bytes === undefined ? null : `${bytes(found.bytes)}${found.cut ? ", of which the beginning is shown" : ""}`],
    ];
    at("whole-facts").replaceChildren(...facts.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
    at("whole-line").textContent = found.lost ? `Its bytes cannot be shown: ${found.lost}.` : "";
    at("whole-text").hidden = found.text === undefined;
    at("whole-text").textContent = found.text ?? "";
  } catch (unanswered) {
    at("whole-line").textContent = unanswered.message;
  }
}

at("whole-close").addEventListener("click", () => whole.close());
at("whole-copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(at("whole-replay").textContent);
  at("whole-copy").textContent = "Copied";
  setTimeout(() => (at("whole-copy").textContent = "Copy the command"), 2_000);
});

// ---- again and again --------------------------------------------------------------------------------------------------

async function look() {
  if (!document.hidden) {
    try {
      view = await ask("GET", "/v1/ops");
      problem = null;
    } catch (unanswered) {
      problem = unanswered;
    }
    document.body.toggleAttribute("data-stale", problem !== null);
    show();
  }
  setTimeout(look, EVERY);
}

onAll(show);
new ResizeObserver(show).observe(drawing);
show();

setTimeout(look, view.kafkaAt ? EVERY : 500);
