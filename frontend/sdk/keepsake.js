/**
 * Keepsake in the browser: tells a workspace what visitors of a site do.
 *
 *     import { init, track } from 'https://keepsake.example/sdk/keepsake.js';
 *     init({ key: 'the write key', host: 'https://keepsake.example' });
 *     track('Added to Cart', { sku: 'A-1', price: 12.5 });
 *
 * What happened is kept in the browser until the server has it, through reloads and time offline; what arrives twice
 * counts once, by its message id. There are no cookies, and nothing is stored for visitors who ask not to be tracked, who
 * have not consented yet, or who are known robots.
 */
export const VERSION = '1';

const QUEUED = 'keepsake.queue.';
const IDENTITY = 'keepsake.identity';
const CHOICE = 'keepsake.choice';
const CAMPAIGN = 'keepsake.campaign';
const PAUSE = 'keepsake.pause';

const MOST_QUEUED = 1000;
const OLDEST = 7 * 24 * 3600e3;
const MOST_HELD = 100;
const BATCH = 100;
// browsers allow 64 KB while a page is left
const MOST_BYTES = 60_000;
// what the server takes of one message
const LARGEST = 32 * 1024;
const SOON = 250;
// frameworks set the title a frame after the address, and may send the visitor on at once
const SETTLED = 50;
const LONGEST_PAUSE = 3600e3;
const NOT_ALLOWED = 15e3;
// for the messages, not for the sender
const REFUSED = [400, 413, 415, 422];

// not those who visit in the apps of search engines and networks
const ROBOTS = new RegExp(
    [
        'bots?(\\b|_)|crawl|spider|slurp|scrap|fetcher|archiver|preview|validator|headless|phantomjs|puppeteer|jsdom|prerender|rendertron',
        'monitor|uptime|synthetic|ping(er|dom)|statuscake|site24x7|checkly|catchpoint|datadog|lighthouse|page ?speed|gtmetrix|ptst/',
        '\\bgoogle-|-google\\b|google(other|producer| favicon)|yandex(?!search|browser|app)|yeti/|daum(oa|/)|qwantify',
        'facebook(external|catalog)|meta-external|^whatsapp|pinterest/0|vkshare|embedly|iframely|imgproxy',
        '-user/|claude-web|anthropic|cohere-ai|ahrefs|botify|sitebulb',
    ].join('|'),
    'i',
);

const local = storage('localStorage');
const session = storage('sessionStorage');
const beaconed = new Set();

let settings;
let robot;
let held = [];
let campaign;
let seen;
let arriving;
let newest = 0;
let timer;
let sending = false;

/** The first of the page is all of them, however often its modules load this file, from whichever addresses. */
const keepsake = (globalThis[Symbol.for('keepsake')] ??= {
    /**
     * Begins. What is told before waits for it; a second one changes nothing.
     *
     * @param {object} options
     * @param {string} options.key the write key of the workspace
     * @param {string} [options.host] where Keepsake is; where this file comes from, unless said
     * @param {boolean} [options.waitForConsent] store and send nothing before optIn() is called
     * @param {boolean} [options.ignorePrivacySignals] collect although the browser says Do Not Track or Global Privacy Control
     * @param {boolean} [options.pageViews] tell of pages by itself, also in single-page applications; true unless said
     */
    init({ key, host = new URL(import.meta.url).origin, ...rest } = {}) {
        if (!key) {
            throw new TypeError('keepsake: init needs the write key: init({ key: "…" })');
        }
        if (settings) {
            return;
        }
        settings = { key, url: new URL('/v1/batch', host).href, pageViews: true, ...rest };
        robot = isRobot();
        if (!robot) {
            listen();
        }
        release();
        flush();
    },

    /**
     * Something happened.
     *
     * @param {string} name such as "Added to Cart"
     * @param {object} [properties] plain JSON
     */
    track(name, properties = {}) {
        tell(() => ({ type: 'track', event: String(name), properties }));
    },

    /**
     * The visitor looks at this page.
     *
     * @param {string} [name] of the page, where it has one
     * @param {object} [properties] plain JSON, beside what the browser knows of the page
     */
    page(name, properties = {}) {
        tell(() => ({ type: 'page', ...(name ? { name: String(name) } : {}), properties: { ...whereabouts(), ...properties } }));
    },

    /**
     * The visitor is known: from now on what they do is told of that person.
     *
     * @param {string} userId the System ID
     * @param {object} [traits] such as email and name
     */
    identify(userId, traits = {}) {
        if (userId === undefined || userId === null || userId === '') {
            warn('identify needs a user id');
            return;
        }
        tell(() => ({ type: 'identify', userId: String(userId), traits }));
    },

    /** Somebody else may sit here next: forgets who it was. What is not sent yet still is. */
    reset() {
        held = [];
        campaign = undefined;
        local.removeItem(IDENTITY);
        session.removeItem(CAMPAIGN);
    },

    /** The visitor objects: forgets who it was and what is not sent yet, and collects nothing any more. */
    optOut() {
        keepsake.reset();
        [...queued(), PAUSE].forEach(key => local.removeItem(key));
        keep(local, CHOICE, 'out');
    },

    /** The visitor agrees, whatever the browser says; what happened on this page before counts. */
    optIn() {
        keep(local, CHOICE, 'in');
        noteCampaign();
        release();
    },
});

export const { init, page, track, identify, reset, optOut, optIn } = keepsake;

/* ---- what is told ---- */

/** Copies what the shop gives, as it is now; what cannot be copied never breaks the shop's own code. */
function tell(says) {
    if (!settings) {
        warn('nothing is sent before init({ key: "…" })');
    }
    if (mayCollect() === 'no') {
        return;
    }
    try {
        const message = { messageId: id(), timestamp: now(), context: context(), ...says() };
        pass(JSON.parse(JSON.stringify(message)));
    } catch (problem) {
        warn('left out, because it is no plain JSON:', problem);
    }
}

function pass(message) {
    switch (mayCollect()) {
        case 'yes':
            if (message.userId) {
                keep(local, IDENTITY, { ...identity(), userId: message.userId });
            }
            enqueue({ ...message, ...identity() });
            break;
        case 'not yet':
            held = [...held, message].slice(-MOST_HELD);
            break;
    }
}

function release() {
    const waited = held;
    held = [];
    waited.forEach(pass);
}

/** Whether the visitor may be told of: yes, no, or not yet. */
function mayCollect() {
    const choice = read(local, CHOICE);
    if (robot || choice === 'out') {
        return 'no';
    }
    if (!settings) {
        return 'not yet';
    }
    if (choice) {
        return 'yes';
    }
    if (!settings.ignorePrivacySignals && (navigator.globalPrivacyControl || navigator.doNotTrack === '1')) {
        return 'no';
    }
    return settings.waitForConsent ? 'not yet' : 'yes';
}

/** People have phones called CUBOT. */
function isRobot() {
    return navigator.webdriver || ROBOTS.test(navigator.userAgent.replace(/cubot/gi, ''));
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
    noteCampaign();
    const brought = campaign ?? read(session, CAMPAIGN);
    return {
        library: { name: 'keepsake.js', version: VERSION },
        locale: navigator.language,
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        page: whereabouts(),
        ...(brought ? { campaign: brought } : {}),
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

/** What brought the visitor here, for as long as the tab lives. Frameworks tidy it away early. */
function noteCampaign() {
    const found = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
        if (name.startsWith('utm_')) {
            found[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
        }
    }
    if (Object.keys(found).length) {
        campaign = found;
    }
    if (campaign && mayCollect() === 'yes') {
        keep(session, CAMPAIGN, campaign);
    }
}

/* ---- pages, also of single-page applications ---- */

function listen() {
    addEventListener('online', flush);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
    noteCampaign();
    if (settings.pageViews) {
        hearNavigation();
        pageChanged();
    }
}

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

/** One navigation is one view, of where it comes to rest. */
function pageChanged() {
    noteCampaign();
    if (!arriving && mayCollect() !== 'no') {
        // before what the page tells in the same millisecond
        arriving = new Date(Date.now() - 1).toISOString();
        setTimeout(() => arriving && arrive(), SETTLED);
    }
}

/** With the time at which it began. */
function arrive() {
    const timestamp = arriving;
    arriving = undefined;
    const address = location.pathname + location.search;
    if (address !== seen) {
        seen = address;
        tell(() => ({ type: 'page', properties: whereabouts(), timestamp }));
    }
}

/* ---- the queue: an entry for each message, so that tabs never overwrite each other's ---- */

function enqueue(message) {
    const text = JSON.stringify(message);
    if (bytes(text) > LARGEST) {
        warn('too large to be sent, more than 32 KB:', message.event ?? message.type);
        return;
    }
    const waiting = queued();
    if (waiting.length >= MOST_QUEUED) {
        warn('too many wait: the oldest is left out');
        waiting.slice(0, waiting.length + 1 - MOST_QUEUED).forEach(key => local.removeItem(key));
    }
    const last = waiting[waiting.length - 1];
    // microseconds: behind all that wait, whichever tab they come from
    newest = Math.max(Date.now() * 1000, newest + 1, last ? placeOf(last) + 1 : 0);
    local.setItem(QUEUED + newest.toString(36).padStart(11, '0') + '.' + message.messageId, text);
    if (waiting.length + 1 < BATCH) {
        schedule();
    } else {
        flush();
    }
}

function placeOf(key) {
    return parseInt(key.slice(QUEUED.length), 36);
}

/** In the order they came; what is too old is let go. */
function queued() {
    const keys = local.keys().filter(key => key.startsWith(QUEUED)).sort();
    const tooOld = (Date.now() - OLDEST) * 1000;
    return keys.filter(key => {
        const old = placeOf(key) < tooOld;
        if (old) {
            local.removeItem(key);
        }
        return !old;
    });
}

/** The next messages that fit into one request. */
function next(most, isLeft = () => true) {
    const batch = [];
    let sum = 0;
    for (const key of queued().filter(isLeft).slice(0, most)) {
        const text = local.getItem(key) ?? '';
        sum += bytes(text);
        if (batch.length && sum > MOST_BYTES) {
            break;
        }
        if (text) {
            batch.push({ key, text });
        }
    }
    return batch;
}

function bytes(text) {
    return new Blob([text]).size;
}

/* ---- sending ---- */

/** Soon, but not within a pause; a time that is set stands. */
function schedule() {
    timer ??= setTimeout(flush, Math.max(SOON, pause().until - Date.now()));
}

/** One tab at a time sends, for all of them. */
async function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (sending || !navigator.onLine || mayCollect() !== 'yes') {
        return;
    }
    if (paused()) {
        schedule();
        return;
    }
    sending = true;
    try {
        await (navigator.locks?.request('keepsake.send', sendAll).catch(sendAll) ?? sendAll());
    } finally {
        sending = false;
    }
    if (queued().length) {
        schedule();
    }
}

/** Halves a refused batch until it is known which message is refused. */
async function sendAll() {
    let most = BATCH;
    for (let batch = next(most); batch.length && !paused() && mayCollect() === 'yes'; batch = next(most)) {
        const refused = await send(batch);
        if (paused()) {
            return;
        }
        if (refused && batch.length > 1) {
            most = batch.length >> 1;
            continue;
        }
        if (refused) {
            warn('left out, because it is refused:', refused, batch[0].text);
            most = BATCH;
        }
        batch.forEach(({ key }) => local.removeItem(key));
    }
}

/** Returns why the messages are refused, if so; begins a pause where it has to be asked again. */
async function send(batch) {
    const answer = await fetch(settings.url, {
        method: 'POST',
        // needs no question before it
        headers: { 'Content-Type': 'text/plain' },
        body: body(batch),
        credentials: 'omit',
        keepalive: true,
    }).catch(() => {});
    // unread it would count as being sent, of which browsers allow 64 KB
    const text = await answer?.text().catch(() => '');
    if (answer?.ok) {
        local.removeItem(PAUSE);
        return '';
    }
    const status = answer?.status ?? 500;
    const reason = `${status} ${text}`;
    if (REFUSED.includes(status)) {
        return reason;
    }
    let least = 1000 * answer?.headers.get('Retry-After') || 0;
    if (status < 500 && status !== 408 && status !== 429) {
        console.error('keepsake:', status === 401 ? 'the write key is not known' : reason);
        least = NOT_ALLOWED;
    }
    wait(least);
    return '';
}

function body(batch) {
    const rest = JSON.stringify({ writeKey: settings.key, sentAt: now() });
    return `{"batch":[${batch.map(({ text }) => text)}],${rest.slice(1)}`;
}

/** Longer each time, not the same for everybody, the same for all tabs. */
function wait(least) {
    const failures = pause().failures + 1;
    const own = 1000 * 2 ** Math.min(failures, 8) * (0.5 + Math.random() / 2);
    const until = Date.now() + Math.min(LONGEST_PAUSE, Math.max(least, own));
    keep(local, PAUSE, { key: settings.key, failures, until });
}

/** Of this key, unless the clock was set back since. */
function pause() {
    const begun = read(local, PAUSE);
    return begun?.key === settings.key && begun.until <= Date.now() + LONGEST_PAUSE ? begun : { failures: 0, until: 0 };
}

function paused() {
    return pause().until > Date.now();
}

/** Nobody may be here for the answer: what is sent now stays queued, and counts once. */
function leave() {
    if (arriving) {
        arrive();
    }
    const isNew = key => !beaconed.has(key);
    for (let batch = next(BATCH, isNew); batch.length && mayCollect() === 'yes'; batch = next(BATCH, isNew)) {
        if (!navigator.sendBeacon(settings.url, new Blob([body(batch)], { type: 'text/plain' }))) {
            return;
        }
        batch.forEach(({ key }) => beaconed.add(key));
    }
}

/* ---- the browser ---- */

/** The browser's; what that does not take lasts as long as the page. */
function storage(name) {
    const own = new Map();
    let given;
    try {
        given = globalThis[name];
    } catch {}
    return {
        getItem: key => own.get(key) ?? given?.getItem(key) ?? null,
        setItem(key, value) {
            try {
                given.setItem(key, value);
                own.delete(key);
            } catch {
                own.set(key, value);
            }
        },
        removeItem(key) {
            own.delete(key);
            given?.removeItem(key);
        },
        keys: () => [...own.keys(), ...Object.keys(given ?? {})],
    };
}

function keep(place, key, value) {
    place.setItem(key, JSON.stringify(value));
}

function read(place, key) {
    try {
        return JSON.parse(place.getItem(key));
    } catch {
        return null;
    }
}

function id() {
    return crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(36)).join('');
}

function now() {
    return new Date().toISOString();
}

function warn(...words) {
    console.warn('keepsake:', ...words);
}
