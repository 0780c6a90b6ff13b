// What a page can do beyond being read; each part stands alone. One file: on a slow line every request counts.

// Hosts send the first visit to the root to the browser's language, and never again after a choice.
// The cookie is Netlify's name for that choice; it holds the language and nothing else.
(function () {
  if (!document.currentScript.hasAttribute('data-language')) return;
  var chosen = /^\?lang=([a-z]+)$/.exec(location.search);
  function keep(language) {
    document.cookie = 'nf_lang=' + language + ';path=/;max-age=31536000;samesite=lax';
  }
  if (chosen) {
    keep(chosen[1]);
    if (document.cookie.indexOf('nf_lang=') >= 0) history.replaceState(null, '', location.pathname + location.hash);
  }
  addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('nav a[hreflang]');
    if (link) keep(link.hreflang);
  });
})();

// Registers the service worker, which keeps the safety pages, and tells it in which language this page is.
(function () {
  var worker = document.currentScript.getAttribute('data-worker');
  var container = navigator.serviceWorker;
  if (!worker || !container) return;
  // After the page itself: its bytes come first on a slow line.
  addEventListener('load', function () {
    container.register(worker).then(function () {
      return container.ready;
    }).then(function (registration) {
      registration.active.postMessage(document.documentElement.lang);
    // Without a worker the site is read as before.
    }, function () {});
  });
})();

// Adds "copy the address" to the links to share a page, where the browser can.
(function () {
  var place = document.querySelector('.share');
  if (!place || !navigator.clipboard) return;
  var button = document.createElement('button');
  var said = document.createElement('span');
  button.type = 'button';
  button.textContent = place.getAttribute('data-copy');
  said.setAttribute('role', 'status');
  button.onclick = function () {
    navigator.clipboard.writeText(document.querySelector('link[rel=canonical]').href).then(function () {
      said.textContent = place.getAttribute('data-copied');
    });
  };
  place.append(button, said);
})();

// Adds a button that prints to the pages of cards.
(function () {
  var place = document.querySelector('.card-way');
  if (!place || !window.print) return;
  var button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.getAttribute('data-print');
  button.onclick = function () { print(); };
  place.appendChild(document.createTextNode(' '));
  place.appendChild(button);
})();
