// What was typed and has not been acknowledged. It lies in localStorage under the user's name from the moment that a cell is left, and is
// taken out when the server has answered. A save bears the version that it becomes, so that sending it again changes nothing.

const WAITS = [1000, 2000, 5000, 10000, 30000];
const MOST = 300;
const LONGEST_KEEPALIVE = 60000;
const PATIENCE = 20000;

/** A random version. crypto.randomUUID is missing where the site is served over plain HTTP. */
export function newVersion() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  return [...b].map((x, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + x.toString(16).padStart(2, '0')).join('');
}

export class EntryQueue {
  #busy = false;
  #fails = 0;
  #timer = 0;
  #tokenTries = 0;

  /**
   * @param {string} user whose typing it is
   * @param {string} token of the page
   * @param {{ saved: Function, held: Function, standing: Function }} listener
   */
  constructor(user, token, year, listener) {
    Object.assign(this, { user, token, year, listener, state: 'ok' });
    this.prefix = `plans-entry/${user}/`;
    // What waited for a person's choice is asked again: the server says anew what stands against it.
    for (const [slot, entry] of this.#entries())
      if (entry.held)
        this.#write(slot, { fresh: entry.fresh ?? entry.held, tried: entry.tried });
    addEventListener('online', () => this.flush(true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.flush(true));
    addEventListener('pagehide', () => this.flush(true));
  }

  get size() {
    return this.#entries().length;
  }

  /** The last that was typed into a slot and is not acknowledged. */
  pending(slot) {
    const entry = this.#read(slot);
    return entry && (entry.fresh ?? entry.held ?? entry.tried);
  }

  /** Every slot with what was typed last. */
  all() {
    return this.#entries().map(([slot, e]) => [slot, e.fresh ?? e.held ?? e.tried]);
  }

  /** Keeps a save and sends it. */
  put(save) {
    const entry = this.#read(save.slot) ?? {};
    // What may have arrived already is sent again as it was; this follows upon it.
    if (entry.fresh)
      entry.fresh = { ...save, seen: entry.fresh.seen, next: entry.fresh.next, fromPublished: save.fromPublished || entry.fresh.fromPublished };
    else
      entry.fresh = entry.tried ? { ...save, seen: entry.tried.next } : save;
    delete entry.held;
    this.#write(save.slot, entry);
    this.flush();
  }

  /** Lets go of what was typed into a slot: the person took another value. */
  drop(slot) {
    localStorage.removeItem(this.prefix + slot);
    this.#tell();
  }

  /** Sends what waits. */
  async flush(now = false) {
    if (now) {
      clearTimeout(this.#timer);
      this.#timer = 0;
    }

    if (this.#busy || this.#timer || this.state === 'other')
      return;
    const batch = [];
    for (const [slot, entry] of this.#entries()) {
      if (batch.length === MOST)
        break;
      if (!entry.tried && entry.fresh) {
        entry.tried = entry.fresh;
        delete entry.fresh;
        this.#write(slot, entry);
      }

      if (entry.tried)
        batch.push(entry.tried);
    }

    if (batch.length === 0)
      return;
    this.#busy = true;
    let again = false;
    try {
      again = await this.#send(batch);
    } finally {
      this.#busy = false;
    }

    if (again)
      this.flush();
  }

  async #send(batch) {
    let answer;
    try {
      answer = await this.post('/entry/cells', batch);
    } catch {
      return this.#later('waiting');
    }

    if (answer.status === 401 || answer.type === 'opaqueredirect')
      return this.#stop('signed-out');
    if (answer.status === 403)
      return this.#stop('forbidden');
    if (answer.status === 400)
      return this.#renew();
    let answers;
    try {
      answers = answer.ok ? await answer.json() : null;
    } catch {
      answers = null;
    }

    if (!answers)
      return this.#later('waiting');
    this.#fails = 0;
    this.#tokenTries = 0;
    this.state = 'ok';
    batch.forEach((save, i) => this.#answered(save, answers[i]));
    this.#tell();
    return true;
  }

  /** Sends JSON with the page's token, and gives up waiting after a while. */
  post(address, body) {
    const text = JSON.stringify(body);
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE);
    return fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.token },
      body: text,
      redirect: 'manual',
      keepalive: text.length * 3 < LONGEST_KEEPALIVE,
      signal: abort.signal,
    }).finally(() => clearTimeout(patience));
  }

  /** Where the drafts stand, and who is signed in by now; null when it cannot be told. */
  async standing(full = false) {
    let answer;
    try {
      answer = await fetch(`/entry/cells?year=${this.year}${full ? '&full=true' : ''}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    } catch {
      return null;
    }

    if (answer.status === 401 || answer.type === 'opaqueredirect')
      this.#stop('signed-out');
    if (!answer.ok)
      return null;
    const standing = await answer.json();
    if (standing.user !== this.user) {
      this.#stop('other', standing.user);
      return null;
    }

    this.token = standing.token;
    // Signed in again as the same person: what waits goes on.
    if (this.state !== 'ok' && this.state !== 'waiting')
      this.state = 'waiting';
    return standing;
  }

  // The token no longer fits: somebody has signed in again. The same person goes on, another never sends what this one typed.
  async #renew() {
    if (++this.#tokenTries > 2)
      return this.#later('refused');
    return (await this.standing()) ? true : this.state === 'ok' ? this.#later('waiting') : false;
  }

  #answered(save, answer) {
    const entry = this.#read(save.slot);
    if (!entry || entry.tried?.next !== save.next)
      return;
    const done = answer.fault === null || (answer.fault === 'Conflict' && !answer.version && saysNothing(save, answer.published));
    delete entry.tried;
    if (done) {
      if (entry.fresh)
        entry.fresh.seen = answer.version;
      this.#write(save.slot, entry);
      this.listener.saved(save.slot, answer, entry.fresh);
      return;
    }

    const mine = entry.fresh ?? save;
    this.#write(save.slot, { held: mine });
    this.listener.held(save.slot, mine, answer);
  }

  #later(state) {
    this.state = state;
    const wait = WAITS[Math.min(this.#fails++, WAITS.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#timer = 0; this.flush(); }, wait);
    this.#tell();
    return false;
  }

  #stop(state, who = '') {
    this.state = state;
    this.#tell(who);
    return false;
  }

  #tell(who) {
    this.listener.standing(this.state, this.size, who);
  }

  #read(slot) {
    return JSON.parse(localStorage.getItem(this.prefix + slot));
  }

  #write(slot, entry) {
    if (entry.fresh || entry.tried || entry.held)
      localStorage.setItem(this.prefix + slot, JSON.stringify(entry));
    else
      localStorage.removeItem(this.prefix + slot);
  }

  #entries() {
    const entries = [];
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith(this.prefix))
        entries.push([key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key))]);
    }

    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

// There is no draft, and none is wanted: an emptied cell that was sent twice.
function saysNothing(save, published) {
  const typed = name => (save.cells[name] ?? '').trim();
  if (save.reason || save.withdraws)
    return false;
  return published ? Object.keys(save.cells).every(name => typed(name) === (published[name] ?? ''))
    : !['value', 'upper_value', 'paragraph', 'printed', 'note', 'class'].some(typed);
}
