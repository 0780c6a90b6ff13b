// The service worker of the site (Service Workers, W3C). The build writes `site` above this line:
//   prefix   what the names of our caches begin with; other sites may share the host
//   stores   `files` (fingerprinted files of the theme) and one store for each language, the default language last:
//            hash of everything in it, list of addresses with a hash each, and for a language its root (with the
//            query that keeps a host from leading on to another language), the page `offline`, and the words
//            `saved` and `missing`
// A store becomes the cache PREFIX NAME : HASH, so a new build never mixes its pages with those of an earlier one.
const patience = 5000;
const stores = site.stores;
const languages = Object.keys(stores).filter(name => name !== 'files');
const cacheName = name => site.prefix + name + ':' + stores[name].hash;
const keyOf = (name, path) => stores[name].list[path] ? path + '?' + stores[name].list[path] : path;
// No errors, no other hosts, no redirected answers, no parts.
const isWhole = answer => answer.status === 200 && answer.type === 'basic' && !answer.redirected;

// Completes a store. What an earlier build left with the same bytes is taken over; the rest is asked for, past what the browser thinks is fresh.
async function fill(name) {
  const cache = await caches.open(cacheName(name));
  const failures = [];
  const keep = async path => {
    const key = keyOf(name, path);
    if (await cache.match(key)) return;
    const answer = await caches.match(key) || await fetch(path === stores[name].root ? path + (stores[name].query || '') : path, { cache: 'no-cache', redirect: 'manual' });
    if (isWhole(answer)) await cache.put(key, answer);
    // A host may lead on by language or the like: such a page is not kept, and that is no failure.
    else if (answer.type !== 'opaqueredirect') throw new Error(path + ' ' + answer.status);
  };
  // Every file is tried, whichever fails.
  await Promise.all(Object.keys(stores[name].list).map(path => keep(path).catch(failure => failures.push(failure))));
  if (failures.length) throw failures[0];
}

// The languages that this reader has read, by the caches that are there.
async function held() {
  const names = (await caches.keys()).filter(key => key.startsWith(site.prefix)).map(key => key.slice(site.prefix.length).split(':')[0]);
  return [...new Set(names)].filter(name => Object.keys(stores).includes(name));
}

// The copy of a page, whichever way its address is written.
async function find(path) {
  for (const name of languages) {
    for (const form of [path, path + '/', path.replace(/index\.html$/, '')]) {
      if (!(form in stores[name].list)) continue;
      const answer = await caches.match(keyOf(name, form), { cacheName: cacheName(name) });
      if (answer) return { name, answer, key: keyOf(name, form) };
    }
  }
}

// A copy says that it is one.
async function marked(copy, note, status) {
  const html = await copy.answer.text();
  const headers = new Headers(copy.answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const words = `<p class="notice" role="status">${stores[copy.name][note]}</p>`;
  return new Response(html.replace(/<main id[^>]*>/, main => main + words), { status, headers });
}

// The page that says what can be read without a network: in the language of the address, or one that is there.
async function shelter(path) {
  for (const name of languages.filter(name => path.startsWith(stores[name].root)).concat(languages)) {
    const copy = await find(stores[name].offline);
    if (copy) return marked(copy, 'missing', 503);
  }
  return Response.error();
}

async function answer(event, path) {
  const copy = await find(path);
  const network = Promise.resolve(event.preloadResponse).then(early => early || fetch(event.request)).then(fresh => {
    if (copy && isWhole(fresh)) {
      const twin = fresh.clone();
      event.waitUntil(caches.open(cacheName(copy.name)).then(cache => cache.put(copy.key, twin)));
    }
    return fresh;
  });
  event.waitUntil(network.catch(() => {}));
  try {
    const fresh = await (copy ? Promise.race([network, new Promise(resolve => setTimeout(resolve, patience))]) : network);
    if (fresh && (fresh.status < 500 || !copy)) return fresh;
  } catch (error) {
    if (!copy) return shelter(path);
  }
  return marked(copy, 'saved', 200);
}

addEventListener('install', event => event.waitUntil((async () => {
  // When one file fails, the worker and the caches that are there stay; the next visit goes on where this one ended.
  await Promise.all((await held()).map(fill));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const current = Object.keys(stores).map(cacheName);
  for (const key of await caches.keys()) if (key.startsWith(site.prefix) && !current.includes(key)) await caches.delete(key);
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
})()));

// A page says which language it is in; what is missing of that language is completed at each visit.
addEventListener('message', event => {
  if (languages.includes(event.data)) event.waitUntil(Promise.all(['files', event.data].map(fill)).catch(() => {}));
});

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answer(event, pathname));
  else if (pathname in stores.files.list) event.respondWith(caches.match(pathname, { cacheName: cacheName('files') }).then(copy => copy || fetch(request)));
});
