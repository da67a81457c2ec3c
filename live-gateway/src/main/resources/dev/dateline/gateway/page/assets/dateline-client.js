// Follows articles' logs and hands on every entry once, in order: over a WebSocket, where that is blocked over server-sent
// events, and where those are held up by polling what caches keep. Needs nothing but a browser. Types: dateline-client.d.ts.

// The close codes, in which the server says what to do.
const RESTARTING = 1012;
const TRY_LATER = 1013;
const BAD_POSITION = 4400;
const NO_SUCH_ARTICLE = 4404;
const TOO_SLOW = 4408;

/** After these the server was reached, and another transport would not fare better. */
const ANSWERS = new Set([RESTARTING, TRY_LATER, BAD_POSITION, NO_SUCH_ARTICLE, TOO_SLOW]);

/** Milliseconds within which a connection has to bring its first frame, or has failed. */
const FIRST_FRAME = 15_000;
/** Milliseconds for which a connection has to stand before the pause after it is a short one again. */
const STEADY = 20_000;
/** How often a transport fails, while the server answers plain requests, before it counts as blocked. */
const ENOUGH = 2;
/** Milliseconds after which a transport that was blocked is tried again, twice as many each time it is found to be so. */
const BLOCKED = 300_000;
const LONGEST_BLOCKED = 3_600_000;
/** Entries in a full segment of a log. */
const SEGMENT = 64;

/** The longest pause: short where nobody answers, for a node may be back at any moment; longer where one asks for it. */
const AWAY = 10_000;
const BUSY = 30_000;

/** Milliseconds before the next attempt, from 0. Jitter: when a node goes, its clients must not all come back at once. */
export function backoff(attempt, longest = AWAY) {
  const most = Math.min(longest, 500 * 2 ** attempt);
  return most / 2 + (Math.random() * most) / 2;
}

/** The address of a WebSocket; a path is of the page's own server. */
export function socketAt(path) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url;
}

/** Follows the article at this address of updates until `close()` is called on what it returns. */
export function follow(url, options = {}) {
  return new Follower(new URL(url, location.href), options);
}

// ---- transports -----------------------------------------------------------------------------------------------------

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

function field(event, name) {
  const line = event.split("\n").find((text) => text.startsWith(name + ":"));
  return line?.slice(name.length + 1).trimStart();
}

/** By segments, which one answer serves to all who poll; whatever does not fit them is asked for plainly. */
async function polling(url, take, signal) {
  return (await segments(url, take, signal).catch(() => null)) ?? plain(url, take, signal);
}

async function segments(url, take, signal) {
  let here = url.searchParams.get("after");
  for (let full = here !== null; full; ) {
    const { epoch, seq } = read(here);
    const response = await fetch(new URL(`log/${epoch}/${Math.floor(seq / SEGMENT) + 1}`, url), { signal });
    if (!response.ok) return null;
    const segment = await response.json();
    const at = [segment.after, ...segment.frames.map(({ position }) => position)].indexOf(here);
    if (at < 0) return null;
    segment.frames.slice(at).forEach(take);
    ({ position: here, full } = segment);
  }
  if (here === null) return null;
  take({ type: "caughtUp", position: here, verdict: "resumed" });
  return { polled: true };
}

async function plain(url, take, signal) {
  const response = await fetch(url, { headers: { Accept: "application/json" }, cache: "no-store", signal });
  if (!response.ok) return refusal(response);
  const { frames, position, verdict } = await response.json();
  frames.forEach(take);
  take({ type: "caughtUp", position, verdict });
  return { polled: true };
}

/** What the server says by refusing, as a close code would: in the body, for a status alone may be a proxy's. */
async function refusal(response) {
  const body = await response.json().catch(() => null);
  if (ANSWERS.has(body?.code)) return { code: body.code };
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  if (Number.isNaN(seconds)) return {};
  return { code: TRY_LATER, wait: (seconds + Math.random() * Math.max(1, seconds)) * 1000 };
}

const TRANSPORTS = { webSocket, eventStream, polling };

/** What changes words that readers have seen: the desk counts the pages that show it. */
const WITHDRAWALS = new Set(["corrected", "retracted", "takenDown"]);
/** Milliseconds after which a page that is not painted, being hidden, counts as showing what it was given. */
const UNPAINTED = 250;

// ---- following ------------------------------------------------------------------------------------------------------

function read(position) {
  const [epoch, seq] = position.split(".").map(Number);
  return { epoch, seq };
}

/** One article that is being followed; made by {@link follow}. */
export class Follower {
  #url;
  #options;
  #ladder;
  #position;
  #gapAfter = null;
  #state = "connecting";
  #connection = null;
  #wake = null;
  #heard = null;
  #told = null;
  #say = null;
  /** Of each transport, since it last worked. */
  #failures = [];
  #rung = 0;
  #climb = 0;
  #blockedFor;
  #blockedUntil = 0;
  #attempt = 0;
  /** How often it was told to come later; tries that reached nobody say nothing of how busy a node is that is back. */
  #turnedAway = 0;
  #proven = false;
  #lasted = 0;
  #silence = 0;
  #hidden = 0;
  #sampled;
  #page = new AbortController();

  constructor(url, options) {
    this.#url = url;
    this.#options = options;
    this.#ladder = options.transports ?? ["webSocket", "eventStream", "polling"];
    this.#position = options.after ?? null;
    this.#blockedFor = options.climbAfter ?? BLOCKED;
    this.#sampled = Math.random() < (options.paintSample ?? 0);
    this.#watchPage();
    this.#run();
  }

  /** How far the log has been handed on: epoch.seq.hash; null before the first frame where none was given. */
  get position() {
    return this.#position;
  }

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

  async #connect() {
    const connection = (this.#connection = new AbortController());
    const { signal } = connection;
    const began = Date.now();
    this.#proven = false;
    this.#expect(FIRST_FRAME);
    try {
      const name = this.#ladder[this.#rung];
      const transport = (name === "webSocket" && this.#options.socket) || TRANSPORTS[name];
      const take = (frame) => signal.aborted || this.#take(frame);
      return await transport(this.#address(), take, signal, (say) => (this.#say = say));
    } catch (error) {
      return { unreachable: !signal.aborted && !this.#proven && error instanceof TypeError };
    } finally {
      clearTimeout(this.#silence);
      clearTimeout(this.#climb);
      this.#say = null;
      connection.abort();
      this.#lasted = Date.now() - began;
    }
  }

  /** What to do after a connection. */
  async #next(ended) {
    const { code, blocked, polled, wait } = await this.#explain(ended);
    if (this.#isHalted()) return;
    if (code === NO_SUCH_ARTICLE) return this.#end("gone");
    if (code === BAD_POSITION) this.#position = null;
    if (this.#proven) this.#failures[this.#rung] = 0;
    if (this.#proven && this.#rung === 0 && this.#lasted >= STEADY) this.#blockedFor = this.#options.climbAfter ?? BLOCKED;
    if (polled || (this.#proven && this.#lasted >= STEADY)) this.#attempt = this.#turnedAway = 0;
    if (blocked && this.#stepDown()) return;
    if (!polled) this.#become("waiting");
    await this.#wait(polled ? this.#untilNextPoll() : Math.max(wait ?? 0, this.#pause(code)));
    if (Date.now() > this.#blockedUntil) this.#rung = 0;
  }

  /**
   * Where a connection came to nothing and nobody said why, a plain request tells whether it is the transport or the
   * server: when a server is overloaded, those who follow by another transport make it no lighter.
   */
  async #explain(ended) {
    if (this.#proven || this.#isHalted() || ended.unreachable || ANSWERS.has(ended.code)) return ended;
    if (this.#ladder[this.#rung] === "polling") return ended;
    try {
      const asked = await plain(this.#address(), () => {}, AbortSignal.timeout(FIRST_FRAME));
      return asked.polled ? { blocked: true } : asked;
    } catch {
      return { unreachable: true };
    }
  }

  #untilNextPoll() {
    return (this.#options.pollEvery ?? 5_000) * (0.75 + Math.random() / 2);
  }

  #pause(code) {
    const usual = code === TRY_LATER ? backoff(2 + this.#turnedAway++, BUSY) : backoff(this.#attempt++);
    return code === RESTARTING ? Math.max(usual, 1_000 + Math.random() * 3_000) : usual;
  }

  /** Whether there is a transport to be tried at once, this one being blocked. One that only hangs fails but once. */
  #stepDown() {
    const failures = (this.#failures[this.#rung] ?? 0) + (this.#lasted >= FIRST_FRAME ? ENOUGH : 1);
    this.#failures[this.#rung] = failures;
    if (failures < ENOUGH || this.#rung + 1 === this.#ladder.length) return false;
    this.#rung++;
    if (this.#rung === 1) {
      this.#blockedUntil = Date.now() + this.#blockedFor;
      this.#blockedFor = Math.min(2 * this.#blockedFor, LONGEST_BLOCKED);
    }
    return true;
  }

  /** A lesser transport that stands is left for a try of the best one, once that may work again. */
  #climbLater() {
    clearTimeout(this.#climb);
    const connection = this.#connection;
    if (this.#rung > 0) this.#climb = setTimeout(() => connection?.abort(), this.#blockedUntil - Date.now() + 1);
  }

  // ---- frames ----

  #take(frame) {
    this.#proven = true;
    this.#heard = Date.now() - (frame.behind ?? 0) * 1000;
    this.#expect(this.#options.silence ?? 45_000);
    if (frame.type === "entry") this.#entry(frame);
    else if (frame.type === "reset") this.#reset(frame);
    else if (frame.position !== this.#position) this.#resume();
    else if (frame.type === "caughtUp") this.#caughtUp(frame);
    else this.#stand(frame);
    if (frame.readers !== undefined) this.#tell(this.#options.onReaders, frame.readers);
  }

  /** A server that hears of nothing new itself says so. */
  #stand({ behind }) {
    this.#become(behind ? "stale" : "live");
  }

  #entry(frame) {
    const next = read(frame.position);
    const here = this.#position ? read(this.#position) : { epoch: next.epoch, seq: next.seq - 1 };
    if (next.epoch === here.epoch && next.seq <= here.seq) return;
    if (next.epoch < here.epoch || next.seq !== here.seq + 1) return this.#resume();
    this.#position = frame.position;
    if (this.#state === "stale") this.#become("live");
    this.#tell(this.#options.onEntry, frame);
    if (WITHDRAWALS.has(frame.entry.type)) this.#confirm(frame.position);
    else if (this.#sampled && this.#state === "live") this.#clock(frame.position);
  }

  #reset(frame) {
    this.#position = frame.position;
    this.#tell(this.#options.onReset, frame);
    this.#confirm(frame.position);
  }

  /** Says how long after it came an entry was painted: how long news takes is known to the eye alone. */
  #clock(position) {
    const say = this.#say;
    const came = performance.now();
    if (!say || document.visibilityState !== "visible") return;
    requestAnimationFrame(() => setTimeout(() => say({ type: "painted", position, millis: Math.round(performance.now() - came) })));
  }

  /** Says that the page shows everything up to there: once it is painted, or soon where nothing is being painted. */
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

  #caughtUp(frame) {
    this.#gapAfter = null;
    this.#climbLater();
    this.#stand(frame);
    this.#tell(this.#options.onCaughtUp, frame);
  }

  /** Something is missing: asks for it, and where it is missing again, starts anew. */
  #resume() {
    if (this.#gapAfter === this.#position) this.#position = null;
    this.#gapAfter = this.#position;
    this.#connection?.abort();
  }

  // ---- time, and the page -----

  #expect(millis) {
    clearTimeout(this.#silence);
    const connection = this.#connection;
    this.#silence = setTimeout(() => connection?.abort(), millis);
  }

  /** Until the time is over (Infinity for no end) or something makes it worthwhile to go on. */
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

  #end(state) {
    if (this.#isOver()) return;
    this.#become(state);
    this.#page.abort();
    clearTimeout(this.#hidden);
    this.#connection?.abort();
    this.#wake?.();
  }

  #become(state) {
    const before = this.#told;
    this.#state = state;
    this.#told = this.status;
    if (before?.state === state && before.transport === this.#told.transport) return;
    this.#tell(this.#options.onState, this.#told);
  }

  /** A page's own mistake must not stop the log. */
  #tell(how, what) {
    try {
      how?.(what);
    } catch (error) {
      reportError(error);
    }
  }
}

// ---- several articles -----------------------------------------------------------------------------------------------

/** Milliseconds for which a shared socket is kept though nobody follows anything over it: whoever resumes comes back. */
const UNUSED = 2_000;

/** Follows several articles over one socket; where that is blocked, each by itself. */
export class Live {
  #url;
  #socket = null;
  #takers = new Map();

  constructor(url = "/v1/live") {
    this.#url = new URL(url, location.href);
  }

  /** One follower for an article; the options of follow(). */
  follow(article, options = {}) {
    const updates = new URL(`articles/${encodeURIComponent(article)}/updates`, this.#url);
    const socket = (url, take, signal, open) => this.#share(article, url, take, signal, open);
    return new Follower(updates, { ...options, socket });
  }

  #share(article, url, take, signal, open) {
    return new Promise((resolve) => {
      const socket = this.#open();
      const say = (message) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ ...message, article }));
      const taker = { take, resolve };
      this.#takers.set(article, taker);
      open(say);
      const begin = () => signal.aborted || say({ type: "follow", after: url.searchParams.get("after") ?? undefined });
      if (socket.readyState === WebSocket.OPEN) begin();
      else socket.addEventListener("open", begin);
      signal.addEventListener("abort", () => {
        if (this.#takers.get(article) === taker) {
          say({ type: "unfollow" });
          this.#leave(article);
        }
        resolve({});
      });
    });
  }

  #open() {
    if (this.#socket) return this.#socket;
    const socket = (this.#socket = new WebSocket(socketAt(this.#url)));
    socket.addEventListener("message", ({ data }) => {
      const { article, ...frame } = JSON.parse(data);
      const taker = this.#takers.get(article);
      if (frame.type !== "ended") taker?.take(frame);
      else if (taker) {
        this.#leave(article);
        taker.resolve({ code: frame.code });
      }
    });
    socket.addEventListener("close", ({ code }) => {
      const left = [...this.#takers.values()];
      this.#takers.clear();
      this.#socket = null;
      left.forEach(({ resolve }) => resolve({ code }));
    });
    return socket;
  }

  #leave(article) {
    this.#takers.delete(article);
    setTimeout(() => this.#takers.size || this.#socket?.close(), UNUSED);
  }
}
