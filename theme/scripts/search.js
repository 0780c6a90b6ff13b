// Finds pages by their words in the static index of the build. What the files hold is said in src/StaticSite/Search.
{
  const box = document.getElementById('search');
  const input = document.getElementById('q');
  const [status, list, more] = box.children;
  const words = box.dataset;
  const root = words.index.replace(/[^/]*$/, '');
  const files = new Map();
  let head, query, found, shown, complete, turn = 0, timer;

  const load = (name, read) => {
    if (!files.has(name)) {
      const file = fetch(root + name).then(answer => answer.ok ? answer.json() : Promise.reject()).then(read);
      files.set(name, file);
      file.catch(() => files.delete(name));
    }
    return files.get(name);
  };

  // Folded as the build folds: index.json brings the table.
  const fold = text => text.normalize('NFC').toLowerCase().split('')
    .map(c => c in head.fold ? head.fold[c] : /[\p{L}\p{Nd}]/u.test(c) ? c : /\p{Mn}/u.test(c) ? '' : ' ').join('')
    .split(' ').filter(word => word.length > 1).map(word => word.slice(0, head.longest));

  const stem = word => {
    const end = head.kept.some(kept => word.endsWith(kept)) ? '' : head.endings.find(ending => word.endsWith(ending) && word.length - ending.length >= head.stem);
    return end ? stem(word.slice(0, -end.length)) : word;
  };

  // The stems of all words that the letters may be the beginning of, when an ending has begun.
  const stems = word => {
    const all = new Set([stem(word)]);
    for (let i = word.length - 1; i > 1; i--) {
      if (head.endings.some(ending => ending.length > word.length - i && ending.startsWith(word.slice(i)))) all.add(stem(word.slice(0, i)));
    }
    return [...all];
  };

  const shard = key => load(`t${head.shards.filter(from => from <= key).length - 1}.json`, lines => new Map(Object.entries(lines)));

  // The documents of one word with a score: title before heading before text, and the whole word before its beginning.
  const match = async word => {
    const scores = new Map();
    const add = (code, whole) => (code || '').split(' ').forEach((part, place) => {
      let number = -1, gap = 0;
      for (const c of part) {
        const digit = c.charCodeAt() - 35;
        gap = gap * 28 + digit % 28;
        if (digit > 27) continue;
        number += gap + 1;
        gap = 0;
        scores.set(number, Math.max(scores.get(number) || 0, 6 - 2 * place + whole));
      }
    });
    const star = word + '*', whole = stems(word);
    const [begun, ...rest] = await Promise.all([star, ...whole].map(shard));
    whole.forEach((key, i) => add(rest[i].get(key), 1));
    if (begun.has(star)) add(begun.get(star), 0);
    else begun.forEach((code, key) => key.startsWith(word) && add(code, 0));
    return scores;
  };

  // The documents that have all words; where there is none, those that have most of them. Of equals the pages come before the news, which they outlast.
  const all = async () => {
    const scores = await Promise.all(query.map(match)), sums = new Map();
    scores.forEach(word => word.forEach((score, number) => {
      const [, count, sum] = sums.get(number) || [0, 0, number < head.pages ? 1 : 0];
      sums.set(number, [number, count + 1, sum + score]);
    }));
    const some = [...sums.values()].sort((a, b) => b[1] - a[1] || b[2] - a[2] || a[0] - b[0]);
    const every = some.filter(row => row[1] === query.length);
    complete = every.length > 0;
    return complete ? every : some;
  };

  const node = (name, parent, text) => {
    const element = document.createElement(name);
    // Every second part is a word; those that were asked for are marked.
    text.split(/([\p{L}\p{Nd}\p{Mn}'’]+)/u).forEach((part, i) => {
      const [word] = i % 2 ? fold(part) : [];
      const hit = word && query.some(asked => word.startsWith(asked) || stems(asked).includes(stem(word)));
      element.append(hit ? Object.assign(document.createElement('mark'), { textContent: part }) : part);
    });
    parent.append(element);
    return element;
  };

  const show = async count => {
    const now = turn, next = found.slice(shown, shown + count);
    const pages = await Promise.all(next.map(([number]) => load(`d${Math.floor(number / head.perFile)}.json`).then(file => file[number % head.perFile])));
    if (now !== turn) return;
    if (!shown) list.textContent = '';
    const items = pages.map(([url, title, description, date]) => {
      const item = document.createElement('li');
      const link = node('a', item.appendChild(document.createElement('h2')), title);
      link.href = url;
      if (date) Object.assign(item.appendChild(document.createElement('p')), { className: 'day', textContent: date });
      node('p', item, description);
      list.append(item);
      return link;
    });
    more.hidden = (shown += next.length) >= found.length;
    return items[0];
  };

  const run = async () => {
    clearTimeout(timer);
    const now = ++turn, text = input.value.trim();
    const asks = text && '?q=' + encodeURIComponent(text);
    history.replaceState(null, '', asks || location.pathname);
    // The other languages are asked the same.
    for (const link of document.querySelectorAll('nav a[hreflang]')) link.search = asks;
    try {
      found = [];
      shown = 0;
      if (text) {
        head = await load('index.json');
        const asked = fold(text);
        if (now !== turn) return;
        query = asked;
        const result = asked.length ? await all() : [];
        if (now !== turn) return;
        found = result;
        await show(+words.results);
        if (now !== turn) return;
      } else {
        list.textContent = '';
        more.hidden = true;
      }
      status.textContent = !text ? '' : !query.length ? words.short : found.length ? words[complete ? 'found' : 'some'].replace('{0}', found.length) : words.none;
    } catch {
      if (now !== turn) return;
      list.textContent = '';
      more.hidden = true;
      status.textContent = words.failed;
    }
  };

  more.onclick = () => show(+words.results).then(link => link && link.focus(), () => { status.textContent = words.failed; });
  input.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(run, 200);
  };
  input.onkeydown = event => {
    if (event.key !== 'Escape') return;
    input.value = '';
    run();
  };
  input.form.onsubmit = event => {
    event.preventDefault();
    run();
  };
  input.value = new URLSearchParams(location.search).get('q') || input.value;
  if (input.value) run();
}
