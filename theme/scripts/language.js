// Hosts send the first visit to the root to the browser's language, and never again after a choice.
// The cookie is Netlify's name for that choice; it holds the language and nothing else.
(function () {
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
