// Netlify's own packages read what the build made for Netlify, and serve it.
//   node netlify.mjs serve FOLDER         prints the address; ends when its input ends
//   node netlify.mjs read ROOT FOLDER     prints as JSON what they read in netlify.toml, _headers and _redirects
//   node netlify.mjs keep ROOT WORK       runs the local plugin before and after a build in the folder WORK, with Netlify's cache
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { resolveConfig } from '@netlify/config';
import { HeadersHandler } from '@netlify/headers';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { RedirectsHandler } from '@netlify/redirects';
import { StaticHandler } from '@netlify/static';

const [mode, ...folders] = process.argv.slice(2);
const modes = { serve, read, keep };
await modes[mode](...folders);

async function serve(folder) {
  const redirects = new RedirectsHandler({ projectDir: folder, publicDir: folder, jwtSecret: '', jwtRoleClaim: '' });
  const files = new StaticHandler({ directory: folder });
  const headers = new HeadersHandler({ projectDir: folder, publishDir: folder, logger: console });
  const find = async (request) => (await files.match(request))?.handle;

  async function answer(request) {
    const rule = await redirects.match(request);
    if (rule) {
      // The handlers leave the status of a rule that shows a page to whoever calls them.
      const isForced = rule.force || !(await find(request));
      const found = await redirects.handle(request, rule, find);
      if (found) return isForced && !rule.redirect ? new Response(found.body, { status: rule.statusCode, headers: found.headers }) : found;
    }
    const file = await find(request);
    if (file) return file();
    const missing = await find(new Request(new URL('/404.html', request.url)));
    return missing ? new Response((await missing()).body, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } }) : new Response('', { status: 404 });
  }

  const server = createServer(async (incoming, outgoing) => {
    try {
      const request = new Request(new URL(incoming.url, address), { method: incoming.method, headers: incoming.headers });
      const found = await answer(request);
      // A redirect has headers that cannot be changed.
      const response = new Response(found.body, { status: found.status, headers: new Headers(found.headers) });
      await headers.apply(request, response);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) Readable.fromWeb(response.body).pipe(outgoing);
      else outgoing.end();
    } catch (error) {
      outgoing.writeHead(500).end(String(error.stack));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  console.log(address);
  process.stdin.resume().on('end', () => process.exit(0));
}

async function read(root, folder) {
  const contexts = {};
  for (const context of ['production', 'deploy-preview', 'branch-deploy']) {
    const { config } = await resolveConfig({ cwd: root, repositoryRoot: root, context, branch: 'main', mode: 'buildbot', offline: true, buffer: true });
    contexts[context] = { command: config.build.command, publish: config.build.publish, plugins: config.plugins.map((plugin) => plugin.package) };
  }
  const headers = await parseAllHeaders({ headersFiles: [join(folder, '_headers')], configHeaders: [], minimal: false });
  const redirects = await parseAllRedirects({ redirectsFiles: [join(folder, '_redirects')], configRedirects: [], minimal: false });
  const errors = [...headers.errors, ...redirects.errors].map((error) => error.message);
  console.log(JSON.stringify({ contexts, errors, headers: headers.headers.map((rule) => rule.for), redirects: redirects.redirects.map((rule) => `${rule.from} ${rule.to} ${rule.status}`) }));
}

async function keep(root, work) {
  process.chdir(work);
  const { bindOpts } = await import('@netlify/cache-utils');
  const plugin = createRequire(import.meta.url)(join(root, '.netlify/keep/index.js'));
  const cache = bindOpts({ cacheDir: join(work, 'kept') });
  await plugin.onPreBuild({ utils: { cache } });
  await plugin.onPostBuild({ utils: { cache } });
}
