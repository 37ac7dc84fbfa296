// node live.js ADDRESS   the page while requests stream in: it follows, stays as large as it was, says when nobody answers or nothing is left, and is whole without a script.
import { demand, look, open, stopClock, turn } from './browser.js';

const [address] = process.argv.slice(2);
const path = `${address}/platform/traces`;

await look(async browser => {
  const page = await open(browser, address, { viewport: { width: 1000, height: 700 } });
  await stopClock(page);
  await page.goto(path);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');

  const newest = () => page.locator('.trace a').first().getAttribute('href');
  const nodesOfRow = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'Nodes').value / await page.locator('.trace').count();
  };

  const first = await newest();
  await page.evaluate(() => { window.isTheSame = true; });
  await page.clock.runFor(2000);
  await page.waitForFunction(first => document.querySelector('.trace a').getAttribute('href') !== first, first);
  demand(await page.evaluate(() => window.isTheSame), 'traces', 'live', 'the page was loaded again');

  for (let i = 0; i < 5; i++) await turn(page);
  const before = await nodesOfRow();
  for (let i = 0; i < 20; i++) await turn(page);
  // The collector takes some of what has gone only at a later run; what has leaked it never takes.
  let after = await nodesOfRow();
  for (const deadline = Date.now() + 20_000; after >= before * 1.5 && Date.now() < deadline;) after = await nodesOfRow();
  demand(after < before * 1.5, 'traces', 'memory', `${before} nodes a row have become ${after}`);

  await page.route('**/*', route => route.abort());
  const silent = page.getByText('The service is unreachable. Retrying.');
  page.removeAllListeners('console');
  await page.clock.runFor(2000);
  await silent.waitFor();
  await page.unroute('**/*');
  await turn(page);
  await silent.waitFor({ state: 'hidden' });

  // Requests push the trace out at which somebody looks: he keeps what he has, and the page asks no more.
  await page.goto(address + await newest());
  const spans = await page.locator('.waterfall li').count();
  const gone = page.getByText('No longer available; this is the last state.');
  while (!await gone.isVisible()) await page.clock.runFor(1000);
  let asked = 0;
  page.on('request', () => asked++);
  await page.clock.runFor(10_000);
  demand(spans > 0 && await page.locator('.waterfall li').count() === spans && asked === 0, 'trace', 'gone', `${asked} requests for a trace that is gone`);

  const plain = await open(browser, address, { javaScriptEnabled: false });
  await plain.goto(path);
  demand(await plain.locator('.trace').count() > 0 && await plain.getByRole('link', { name: 'Reload' }).isVisible(), 'traces', 'plain', 'without a script there is nothing to see');
});
