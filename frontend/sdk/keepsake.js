/**
 * Keepsake in the browser: tells a workspace what visitors of a site do.
 *
 *     import { init, track } from 'https://keepsake.example/sdk/keepsake.js';
 *     init({ key: 'the write key', host: 'https://keepsake.example' });
 *     track('Added to Cart', { sku: 'A-1', price: 12.5 });
 *
 * What happened is kept in the browser until the server has it: through reloads, closed tabs and time offline. What may
 * arrive twice carries a message id, by which the server takes it once. Nothing is stored in cookies, and nothing at all
 * for visitors who ask not to be tracked, who have not consented yet, or who are known robots.
 */
export const VERSION = '1';

const PREFIX = 'keepsake.';
const QUEUED = PREFIX + 'queue.';
const IDENTITY = PREFIX + 'identity';
const CHOICE = PREFIX + 'choice';
const CAMPAIGN = PREFIX + 'campaign';

const MOST_QUEUED = 1000;
const OLDEST = 7 * 24 * 3600e3;
const MOST_HELD = 100;
const BATCH = 100;
// below what browsers let through while a page is left
const MOST_BYTES = 60_000;
// what the server takes of one message
const LARGEST = 32 * 1024;
const SOON = 250;
const LONGEST_WAIT = 300e3;

const ROBOTS = /bot\b|crawl|spider|slurp|headless|lighthouse|pingdom|facebookexternalhit|prerender|monitor/i;

let settings;
let robot;
let local;
let session;
let held = [];
let timer;
let failures = 0;
let sending = false;
let seen;
const beaconed = new Set();

/**
 * Begins. Calls before it are not heard; a second one changes nothing.
 *
 * @param {object} options
 * @param {string} options.key the write key of the workspace
 * @param {string} [options.host] where Keepsake is; where this file comes from, unless said
 * @param {boolean} [options.waitForConsent] store and send nothing before optIn() is called
 * @param {boolean} [options.ignorePrivacySignals] collect although the browser says Do Not Track or Global Privacy Control
 * @param {boolean} [options.pageViews] tell of pages by itself, also of those of single-page applications; true unless said
 */
export function init({ key, host = new URL(import.meta.url).origin, ...rest }) {
    if (!key) {
        throw new TypeError('keepsake: init needs the write key: init({ key: "…" })');
    }
    if (settings) {
        return;
    }
    settings = { key, url: new URL('/v1/batch', host).href, pageViews: true, ...rest };
    local = storage('localStorage');
    session = storage('sessionStorage');
    robot = isRobot();
    if (robot) {
        return;
    }
    addEventListener('online', () => flush());
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
    if (settings.pageViews) {
        hearNavigation();
        pageChanged();
    }
    flush();
}

/**
 * Something happened.
 *
 * @param {string} name such as "Added to Cart"
 * @param {object} [properties] plain JSON
 */
export function track(name, properties = {}) {
    tell({ type: 'track', event: String(name), properties });
}

/**
 * The visitor looks at this page.
 *
 * @param {string} [name] of the page, where it has one
 * @param {object} [properties] plain JSON, beside what the browser knows of the page
 */
export function page(name, properties = {}) {
    tell({ type: 'page', ...(name ? { name: String(name) } : {}), properties: { ...whereabouts(), ...properties } });
}

/**
 * The visitor is known: from now on what they do is told of that person.
 *
 * @param {string} userId the System ID
 * @param {object} [traits] such as email and name
 */
export function identify(userId, traits = {}) {
    if (userId === undefined || userId === null || userId === '') {
        console.warn('keepsake: identify needs a user id');
        return;
    }
    tell({ type: 'identify', traits }, () => keep(local, IDENTITY, { ...identity(), userId: String(userId) }));
}

/** Somebody else may sit here next: forgets who it was. What is not sent yet still is. */
export function reset() {
    held = [];
    local?.removeItem(IDENTITY);
    session?.removeItem(CAMPAIGN);
}

/** The visitor does not want this: forgets who it was and what is not sent yet, and collects nothing any more. */
export function optOut() {
    reset();
    queued().forEach(key => local.removeItem(key));
    keep(local, CHOICE, 'out');
}

/** The visitor agrees, whatever the browser says; what happened on this page before counts. */
export function optIn() {
    keep(local, CHOICE, 'in');
    const waited = held;
    held = [];
    waited.forEach(({ message, first }) => tell(message, first));
}

/* ---- what is told ---- */

function tell(message, first = () => {}) {
    const told = { ...message, messageId: message.messageId ?? id(), timestamp: message.timestamp ?? new Date().toISOString() };
    // as it is now, not as it is when consent comes
    told.context ??= context();
    switch (mayCollect()) {
        case 'yes':
            first();
            enqueue({ ...told, ...identity() });
            break;
        case 'not yet':
            held = [...held, { message: told, first }].slice(-MOST_HELD);
            break;
    }
}

/** Whether the visitor may be told of: yes, no, or not yet. */
function mayCollect() {
    if (!settings || robot) {
        return 'no';
    }
    const choice = read(local, CHOICE);
    if (choice) {
        return choice === 'in' ? 'yes' : 'no';
    }
    if (!settings.ignorePrivacySignals && (navigator.globalPrivacyControl || navigator.doNotTrack === '1')) {
        return 'no';
    }
    return settings.waitForConsent ? 'not yet' : 'yes';
}

function isRobot() {
    return navigator.webdriver || ROBOTS.test(navigator.userAgent);
}

/** Who it is: the same visitor until reset, and who they said they are. */
function identity() {
    const known = read(local, IDENTITY);
    if (known?.anonymousId) {
        return known;
    }
    const visitor = { anonymousId: id() };
    keep(local, IDENTITY, visitor);
    return visitor;
}

function context() {
    return {
        library: { name: 'keepsake.js', version: VERSION },
        locale: navigator.language,
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        page: whereabouts(),
        ...campaign(),
    };
}

function whereabouts() {
    return {
        path: location.pathname,
        search: location.search,
        title: document.title,
        url: location.href.split('#')[0],
        referrer: document.referrer,
    };
}

/** What brought the visitor here, for as long as the tab lives. */
function campaign() {
    const found = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
        if (name.startsWith('utm_')) {
            found[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
        }
    }
    if (Object.keys(found).length && mayCollect() === 'yes') {
        keep(session, CAMPAIGN, found);
    }
    const last = Object.keys(found).length ? found : read(session, CAMPAIGN);
    return last ? { campaign: last } : {};
}

/* ---- pages of single-page applications ---- */

function hearNavigation() {
    for (const method of ['pushState', 'replaceState']) {
        const original = history[method];
        history[method] = function (...args) {
            const result = original.apply(this, args);
            pageChanged();
            return result;
        };
    }
    addEventListener('popstate', pageChanged);
}

/** Told a moment later: frameworks set the title after the address. */
function pageChanged() {
    const now = location.pathname + location.search;
    if (now !== seen) {
        seen = now;
        setTimeout(() => page());
    }
}

/* ---- the queue: one entry of the storage for each message, so that tabs never overwrite each other's ---- */

function enqueue(message) {
    if (bytes(message) > LARGEST) {
        console.warn('keepsake: too large to be sent, more than 32 KB:', message.event ?? message.type);
        return;
    }
    const key = QUEUED + Date.now().toString(36) + '.' + message.messageId;
    const waiting = queued();
    waiting.slice(0, Math.max(0, waiting.length + 1 - MOST_QUEUED)).forEach(old => local.removeItem(old));
    keep(local, key, message);
    clearTimeout(timer);
    timer = setTimeout(flush, failures ? wait() : SOON);
}

/** In the order they came; what is too old is let go. */
function queued() {
    const keys = local ? local.keys().filter(key => key.startsWith(QUEUED)).sort() : [];
    const tooOld = Date.now() - OLDEST;
    return keys.filter(key => {
        const old = parseInt(key.slice(QUEUED.length), 36) < tooOld;
        if (old) {
            local.removeItem(key);
        }
        return !old;
    });
}

/** The next messages that fit into one request, with their keys. */
function next(isLeft = () => true) {
    const batch = { keys: [], messages: [] };
    let sum = 0;
    for (const key of queued().filter(isLeft)) {
        const message = read(local, key);
        const size = bytes(message);
        if (!message) {
            local.removeItem(key);
        } else if (batch.keys.length && (sum + size > MOST_BYTES || batch.keys.length === BATCH)) {
            break;
        } else {
            sum += size;
            batch.keys.push(key);
            batch.messages.push(message);
        }
    }
    return batch;
}

function bytes(message) {
    return new Blob([JSON.stringify(message)]).size;
}

/** One tab at a time sends, for all of them. */
async function flush() {
    clearTimeout(timer);
    if (sending || !settings || !navigator.onLine || mayCollect() !== 'yes') {
        return;
    }
    sending = true;
    try {
        await (navigator.locks ? navigator.locks.request(PREFIX + 'send', sendAll) : sendAll());
    } finally {
        sending = false;
    }
}

async function sendAll() {
    for (let batch = next(); batch.keys.length; batch = next()) {
        const delay = await send(batch);
        if (delay) {
            timer = setTimeout(flush, delay);
            return;
        }
        batch.keys.forEach(key => local.removeItem(key));
        failures = 0;
    }
}

/** Returns how long to wait before these messages are sent again; nothing where the server has had its say. */
async function send({ messages }) {
    try {
        const answer = await fetch(settings.url, {
            method: 'POST',
            // needs no question before it
            headers: { 'Content-Type': 'text/plain' },
            body: body(messages),
            credentials: 'omit',
            keepalive: true,
        });
        if (answer.status === 401) {
            console.error('keepsake: the write key is not known, or this site may not use it');
            return LONGEST_WAIT;
        }
        if (answer.status === 408 || answer.status === 429 || answer.status >= 500) {
            failures++;
            return Math.max(wait(), 1000 * (Number(answer.headers.get('Retry-After')) || 0));
        }
        if (!answer.ok) {
            console.error('keepsake: refused', answer.status, await answer.text());
        }
        return 0;
    } catch {
        // no way through: offline, or blocked
        failures++;
        return wait();
    }
}

function body(batch) {
    return JSON.stringify({ batch, writeKey: settings.key, sentAt: new Date().toISOString() });
}

/** Longer each time, and not the same for everybody. */
function wait() {
    return Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(failures, 9)) * (0.5 + Math.random() / 2);
}

/** The page may be gone in a moment, and the answer with it: what is sent now stays queued, and counts once. */
function leave() {
    if (mayCollect() !== 'yes') {
        return;
    }
    const isNew = key => !beaconed.has(key);
    for (let batch = next(isNew); batch.keys.length; batch = next(isNew)) {
        if (!navigator.sendBeacon(settings.url, new Blob([body(batch.messages)], { type: 'text/plain' }))) {
            return;
        }
        batch.keys.forEach(key => beaconed.add(key));
    }
}

/* ---- the browser ---- */

/** The browser's storage, or where it gives none, one that lasts as long as the page. */
function storage(name) {
    try {
        const given = window[name];
        given.setItem(PREFIX + 'probe', '1');
        given.removeItem(PREFIX + 'probe');
        return {
            getItem: key => given.getItem(key),
            setItem: (key, value) => given.setItem(key, value),
            removeItem: key => given.removeItem(key),
            keys: () => Object.keys(given),
        };
    } catch {
        const own = new Map();
        return {
            getItem: key => own.get(key) ?? null,
            setItem: (key, value) => own.set(key, value),
            removeItem: key => own.delete(key),
            keys: () => [...own.keys()],
        };
    }
}

function keep(place, key, value) {
    try {
        place?.setItem(key, JSON.stringify(value));
    } catch {
        console.warn('keepsake: the storage of this site is full');
    }
}

function read(place, key) {
    try {
        return JSON.parse(place?.getItem(key) ?? 'null');
    } catch {
        return null;
    }
}

function id() {
    return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
