// @ts-check
// Follows one article's log and hands on every entry once, in order: over a WebSocket, where that is blocked over
// server-sent events, and where those are held up by polling. Needs nothing but a browser.

/**
 * @typedef {object} Note a correction or retraction, as readers see it
 * @property {string} label
 * @property {string} text
 *
 * @typedef {object} Update one update, as readers see it
 * @property {string} id
 * @property {number} seq where it stands in the log
 * @property {string} label such as "Update 9/19, 2 p.m.:"
 * @property {string} time the time that the label shows (ISO 8601, UTC)
 * @property {string[]} paragraphs empty unless the update stands
 * @property {string | null} [credit]
 * @property {"confirmed" | "claimed" | "unconfirmed"} confidence
 * @property {"posted" | "retracted" | "takenDown"} state
 * @property {boolean} pinned
 * @property {Note[]} notes
 * @property {string | null} [key] the title under which it is a key event of the story
 *
 * @typedef {object} Front an article beside its updates
 * @property {string} headline
 * @property {string[]} paragraphs
 * @property {string} language BCP 47
 * @property {string} zone the zone in which times are written, such as "America/New_York"
 * @property {"live" | "closed"} phase
 * @property {string | null} [pinned] the id of the update that stays on top
 * @property {string | null} [note] why headline or body were revised just now
 *
 * @typedef {object} Shows what an entry changes on the page; at most one of the three
 * @property {Update | null} [update]
 * @property {Front | null} [front]
 * @property {Update[] | null} [updates] all that a takedown changed
 *
 * @typedef {object} Line which line of the log it is; its words are in what it shows
 * @property {Kind} type
 * @property {string} id of the decision that made it: of an update that is posted, the update's
 * @property {string} at when it was decided (ISO 8601, UTC)
 *
 * @typedef {"opened" | "revised" | "configured" | "posted" | "corrected" | "merged" | "retracted" | "takenDown" | "pinned" | "keyEvent" |
 *   "closed" | "reopened" | "erased" | "newer"} Kind `merged`: an update grew by another report; `retracted` by an editor,
 *   or because a source has withdrawn what the update rests on; `newer`: a kind that the server does not know yet
 *
 * @typedef {object} EntryFrame one more line of the log
 * @property {"entry"} type
 * @property {string} position where the reader stands once it has it: epoch.seq.hash
 * @property {Line} entry
 * @property {Shows} shows
 *
 * @typedef {object} ResetFrame the whole page anew
 * @property {"reset"} type
 * @property {string} position
 * @property {string} reason one line for a person
 * @property {Front} front
 * @property {Update[]} updates newest first
 *
 * @typedef {object} CaughtUpFrame everything missed was handed on; what follows is live
 * @property {"caughtUp"} type
 * @property {string} position
 * @property {"resumed" | "reset"} verdict how the wish to go on ended
 *
 * @typedef {object} HeartbeatFrame nothing has happened, and the line stands
 * @property {"heartbeat"} type
 * @property {string} position
 *
 * @typedef {EntryFrame | ResetFrame | CaughtUpFrame | HeartbeatFrame} Frame
 *
 * @typedef {"webSocket" | "eventStream" | "polling"} TransportName
 *
 * @typedef {object} Status
 * @property {"connecting" | "live" | "waiting" | "paused" | "gone" | "closed"} state `waiting` for the next attempt;
 *   `paused` while the page is hidden; `gone`: there is no such article any more; `closed` by the page itself
 * @property {TransportName} transport the one in use, or to be tried next
 * @property {number | null} heard when the server was last heard from (milliseconds since 1970); null for never
 *
 * @typedef {object} Options
 * @property {string | null} [after] the position to go on from; without one the first frame is a reset
 * @property {(frame: EntryFrame) => void} [onEntry] each entry once, in the order of the log
 * @property {(frame: ResetFrame) => void} [onReset] what was known is void: show this instead
 * @property {(frame: CaughtUpFrame) => void} [onCaughtUp] after each resume, and after each poll
 * @property {(status: Status) => void} [onState]
 * @property {TransportName[]} [transports] best first; all three where left out
 * @property {number} [silence] milliseconds without a sign of life after which a connection counts as dead: 45,000;
 *   the server shows one every 20 to 40 seconds
 * @property {number} [pollEvery] milliseconds between two polls: 5,000
 * @property {number} [hiddenFor] milliseconds after which a hidden page stops following until it is seen: 300,000
 *
 * @typedef {object} Ended why a connection ended
 * @property {number} [code] a close code, as the server gave it
 * @property {boolean} [unreachable] there was no answer at all
 * @property {boolean} [blocked] it came to nothing, though the server answers a plain request
 * @property {boolean} [polled] nothing is wrong: it was a poll
 * @property {number} [wait] milliseconds to wait, at least, before the next attempt
 *
 * @typedef {(message: object) => void} Say tells the server something, where the connection still stands
 *
 * @typedef {(url: URL, take: (frame: Frame) => void, signal: AbortSignal, open: (say: Say) => void) => Promise<Ended>}
 *   Transport `open` is called by one on which the page can say something
 */

// The close codes, in which the server says what to do.
const RESTARTING = 1012;
const TRY_LATER = 1013;
const BAD_POSITION = 4400;
const NO_SUCH_ARTICLE = 4404;
const TOO_SLOW = 4408;

/** After these the server was reached, and another transport would not fare better. @type {Set<number | undefined>} */
const ANSWERS = new Set([RESTARTING, TRY_LATER, BAD_POSITION, NO_SUCH_ARTICLE, TOO_SLOW]);

/** Milliseconds within which a connection has to bring its first frame, or has failed. */
const FIRST_FRAME = 15_000;
/** Milliseconds for which a connection has to stand before the pause after it is a short one again. */
const STEADY = 20_000;
/** How often a transport fails, while the server answers plain requests, before it counts as blocked. */
const ENOUGH = 2;
/** Milliseconds for which a transport that was found to be blocked is not tried again. */
const BLOCKED = 300_000;

/**
 * How long to wait before the next attempt, in milliseconds. Jitter: when a node goes, its clients must not all come
 * back at once.
 *
 * @param {number} attempt from 0
 */
export function backoff(attempt) {
  const most = Math.min(30_000, 500 * 2 ** attempt);
  return most / 2 + (Math.random() * most) / 2;
}

/**
 * The address of a WebSocket on the page's own server.
 *
 * @param {string | URL} path
 */
export function socketAt(path) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url;
}

/**
 * Follows an article until `close()` is called on what it returns.
 *
 * @param {string | URL} url of the readers' resource, such as "/v1/articles/ID/updates"
 * @param {Options} [options]
 * @returns {Follower}
 */
export function follow(url, options = {}) {
  return new Follower(new URL(url, location.href), options);
}

// ---- transports -----------------------------------------------------------------------------------------------------

/** @type {Transport} */
function webSocket(url, take, signal, open) {
  return new Promise((resolve) => {
    const socket = new WebSocket(socketAt(url));
    open((message) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message)));
    socket.addEventListener("message", (event) => take(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => resolve({ code: event.code }));
    signal.addEventListener("abort", () => {
      socket.close();
      resolve({});
    });
  });
}

/** @type {Transport} */
async function eventStream(url, take, signal) {
  const response = await fetch(url, { headers: { Accept: "text/event-stream" }, cache: "no-store", signal });
  if (!response.ok || !response.body) return refusal(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return {};
    const events = (rest + value).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = field(event, "data");
      if (field(event, "event") === "close") return { code: JSON.parse(data ?? "{}").code };
      if (data !== undefined) take(JSON.parse(data));
    }
  }
}

/**
 * @param {string} event
 * @param {string} name
 */
function field(event, name) {
  const line = event.split("\n").find((text) => text.startsWith(name + ":"));
  return line?.slice(name.length + 1).trimStart();
}

/** @type {Transport} */
async function polling(url, take, signal) {
  const response = await fetch(url, { headers: { Accept: "application/json" }, cache: "no-store", signal });
  if (!response.ok) return refusal(response);
  const { frames, position, verdict } = await response.json();
  frames.forEach(take);
  take({ type: "caughtUp", position, verdict });
  return { polled: true };
}

/**
 * What the server says by refusing, as a close code would: in the body, for a status alone may be a proxy's.
 *
 * @param {Response} response
 * @returns {Promise<Ended>}
 */
async function refusal(response) {
  const body = await response.json().catch(() => null);
  if (ANSWERS.has(body?.code)) return { code: body.code };
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  if (Number.isNaN(seconds)) return {};
  return { code: TRY_LATER, wait: (seconds + Math.random() * Math.max(1, seconds)) * 1000 };
}

/** @type {Record<TransportName, Transport>} */
const TRANSPORTS = { webSocket, eventStream, polling };

/** What changes words that readers have seen: the desk counts the pages that show it. @type {Set<Kind>} */
const WITHDRAWALS = new Set(["corrected", "retracted", "takenDown"]);
/** Milliseconds after which a page that is not painted, being hidden, counts as showing what it was given. */
const UNPAINTED = 250;

// ---- following ------------------------------------------------------------------------------------------------------

/** @param {string} position */
function read(position) {
  const [epoch, seq] = position.split(".").map(Number);
  return { epoch, seq };
}

/** One article that is being followed; made by {@link follow}. */
export class Follower {
  /** @type {URL} */ #url;
  /** @type {Options} */ #options;
  /** @type {TransportName[]} */ #ladder;
  /** @type {string | null} */ #position;
  /** @type {string | null} */ #gapAfter = null;
  /** @type {Status["state"]} */ #state = "connecting";
  /** @type {AbortController | null} */ #connection = null;
  /** @type {(() => void) | null} */ #wake = null;
  /** @type {number | null} */ #heard = null;
  /** @type {Status | null} */ #told = null;
  /** @type {Say | null} */ #say = null;
  /** @type {number[]} of each transport, since it last worked */ #failures = [];
  #rung = 0;
  #blockedUntil = 0;
  #attempt = 0;
  #proven = false;
  #lasted = 0;
  #silence = 0;
  #hidden = 0;
  #page = new AbortController();

  /**
   * @param {URL} url
   * @param {Options} options
   */
  constructor(url, options) {
    this.#url = url;
    this.#options = options;
    this.#ladder = options.transports ?? ["webSocket", "eventStream", "polling"];
    this.#position = options.after ?? null;
    this.#watchPage();
    this.#run();
  }

  /** How far the log has been handed on: epoch.seq.hash; null before the first frame where none was given. */
  get position() {
    return this.#position;
  }

  /** @returns {Status} */
  get status() {
    return { state: this.#state, transport: this.#ladder[this.#rung], heard: this.#heard };
  }

  /** Stops for good. */
  close() {
    this.#end("closed");
  }

  async #run() {
    while (!this.#isOver()) {
      if (this.#state === "paused") await this.#wait(Infinity);
      else await this.#next(await this.#connect());
    }
  }

  #isOver() {
    return this.#state === "closed" || this.#state === "gone";
  }

  #isHalted() {
    return this.#isOver() || this.#state === "paused";
  }

  #address() {
    const address = new URL(this.#url);
    if (this.#position) address.searchParams.set("after", this.#position);
    return address;
  }

  /** @returns {Promise<Ended>} */
  async #connect() {
    const connection = (this.#connection = new AbortController());
    const { signal } = connection;
    const began = Date.now();
    this.#proven = false;
    this.#expect(FIRST_FRAME);
    try {
      const transport = TRANSPORTS[this.#ladder[this.#rung]];
      const take = (/** @type {Frame} */ frame) => signal.aborted || this.#take(frame);
      return await transport(this.#address(), take, signal, (say) => (this.#say = say));
    } catch (error) {
      return { unreachable: !signal.aborted && !this.#proven && error instanceof TypeError };
    } finally {
      clearTimeout(this.#silence);
      this.#say = null;
      connection.abort();
      this.#lasted = Date.now() - began;
    }
  }

  /**
   * What to do after a connection.
   *
   * @param {Ended} ended
   */
  async #next(ended) {
    const { code, blocked, polled, wait } = await this.#explain(ended);
    if (this.#isHalted()) return;
    if (code === NO_SUCH_ARTICLE) return this.#end("gone");
    if (code === BAD_POSITION) this.#position = null;
    if (this.#proven) this.#failures[this.#rung] = 0;
    if (polled || (this.#proven && this.#lasted >= STEADY)) this.#attempt = 0;
    if (blocked && this.#stepDown()) return;
    if (!polled) this.#become("waiting");
    await this.#wait(polled ? this.#untilNextPoll() : Math.max(wait ?? 0, this.#pause(code)));
    if (Date.now() > this.#blockedUntil) this.#rung = 0;
  }

  /**
   * Where a connection came to nothing and nobody said why, a plain request tells whether it is the transport or the
   * server: when a server is overloaded, those who follow by another transport make it no lighter.
   *
   * @param {Ended} ended
   * @returns {Promise<Ended>}
   */
  async #explain(ended) {
    if (this.#proven || this.#isHalted() || ended.unreachable || ANSWERS.has(ended.code)) return ended;
    if (this.#ladder[this.#rung] === "polling") return ended;
    try {
      const asked = await polling(this.#address(), () => {}, AbortSignal.timeout(FIRST_FRAME));
      return asked.polled ? { blocked: true } : asked;
    } catch {
      return { unreachable: true };
    }
  }

  #untilNextPoll() {
    return (this.#options.pollEvery ?? 5_000) * (0.75 + Math.random() / 2);
  }

  /** @param {number | undefined} code */
  #pause(code) {
    const attempt = this.#attempt++;
    const usual = backoff(code === TRY_LATER ? attempt + 2 : attempt);
    return code === RESTARTING ? Math.max(usual, 1_000 + Math.random() * 3_000) : usual;
  }

  /** Whether there is a transport to be tried at once, this one being blocked. One that only hangs fails but once. */
  #stepDown() {
    const failures = (this.#failures[this.#rung] ?? 0) + (this.#lasted >= FIRST_FRAME ? ENOUGH : 1);
    this.#failures[this.#rung] = failures;
    if (failures < ENOUGH || this.#rung + 1 === this.#ladder.length) return false;
    this.#rung++;
    this.#blockedUntil = Date.now() + BLOCKED;
    return true;
  }

  // ---- frames ----

  /** @param {Frame} frame */
  #take(frame) {
    this.#proven = true;
    this.#heard = Date.now();
    this.#expect(this.#options.silence ?? 45_000);
    if (frame.type === "entry") this.#entry(frame);
    else if (frame.type === "reset") this.#reset(frame);
    else if (frame.position !== this.#position) this.#resume();
    else if (frame.type === "caughtUp") this.#caughtUp(frame);
    else this.#become("live");
  }

  /** @param {EntryFrame} frame */
  #entry(frame) {
    const next = read(frame.position);
    const here = this.#position ? read(this.#position) : { epoch: next.epoch, seq: next.seq - 1 };
    if (next.epoch === here.epoch && next.seq <= here.seq) return;
    if (next.epoch < here.epoch || next.seq !== here.seq + 1) return this.#resume();
    this.#position = frame.position;
    this.#tell(this.#options.onEntry, frame);
    if (WITHDRAWALS.has(frame.entry.type)) this.#confirm(frame.position);
  }

  /** @param {ResetFrame} frame */
  #reset(frame) {
    this.#position = frame.position;
    this.#tell(this.#options.onReset, frame);
    this.#confirm(frame.position);
  }

  /**
   * Says that the page shows everything up to there: once it is painted, or soon where nothing is being painted.
   *
   * @param {string} position
   */
  #confirm(position) {
    const say = this.#say;
    if (!say) return;
    let said = false;
    const once = () => {
      if (!said) say({ type: "shown", position });
      said = true;
    };
    requestAnimationFrame(() => setTimeout(once));
    setTimeout(once, UNPAINTED);
  }

  /** @param {CaughtUpFrame} frame */
  #caughtUp(frame) {
    this.#gapAfter = null;
    this.#become("live");
    this.#tell(this.#options.onCaughtUp, frame);
  }

  /** Something is missing: asks for it, and where it is missing again, starts anew. */
  #resume() {
    if (this.#gapAfter === this.#position) this.#position = null;
    this.#gapAfter = this.#position;
    this.#connection?.abort();
  }

  // ---- time, and the page -----

  /** @param {number} millis */
  #expect(millis) {
    clearTimeout(this.#silence);
    const connection = this.#connection;
    this.#silence = setTimeout(() => connection?.abort(), millis);
  }

  /**
   * Until the time is over or something makes it worthwhile to go on.
   *
   * @param {number} millis Infinity for no end
   * @returns {Promise<void>}
   */
  #wait(millis) {
    return new Promise((resolve) => {
      const timer = millis === Infinity ? 0 : setTimeout(resolve, millis);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #watchPage() {
    const { signal } = this.#page;
    addEventListener("online", () => this.#wake?.(), { signal });
    addEventListener("offline", () => this.#connection?.abort(), { signal });
    addEventListener("pagehide", () => this.#rest(), { signal });
    addEventListener("pageshow", () => this.#goOn(), { signal });
    document.addEventListener("visibilitychange", () => this.#look(), { signal });
    this.#look();
  }

  #look() {
    clearTimeout(this.#hidden);
    if (document.visibilityState === "visible") this.#goOn();
    else this.#hidden = setTimeout(() => this.#rest(), this.#options.hiddenFor ?? 300_000);
  }

  #rest() {
    if (this.#isOver()) return;
    this.#become("paused");
    this.#connection?.abort();
    this.#wake?.();
  }

  #goOn() {
    if (this.#state === "paused") this.#become("connecting");
    this.#wake?.();
  }

  /** @param {"closed" | "gone"} state */
  #end(state) {
    if (this.#isOver()) return;
    this.#become(state);
    this.#page.abort();
    clearTimeout(this.#hidden);
    this.#connection?.abort();
    this.#wake?.();
  }

  /** @param {Status["state"]} state */
  #become(state) {
    const before = this.#told;
    this.#state = state;
    this.#told = this.status;
    if (before?.state === state && before.transport === this.#told.transport) return;
    this.#tell(this.#options.onState, this.#told);
  }

  /**
   * A page's own mistake must not stop the log.
   *
   * @template T
   * @param {((what: T) => void) | undefined} how
   * @param {T} what
   */
  #tell(how, what) {
    try {
      how?.(what);
    } catch (error) {
      reportError(error);
    }
  }
}
