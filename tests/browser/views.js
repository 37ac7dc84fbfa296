// node views.js ADDRESS FOLDER PATH...   each view, light and dark, narrow and wide: accessible, no wider than the window, and a picture of it.
import { join } from 'node:path';
import { axe, demand, look, open, report } from './browser.js';

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
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [400, 1600]) {
      const page = await open(browser, address, { colorScheme, viewport: { width, height: 900 } });
      for (const path of paths) {
        const where = `${path} ${colorScheme} ${width}`;
        await (path === '/platform/traces/recent' ? goToRecent(page) : page.goto(address + path));
        const size = await page.evaluate(() => document.documentElement.scrollWidth);
        demand(size <= width, where, 'width', `${size} pixels`);
        await page.evaluate(axe);
        // Everything that axe knows, best practices included.
        const { violations, passes } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
        demand(passes.length > 10, where, 'axe', 'axe looked at nothing');
        for (const violation of violations) report(where, violation.id, violation.nodes.map(node => `${node.html}: ${node.failureSummary}`).join('\n'));
        await page.screenshot({ path: join(folder, `${name(path)}-${colorScheme}-${width}.png`), fullPage: true });
      }
      await page.context().close();
    }
  }
});
