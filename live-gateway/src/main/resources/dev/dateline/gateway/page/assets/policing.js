// Policies as a form has them and as the server does. Pure.

const NONE = { rules: [], quiet: null, fourEyes: false, sources: 1 };
const list = (text, by) => text.split(by).map((one) => one.trim()).filter(Boolean);

/** A rule that nobody has written anything into yet. */
export const blank = (number) => ({ name: `Rule ${number}`, does: "ASK", providers: "", issuers: "", kind: "", urgency: "" });

const ruleOf = ({ name, does, providers = [], kinds = [], issuers = [], urgency }) => ({
  name,
  does,
  providers: providers.join(", "),
  issuers: issuers.join("\n"),
  kind: kinds.length === 1 ? kinds[0] : "",
  urgency: String(urgency ?? ""),
});

/** What the fields begin with, of settings as they stand. */
export function formOf({ kills, policies }) {
  const { rules, quiet, fourEyes, sources } = { ...NONE, ...policies };
  return { atOnce: kills === "RETRACT", fourEyes, sources, from: quiet?.from ?? "", to: quiet?.to ?? "", rules: rules.map(ruleOf) };
}

function policyOf({ name, does, providers, issuers, kind, urgency }) {
  const policy = { name: name.trim(), does, providers: list(providers, ","), issuers: list(issuers, "\n"), kinds: kind ? [kind] : [] };
  return urgency ? { ...policy, urgency: Number(urgency) } : policy;
}

/** What is saved, and what is rehearsed. */
export function policiesOf({ fourEyes, sources, from, to, rules }) {
  const quiet = from && to ? { quiet: { from, to } } : {};
  return { rules: rules.map(policyOf), ...quiet, fourEyes, sources };
}

export const killsOf = ({ atOnce }) => (atOnce ? "RETRACT" : "ASK");

export const publishes = (form) => form.rules.some(({ does }) => does === "PUBLISH");

/** Why it cannot be saved, in a line; empty where it can. */
export function problem(form) {
  if (Boolean(form.from) !== Boolean(form.to)) return "Quiet hours need a beginning and an end, or neither.";
  if (form.from && form.from === form.to) return "Quiet hours end when they begin.";
  const { rules } = policiesOf(form);
  const names = rules.map(({ name }) => name);
  if (names.some((name) => !name)) return "Each rule needs a name.";
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) return `Two rules are called ‘${twice}’.`;
  const open = rules.find(({ does, providers, issuers }) => does === "PUBLISH" && providers.length + issuers.length === 0);
  return open ? `‘${open.name}’ publishes by itself: say whose items, by providers or issuers.` : "";
}

const PARTS = {
  "what withdrawals do": ({ atOnce }) => atOnce,
  "two people": ({ fourEyes }) => fourEyes,
  "sources to confirm": ({ sources }) => sources,
  "quiet hours": ({ from, to }) => [from, to],
  rules: ({ rules }) => rules,
};

/** In which parts two forms differ. */
export function differences(one, other) {
  const text = (part, form) => JSON.stringify(PARTS[part](form));
  return Object.keys(PARTS).filter((part) => text(part, one) !== text(part, other));
}

/** The same rules with the one at `index` by `step` places further down. */
export function moved(rules, index, step) {
  const other = [...rules];
  const [rule] = other.splice(index, 1);
  other.splice(index + step, 0, rule);
  return other;
}
