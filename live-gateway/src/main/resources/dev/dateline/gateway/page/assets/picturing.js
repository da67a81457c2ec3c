// What an editor makes of pictures, videos and embeds before they go out: what is still missing, and how they look.

export const MOST = 10;

export const KINDS = { IMAGE: "Picture", VIDEO: "Video link", EMBED: "Embed" };

const trimmed = (fields) =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value])
      .filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );

/** What came with an item, as it begins. */
export const taken = ({ kind, address, alt, caption, size, rights }) => ({ kind, address, alt: alt ?? "", caption, size, rights });

/** Something else. */
export const named = (kind, address) => ({ kind, address, alt: "", rights: {} });

export function isAddress(text) {
  try {
    const { protocol, hostname, username } = new URL(text);
    return protocol === "https:" && hostname !== "" && username === "";
  } catch {
    return false;
  }
}

/** That its rights are over, in a line; empty while they last. */
export const ended = ({ rights }, now) =>
  rights.usableUntil && Date.parse(rights.usableUntil) <= now ? "Its rights have ended: take it out." : "";

/** What is missing of one, in a line; empty where nothing is. */
export function lacking(one, now) {
  if (!one.alt?.trim()) return one.kind === "IMAGE" ? "Say what it shows." : "Give it a title.";
  if (!one.rights.license?.trim()) return "State the licence that it is used under.";
  return ended(one, now);
}

/** The first that cannot go out as it is: its place, and why in a line; null where all can. */
export function amiss(media, now) {
  const place = media.findIndex((one) => lacking(one, now));
  if (place < 0) return null;
  return { place, line: `${KINDS[media[place].kind]} ${place + 1}: ${lacking(media[place], now)}` };
}

// ---- licences that were stated here before --------------------------------------------------------------------------

const LICENCES = "dateline.licences";
const KEPT = 12;

/** The newest first. */
export const licences = () => JSON.parse(localStorage.getItem(LICENCES) ?? "[]");

/** Most pictures of a desk come under a few contracts: nobody should have to type them twice. */
export function remember(media) {
  const stated = media.map(({ rights }) => rights.license?.trim()).filter(Boolean);
  if (stated.length === 0) return;
  try {
    localStorage.setItem(LICENCES, JSON.stringify([...new Set([...stated, ...licences()])].slice(0, KEPT)));
  } catch {
    // The browser's store is full: they are typed once more.
  }
}

// ---- as others have them --------------------------------------------------------------------------------------------

/** As a decision has them: what is blank is left out. */
export const decided = (media) => media.map((one) => ({ ...trimmed(one), rights: trimmed(one.rights) }));

/** What stands with an update by this act: null where that stays as it is. */
export const picturedBy = ({ post, story, media }) => (post ?? story ? ((post ?? story).media ?? []) : (media ?? null));

/** On what terms one is used, in a line for editors. */
export const terms = ({ rights }) =>
  [`licence: ${rights.license ?? "none"}`, rights.usageTerms, rights.usableUntil && `until ${rights.usableUntil}`].filter(Boolean).join(" · ");

/** As readers see them. */
export const shown = (media) =>
  media.map(({ kind, address, alt, caption, size, rights }) => ({
    kind: kind.toLowerCase(),
    address,
    alt,
    caption,
    credit: rights.creditLine,
    copyright: rights.copyrightNotice,
    license: rights.license?.startsWith("https://") ? rights.license : undefined,
    ...size,
  }));
