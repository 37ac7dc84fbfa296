// node site.js FOLDER SITE...   each page of a site from the disk, on a large screen by day and a phone by night: accessible, no wider than the window,
// without a request, searched and followed by keyboard; a picture of it.
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readdirSync } from 'node:fs';
import { demand, look, looks, looksAccessible, newPage, report } from './browser.js';

const [folder, ...sites] = process.argv.slice(2);

/** A page of each kind is enough of the first site; of others those that show what is different. */
const someOf = (site, number) => readdirSync(site, { recursive: true }).filter(file => file.endsWith('.html')).sort()
  .filter((file, i, all) => dirname(file) === '.' || all.findIndex(other => dirname(other) === dirname(file)) === i)
  .filter(file => number === 0 || file === 'index.html' || file === 'environments.html' || dirname(file) === 'services');

await look(async browser => {
  for (const [number, site] of sites.entries()) {
    const root = pathToFileURL(site).href;
    for (const { colorScheme, width } of looks) {
      const page = await newPage(browser, { colorScheme, viewport: { width, height: 900 } });
      page.on('console', line => line.type() === 'error' && report(page.url(), 'console', line.text()));
      page.on('pageerror', error => report(page.url(), 'script', String(error)));
      page.on('dialog', dialog => { report(page.url(), 'dialog', dialog.message()); dialog.dismiss(); });
      page.on('request', request => demand(request.url().startsWith(`${root}/`), page.url(), 'request', request.url()));
      for (const file of someOf(site, number)) {
        const where = `${basename(dirname(site))} ${file} ${colorScheme} ${width}`;
        await page.goto(`${root}/${file}`);
        const size = await page.evaluate(() => document.documentElement.scrollWidth);
        demand(size <= width, where, 'width', `${size} pixels`);
        demand(await page.evaluate(() => scrollY === 0), where, 'scroll', 'the page does not begin at its top');
        const current = await page.evaluate(() => document.querySelector('nav a[aria-current]').getBoundingClientRect().toJSON());
        demand(current.left >= 0 && current.right <= width, where, 'nav', 'the current page is out of view in the row of pages');
        demand(await page.locator('img, iframe, object, b').count() === 0, where, 'element', 'a text became an element');
        demand(await page.evaluate(() => getComputedStyle(document.querySelector('.brand')).fontWeight === '650'), where, 'style', 'not loaded');
        // Without its own request for the style.
        await looksAccessible(page, where, { preload: false });
        await page.screenshot({ path: join(folder, `${number}-${relative('.', file).replace(/[^a-z0-9~-]+/gi, '-')}-${colorScheme}-${width}.png`), fullPage: true });
      }
      await page.context().close();
    }

    const page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
    const shown = () => page.locator('#services tbody tr:visible').count();
    await page.goto(`${root}/index.html`);
    await page.keyboard.press('Tab');
    demand(await page.evaluate(() => document.activeElement.className) === 'skip', site, 'keyboard', 'the skip link is not first');
    await page.keyboard.press('Enter');
    demand(await page.evaluate(() => document.activeElement.id) === 'main', site, 'keyboard', 'the skip link does not lead to the content');

    // A search from any page is an address, which finds the same for someone else, and Enter goes to the only match.
    const all = await shown();
    await page.goto(`${root}/waivers.html`);
    await page.fill('#q', 'payments');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/index.html?q=payments');
    demand(await shown() > 0 && await shown() < all, site, 'search', `${await shown()} of ${all} rows`);
    await page.fill('#q', 'no-such-thing');
    demand(await shown() === 0 && await page.locator('#found').textContent() === 'No service matches.', site, 'search', 'nothing is not said');
    await page.fill('#q', '');
    demand(await shown() === all, site, 'search', 'an empty search hides something');

    // From one service to the next, as far as the diagram leads.
    await page.goto(`${root}/dependencies.html`);
    await page.locator('.graph a', { hasText: 'orders' }).focus();
    demand(await page.locator('.graph.lit .line.on').count() > 0, site, 'graph', 'the focus shows no arrow');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/services/*.html');
    const first = page.url();
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.href !== first && url.href.includes('/services/'));

    const plain = await newPage(browser, { javaScriptEnabled: false });
    await plain.goto(`${root}/index.html?q=payments`);
    demand(await plain.locator('#services tbody tr:visible').count() === all, site, 'plain', 'without a script something is missing');
  }
});
