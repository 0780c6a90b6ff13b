// The worker of a site that has no worker any more: it takes the place of an earlier one, deletes what that one kept, and goes.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const key of await caches.keys()) if (key.startsWith(site.prefix)) await caches.delete(key);
  await registration.unregister();
})()));
