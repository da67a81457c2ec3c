// What a suggestion is made of: how it was put together, and its words marked where they stand in the item. Pure.

import { html, nothing } from "./lit.js";

/** In the text's order, and none over another: a name may be taken from within what is taken as well. */
function parted(marks) {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.reduce((kept, { start, end }) => {
    const from = Math.max(start, kept.at(-1)?.end ?? 0);
    return from < end ? [...kept, { start: from, end }] : kept;
  }, []);
}

/** A paragraph of the item, from 0, or its headline (`undefined`), with what stands in the suggestion marked. */
export function marked(card, text, paragraph) {
  const marks = parted((card.drawn?.marks ?? []).filter((mark) => mark.paragraph === paragraph));
  if (marks.length === 0) return text;
  const pieces = marks.map(({ start, end }, index) => [
    text.slice(marks[index - 1]?.end ?? 0, start),
    html`<mark data-test="drawn">${text.slice(start, end)}</mark>`,
  ]);
  return [pieces, text.slice(marks.at(-1).end)];
}

/** One line on how the suggestion was put together. */
export function drawnFrom({ drawn }) {
  if (!drawn) return nothing;
  const below = drawn.marks.length > 0 ? " Marked below." : "";
  return html`<p class="why" data-test="drawn-from">Suggested from the item: ${drawn.how}.${below} <small>${drawn.rule}</small></p>`;
}
