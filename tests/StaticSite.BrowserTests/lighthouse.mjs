// Runs Lighthouse on pages as an old phone on slow 3G meets them, and prints one JSON line a run.
// Usage: node lighthouse.mjs CHROMIUM RUNS URL...
// With 0 runs each page is met once, and judged on everything but speed.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [chromePath, runs, ...urls] = process.argv.slice(2);
const isTimed = Number(runs) > 0;

// Times are computed from what a run loads (simulated throttling), so a busy machine matters little: the latency and
// throughput of Chrome's own "slow 3G". The phone is the same on every machine: Lighthouse measures the machine before each run,
// and its processor counts as that of a phone, as Lighthouse's guide to throttling asks (docs/throttling.md: 125 to 800): a slow machine as a faster one.
const phone = 500;
const [least, most] = [0.25, 4];
const config = {
  extends: 'lighthouse:default',
  settings: {
    formFactor: 'mobile',
    screenEmulation: { mobile: true, width: 360, height: 640, deviceScaleFactor: 2, disabled: false },
    throttlingMethod: 'simulate',
    onlyCategories: isTimed ? ['performance'] : ['accessibility', 'best-practices', 'seo'],
    // Nothing here goes on loading by itself: what comes after the page is asked for at once.
    pauseAfterFcpMs: 250,
    pauseAfterLoadMs: 250,
    networkQuietThresholdMs: 500,
    cpuQuietThresholdMs: 500,
    disableFullPageScreenshot: true,
  },
};

const chrome = await launch({
  chromePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const throttling = (machine) => ({ rttMs: 400, throughputKbps: 400, cpuSlowdownMultiplier: Math.min(most, Math.max(least, machine / phone)), requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 });
const visit = async (url, machine) => (await lighthouse(url, { port: chrome.port, logLevel: 'error' }, { ...config, settings: { ...config.settings, throttling: throttling(machine) } })).lhr;
try {
  // The first visit tells how fast the machine is; later ones, how fast it was a moment ago.
  let machine = isTimed ? (await visit(urls[0], phone)).environment.benchmarkIndex : phone;
  for (const url of urls) {
    for (let run = 0; run < Math.max(Number(runs), 1); run++) {
      const lhr = await visit(url, machine);
      machine = lhr.environment.benchmarkIndex;
      const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, category]) => [id, Math.round((category.score ?? 0) * 100)]));
      const failed = Object.entries(lhr.categories)
        .filter(([id]) => id !== 'performance')
        .flatMap(([id, category]) => category.auditRefs.filter(({ weight }) => weight > 0).map((ref) => [id, lhr.audits[ref.id]]))
        .filter(([, audit]) => audit.score !== null && audit.score < 1)
        .map(([id, audit]) => `${id}: ${audit.title}${audit.explanation ? ` (${audit.explanation})` : ''}`);
      console.log(JSON.stringify({
        url,
        error: lhr.runtimeError?.message ?? null,
        scores,
        failed,
        milliseconds: Object.fromEntries(['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time'].filter((id) => lhr.audits[id]).map((id) => [id, Math.round(lhr.audits[id].numericValue ?? 0)])),
        shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? 0,
        bytes: Math.round(lhr.audits['total-byte-weight']?.numericValue ?? 0),
      }));
    }
  }
} finally {
  chrome.kill();
}
