// Two editors' watches made one: nothing that either of them wrote is lost without a word.

/** By name; several of one name by their order. */
function keyed(watches) {
  const seen = new Map();
  return new Map(
    watches.map((watch) => {
      const number = seen.get(watch.name) ?? 0;
      seen.set(watch.name, number + 1);
      return [JSON.stringify([watch.name, number]), watch];
    }),
  );
}

const same = (one, other) => one?.query === other?.query;
const named = (watches) => watches.map((watch) => `‘${watch.name}’`).join(", ");

function lines({ added, changed, removed, kept, both }) {
  const told = (what, watches) => (watches.length > 0 ? [`${what}: ${named(watches)}.`] : []);
  return [
    ...told("Added by them", added),
    ...told("Changed by them", changed),
    ...told("Removed by them", removed),
    ...told("Removed by them, and kept as you changed it", kept),
    ...both.map((watch) => `Both changed ‘${watch.name}’: yours is shown; theirs is ‘${watch.query}’.`),
  ];
}

/**
 * What `mine` and `theirs` (name, query) make together, where both began with `before`: what only one has changed is as
 * that one left it, and what both have changed is as it is in `mine`. Gives the watches, and lines that say what comes
 * from the others.
 */
export function merged(before, mine, theirs) {
  const [old, own, other] = [before, mine, theirs].map(keyed);
  const told = { added: [], changed: [], removed: [], kept: [], both: [] };
  const watches = [];
  for (const [key, watch] of own) {
    const [began, stands] = [old.get(key), other.get(key)];
    const untouched = began && same(began, watch);
    if (untouched && !stands) {
      told.removed.push(watch);
    } else if (untouched && !same(watch, stands)) {
      told.changed.push(watch);
      watches.push(stands);
    } else {
      if (began && !stands) told.kept.push(watch);
      if (stands && !same(began, stands) && !same(watch, stands)) told.both.push(stands);
      watches.push(watch);
    }
  }
  for (const [key, stands] of other) {
    if (own.has(key) || same(old.get(key), stands)) continue;
    told.added.push(stands);
    watches.push(stands);
  }
  return { watches, lines: lines(told) };
}
