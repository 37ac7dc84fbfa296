// node views.js ADDRESS FOLDER PATH...   each view, wide and light, narrow and dark: accessible, no wider than the window, and a picture of it.
import { join } from 'node:path';
import { demand, look, looks, looksAccessible, open } from './browser.js';

const [address, folder, ...paths] = process.argv.slice(2);

const name = path => path.replace(/^\/platform\/?/, '').replace(/[^a-z0-9]+/gi, '-') || 'overview';

/** A stream of requests pushes every trace out: this goes to one that is there now, with more than one span. */
const goToRecent = async page => {
  for (let answer; answer?.status() !== 200;) {
    await page.goto(`${address}/platform/traces`);
    const trace = page.locator('.trace', { hasText: 'spans' }).getByRole('link').first();
    answer = await page.goto(address + await trace.getAttribute('href'));
  }
  await page.locator('summary').nth(1).click();
};

await look(async browser => {
  for (const { colorScheme, width } of looks) {
    const page = await open(browser, address, { colorScheme, viewport: { width, height: 900 } });
    for (const path of paths) {
      const where = `${path} ${colorScheme} ${width}`;
      await (path === '/platform/traces/recent' ? goToRecent(page) : page.goto(address + path));
      const size = await page.evaluate(() => document.documentElement.scrollWidth);
      demand(size <= width, where, 'width', `${size} pixels`);
      await looksAccessible(page, where);
      await page.screenshot({ path: join(folder, `${name(path)}-${colorScheme}-${width}.png`), fullPage: true });
    }
    await page.context().close();
  }
});
