// Keeps a page equal to its sources while they are written: exchanges what changed in it, or loads it again, and shows what is wrong over it.
// A function that gets the version of the page and the addresses of the preview.
preview => {
  'use strict';
  const styles = `
    :host { all: initial }
    * { box-sizing: border-box; font: 14px/1.45 ui-sans-serif, system-ui, sans-serif; color: inherit }
    [hidden] { display: none !important }
    code, pre { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 13px }
    pre { margin: .5em 0; padding: .6em .8em; overflow-x: auto; background: #0d1117; border-radius: 4px; tab-size: 4 }
    button { border: 0; border-radius: 4px; padding: .35em .8em; background: #2d3748; color: #fff; cursor: pointer }
    button:focus-visible { outline: 3px solid #ffb81c; outline-offset: 2px }
    .overlay { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 4vmin; background: rgb(0 0 0 / .66) }
    .sheet { max-width: 60rem; margin: 0 auto; padding: 1.2rem 1.5rem; background: #1a202c; color: #f7fafc; border-top: 4px solid #e53e3e; border-radius: 6px }
    .bar { display: flex; justify-content: space-between; gap: 1rem; align-items: center }
    h2 { margin: 0; font-size: 18px; font-weight: 600 }
    article { margin-top: 1.2rem; padding-top: 1.2rem; border-top: 1px solid #4a5568 }
    .place { color: #90cdf4 }
    .help, dt { color: #cbd5e0 }
    .badge { position: fixed; right: .6rem; bottom: .6rem; z-index: 2147483646; opacity: .85 }
    .badge.bad { background: #c53030 }
    .panel { position: fixed; right: .6rem; bottom: 3.2rem; z-index: 2147483646; width: min(34rem, calc(100vw - 1.2rem)); max-height: 70vh; overflow: auto; padding: 1rem 1.2rem; background: #1a202c; color: #f7fafc; border-radius: 6px }
    dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: 0 }
    dd { margin: 0; overflow-wrap: anywhere }
    @media print { :host { display: none } }`;

  // What the reader of the page chose stays through reloads: the open panel, the errors that were put aside.
  const remembered = name => JSON.parse(sessionStorage.getItem('preview-' + name) || '[]');
  const remember = (name, value) => sessionStorage.setItem('preview-' + name, JSON.stringify(value));

  // A worker would show pages as they were.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register = () => new Promise(() => {});
    navigator.serviceWorker.getRegistrations().then(all => all.forEach(one => one.unregister()), () => {});
  }

  const make = (tag, name, text, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    element.append(...children);
    return element;
  };
  const host = make('static-site-preview');
  const root = host.attachShadow({ mode: 'open' });
  const overlay = make('div', 'overlay');
  const panel = make('section', 'panel');
  const badge = make('button', 'badge', preview.name);
  overlay.setAttribute('role', 'alertdialog');
  overlay.setAttribute('aria-label', preview.errors);
  host.lang = preview.language;
  overlay.hidden = panel.hidden = true;
  badge.type = 'button';
  root.append(make('style', '', styles), overlay, panel, badge);
  // Beside the body, which stays as the server sent it.
  document.documentElement.append(host);
  const own = document.currentScript.dataset.preview;
  document.currentScript.remove();

  let version = preview.version;
  let state;
  let source;

  const describe = item => make('article', item.severity, undefined,
    make('div', '', undefined, make('code', 'place', item.place), `  ${item.code}`),
    make('div', '', item.message),
    ...item.excerpt ? [make('pre', '', item.excerpt)] : [],
    make('div', 'help', item.help));

  const key = item => `${item.code} ${item.place} ${item.message}`;

  const putAside = () => {
    remember('aside', state.errors.map(key));
    show();
  };

  const show = () => {
    const aside = new Set(remembered('aside'));
    // What was mended and comes again is new.
    remember('aside', [...aside].filter(one => state.checking || state.errors.some(item => key(item) === one)));
    const news = state.errors.some(item => !aside.has(key(item)));
    overlay.hidden = !news;
    overlay.replaceChildren();
    if (news) {
      const close = make('button', '', preview.close);
      close.type = 'button';
      close.onclick = putAside;
      overlay.append(make('div', 'sheet', undefined,
        make('div', 'bar', undefined, make('h2', '', state.title), close),
        ...state.errors.map(describe)));
    }
    badge.classList.toggle('bad', state.errorCount > 0);
    badge.textContent = state.badge;
    badge.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) fill();
  };

  const fill = async () => {
    const { rows, diagnostics } = await (await fetch(`${preview.panel}?path=${encodeURIComponent(location.pathname)}`)).json();
    const list = make('dl');
    for (const [name, value] of rows) list.append(make('dt', '', name), make('dd', '', value));
    panel.replaceChildren(list, ...diagnostics.map(describe));
  };

  badge.onclick = () => {
    panel.hidden = !panel.hidden;
    remember('panel', panel.hidden ? [] : [1]);
    if (state) show();
  };
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (!overlay.hidden) putAside();
    else if (!panel.hidden) badge.click();
  });
  panel.hidden = remembered('panel').length === 0;

  const disconnect = () => {
    if (source) source.close();
    source = null;
  };

  const reload = () => {
    disconnect();
    location.reload();
  };

  const read = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href, { cache: 'no-store' })).text(), 'text/html');
    const script = page.querySelector('script[data-preview]');
    script?.remove();
    page.normalize();
    return { page, hash: script?.dataset.preview };
  };

  // The same page with other style sheets: only these are exchanged. Anything else would lose what was typed and opened.
  const swap = now => {
    const [old, fresh] = [document, now].map(page => [...page.querySelectorAll('style, link[rel~="stylesheet"]')]);
    if (old.length !== fresh.length || old.some((sheet, i) => sheet.localName !== fresh[i].localName)) return false;
    old.forEach((sheet, i) => {
      if (sheet.localName === 'style') {
        if (sheet.textContent !== fresh[i].textContent) sheet.textContent = fresh[i].textContent;
      } else if (sheet.getAttribute('href') !== fresh[i].getAttribute('href')) {
        const link = document.importNode(fresh[i]);
        // The old sheet stays until the new one is there, so that nothing flashes.
        link.onload = link.onerror = () => sheet.remove();
        sheet.after(link);
      }
    });
    return true;
  };

  // Scripts may have done something with their page, and a new sheet would show it unstyled for a moment.
  const code = 'script:not([type="application/ld+json"]), link[rel~="stylesheet"]';
  const runs = node => node.nodeType === Node.ELEMENT_NODE && (node.matches(code) || node.querySelector(code) !== null);
  const sameShell = (one, other) => one.nodeType === Node.ELEMENT_NODE && !one.matches(code) && one.cloneNode(false).isEqualNode(other.cloneNode(false));

  // Exchanges the children in which two versions of an element differ. Says no where scripts have a part in it: then the page is loaded again.
  const patch = (live, before, now) => {
    const [shown, old, fresh] = [live, before, now].map(node => [...node.childNodes]);
    if (shown.length !== old.length) return false;
    let start = 0;
    while (start < Math.min(old.length, fresh.length) && old[start].isEqualNode(fresh[start])) start++;
    let end = 0;
    while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end++;
    const [here, from, to] = [shown, old, fresh].map(list => list.slice(start, list.length - end));
    if (from.length === 1 && to.length === 1 && sameShell(from[0], to[0])) return patch(here[0], from[0], to[0]);
    if (from.concat(to).some(runs) || from.some((node, i) => !node.isEqualNode(here[i]))) return false;
    const next = shown[shown.length - end] ?? null;
    here.forEach(node => node.remove());
    to.forEach(node => live.insertBefore(document.importNode(node, true), next));
    return true;
  };

  // The page as the server sent it, to tell what scripts made of it from what changed. Unknown when it changed before it could be asked for.
  let sent;
  const keep = async () => {
    document.normalize();
    const { page, hash } = await read();
    if (hash === own) sent = page;
  };

  const update = async isStyles => {
    const before = sent;
    const { page: now } = await read();
    const done = isStyles ? swap(now)
      : before && ['documentElement', 'head', 'body'].every(part => sameShell(before[part], now[part])) && patch(document.head, before.head, now.head) && patch(document.body, before.body, now.body);
    if (!done) return reload();
    sent = now;
  };

  // One after the other: each begins with what the one before made.
  let work = Promise.resolve();

  const take = next => {
    state = next;
    if (next.version !== version) {
      const isStyles = next.styles && next.version === version + 1;
      version = next.version;
      work = work.then(() => update(isStyles)).catch(reload);
    }
    show();
  };

  // A browser has few connections to one host: pages that nobody sees need none.
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(preview.events);
    source.onmessage = event => take(JSON.parse(event.data));
  };
  document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect());
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  addEventListener('load', () => { work = work.then(keep).catch(() => {}); });
  connect();
}
