// What every look has in common: the browser of this machine, and what is found, one JSON line each.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = process.platform === 'win32' ? ['chrome.exe', 'msedge.exe'] : ['chromium', 'chromium-browser', 'google-chrome'];
const program = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))).find(existsSync);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The layout depends on no color and the colors on no width: two looks see all of both.
export const looks = [{ colorScheme: 'light', width: 1600 }, { colorScheme: 'dark', width: 400 }];

let found = 0;
export const report = (where, rule, message) => {
  found++;
  console.log(JSON.stringify({ where, rule, message }));
};
export const demand = (holds, where, rule, message) => holds || report(where, rule, message);

/** Runs a look and ends with 1 when it found something, with 2 when it could not look. */
export const look = async look => {
  if (!program) {
    console.error(`None of ${names.join(', ')} is on the PATH: 'apt-get install chromium'.`);
    process.exit(2);
  }
  // Root, as in a container, has no sandbox; the pages are our own.
  const browser = await chromium.launch({ executablePath: program, timeout: 300_000, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    await look(browser);
  } catch (error) {
    console.error(error);
    process.exitCode = 2;
  } finally {
    await browser.close();
  }
  process.exitCode ??= found > 0 ? 1 : 0;
};

/** Everything that axe-core knows, best practices included. */
export const looksAccessible = async (page, where, options = {}) => {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(options => axe.run({ resultTypes: ['violations'], ...options }), options);
  demand(passes.length > 10, where, 'axe', 'axe looked at nothing');
  for (const violation of violations)
    report(where, violation.id, violation.nodes.slice(0, 3).map(node => `${node.html}: ${node.failureSummary}`).join('\n'));
};

/** An empty page. What is slow on a busy machine is not wrong. */
export const newPage = async (browser, options) => {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(300_000);
  return page;
};

/** A page that tells of everything that goes wrong in it, and of whatever it asks of others. */
export const open = async (browser, address, options) => {
  const page = await newPage(browser, options);
  // A trace that a stream of requests has pushed out is asked for once more.
  const isGone = line => line.text().includes('404') && line.location().url.includes('/platform/traces/');
  page.on('console', line => line.type() === 'error' && !isGone(line) && report(page.url(), 'console', line.text()));
  page.on('pageerror', error => report(page.url(), 'script', String(error)));
  page.on('request', request => demand(request.url().startsWith(`${address}/platform`), page.url(), 'request', request.url()));
  return page;
};

/** From now on, time passes in the page only when the look lets it: an update never comes between two looks. */
export const stopClock = async page => {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
};

/** Ends intervals of a page whose clock is ours until it has asked for itself again, and waits for the answer. */
export const turn = async page => {
  let isThere = false;
  const answer = page.waitForResponse(page.url()).then(async answer => {
    await answer.finished();
    isThere = true;
  });
  while (!isThere) await page.clock.runFor(1000);
  await answer;
};
