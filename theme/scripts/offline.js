// Registers the service worker, which keeps the safety pages, and tells it in which language this page is.
{
  const { serviceWorker } = navigator;
  const { worker } = document.currentScript.dataset;
  // After the page itself: its bytes come first on a slow line.
  if (serviceWorker) addEventListener('load', () => {
    serviceWorker.register(worker)
      .then(() => serviceWorker.ready)
      .then(({ active }) => active.postMessage(document.documentElement.lang))
      // Without a worker the site is read as before.
      .catch(() => {});
  });
}
