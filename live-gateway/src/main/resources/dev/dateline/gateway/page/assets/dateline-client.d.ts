/** A correction, a report that an update grew by, or a retraction, as readers see it. */
export interface Note {
  label: string;
  text: string;
  /** The time that the label shows (ISO 8601, UTC). */
  at: string;
}

/** A picture, or something to be seen elsewhere. */
export interface Media {
  kind: "image" | "video" | "embed";
  /** Only https. */
  address: string;
  /** What there is to be seen; of what is elsewhere, its title. */
  alt: string;
  caption?: string | null;
  credit?: string | null;
  copyright?: string | null;
  /** The address of the licence. */
  license?: string | null;
  /** In pixels. */
  width?: number | null;
  height?: number | null;
  /** From then on it must not be shown any more (ISO 8601, UTC). */
  usableUntil?: string | null;
}

/** One update, as readers see it. */
export interface Update {
  id: string;
  /** Where it stands in the log. */
  seq: number;
  /** Such as "Update 9/19, 2 p.m.:". */
  label: string;
  /** The time that the label shows (ISO 8601, UTC). */
  time: string;
  /** Empty unless the update stands. */
  paragraphs: string[];
  credit?: string | null;
  confidence: "confirmed" | "claimed" | "unconfirmed";
  state: "posted" | "retracted" | "takenDown";
  pinned: boolean;
  notes: Note[];
  media?: Media[];
  /** The title under which it is a key event of the story. */
  key?: string | null;
}

/** An article beside its updates. */
export interface Front {
  headline: string;
  paragraphs: string[];
  /** BCP 47. */
  language: string;
  /** In which times are written, such as "America/New_York". */
  zone: string;
  /** How they are written: 9/19, 2 p.m. | 19 Sept, 2pm | 19/9, 14:00 | 2023-09-19, 14:00. */
  style: "AP" | "BRITISH" | "H24" | "ISO";
  phase: "live" | "closed";
  /** The id of the update that stays on top. */
  pinned?: string | null;
  media?: Media[];
  /** Why headline or body were revised just now. */
  note?: string | null;
}

/** What an entry changes on the page; at most one of the three. */
export interface Shows {
  update?: Update | null;
  front?: Front | null;
  /** All that a takedown changed. */
  updates?: Update[] | null;
}

/**
 * `merged`: an update grew by another report; `retracted` by an editor, or because a source has withdrawn what the update rests on; `newer`: a kind that the server does
 * not know yet.
 */
export type Kind =
  | "opened"
  | "revised"
  | "configured"
  | "posted"
  | "corrected"
  | "merged"
  | "retracted"
  | "takenDown"
  | "pinned"
  | "keyEvent"
  | "closed"
  | "reopened"
  | "erased"
  | "newer";

/** Which line of the log it is; its words are in what it shows. */
export interface Line {
  type: Kind;
  /** Of the decision that made it: of an update that is posted, the update's. */
  id: string;
  /** When it was decided (ISO 8601, UTC). */
  at: string;
}

/** One more line of the log. */
export interface EntryFrame {
  type: "entry";
  /** Where the reader stands once it has it: epoch.seq.hash. */
  position: string;
  entry: Line;
  shows: Shows;
}

/** The whole page anew. */
export interface ResetFrame {
  type: "reset";
  position: string;
  /** One line for a person. */
  reason: string;
  front: Front;
  /** Newest first. */
  updates: Update[];
}

/** Everything missed was handed on; what follows is live. */
export interface CaughtUpFrame {
  type: "caughtUp";
  position: string;
  /** How the wish to go on ended. */
  verdict: "resumed" | "reset";
  /** About how many read the article at this server. */
  readers?: number | null;
  /** For how many seconds the server itself has heard of nothing new; left out where it hears. */
  behind?: number | null;
}

/** Nothing has happened, and the line stands. */
export interface HeartbeatFrame {
  type: "heartbeat";
  position: string;
  readers?: number | null;
  /** For how many seconds the server itself has heard of nothing new; left out where it hears. */
  behind?: number | null;
}

export type TransportName = "webSocket" | "eventStream" | "polling";

export interface Status {
  /**
   * `stale`: connected to a server that hears of nothing new; `waiting` for the next attempt; `paused` while the page is hidden; `gone`: there is no such article any more; `closed` by
   * the page itself.
   */
  state: "connecting" | "live" | "stale" | "waiting" | "paused" | "gone" | "closed";
  /** The one in use, or to be tried next. */
  transport: TransportName;
  /** When the server was last heard from, or where it is `stale` had last heard of anything itself (milliseconds since 1970); null for never. */
  heard: number | null;
}

export interface Options {
  /** The position to go on from; without one the first frame is a reset. */
  after?: string | null;
  /** Each entry once, in the order of the log. */
  onEntry?: (frame: EntryFrame) => void;
  /** What was known is void: show this instead. */
  onReset?: (frame: ResetFrame) => void;
  /** After each resume, and after each poll. */
  onCaughtUp?: (frame: CaughtUpFrame) => void;
  onState?: (status: Status) => void;
  /** About how many read the article, each time that the server says so. */
  onReaders?: (readers: number) => void;
  /** The share of pages, 0 to 1, that say how long after it came an entry was painted: 0. Nothing else is said. */
  paintSample?: number;
  /** Best first; all three where left out. */
  transports?: TransportName[];
  /** Milliseconds without a sign of life after which a connection counts as dead: 45,000; the server shows one every 20 to 40 s. */
  silence?: number;
  /** Milliseconds between two polls: 5,000. */
  pollEvery?: number;
  /** Milliseconds after which a transport that was blocked is tried again: 300,000; twice as many each time, up to an hour. */
  climbAfter?: number;
  /** Milliseconds after which a hidden page stops following until it is seen: 300,000. */
  hiddenFor?: number;
}

/** One article that is being followed. */
export class Follower {
  /** How far the log has been handed on: epoch.seq.hash; null before the first frame where none was given. */
  readonly position: string | null;
  readonly status: Status;
  /** Stops for good. */
  close(): void;
}

/** Follows the article at this address of updates, such as "/v1/articles/ID/updates", until it is closed. */
export function follow(url: string | URL, options?: Options): Follower;

/** Several articles over one socket: each is followed, falls back and is closed by itself. One follower for an article. */
export class Live {
  /** The address of the shared socket; left out: "/v1/live" on the page's own server. */
  constructor(url?: string | URL);
  follow(article: string, options?: Options): Follower;
}

/** How long to wait before the next attempt, in milliseconds; `attempt` from 0. */
export function backoff(attempt: number, longest?: number): number;

/** The address of a WebSocket; a path is of the page's own server. */
export function socketAt(path: string | URL): URL;
