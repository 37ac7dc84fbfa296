// node report.js FOLDER FILE...   each page of a report from the disk, at four widths, by day, by night and printed: accessible, no wider than the
// window, without script and without a request; at the widest by day and the narrowest by night, axe-core and a picture.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { demand, look, looks, looksAccessible, newPage, report } from './browser.js';

const [folder, ...files] = process.argv.slice(2);

await look(async browser => {
  for (const file of files) {
    const [address, name] = [pathToFileURL(file).href, basename(file, '.html')];
    for (const { colorScheme, width: last } of looks) {
      const page = await newPage(browser, { colorScheme });
      page.on('console', line => line.type() === 'error' && report(name, 'console', line.text()));
      page.on('pageerror', error => report(name, 'script', String(error)));
      page.on('dialog', dialog => { report(name, 'dialog', dialog.message()); dialog.dismiss(); });
      page.on('request', request => demand(request.url() === address, name, 'request', request.url()));
      await page.goto(address);
      demand(await page.locator('script, img, iframe, link, object, b').count() === 0, name, 'element', 'a text became an element');
      for (const width of colorScheme === 'light' ? [400, 768, 1280, last] : [last]) {
        const where = `${name} ${colorScheme} ${width}`;
        await page.setViewportSize({ width, height: 900 });
        if (width === last) await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: true });
        // What is closed is looked at too.
        const closed = await page.evaluate(() => [...document.querySelectorAll('details:not([open])')].map(part => (part.open = true, part)).length);
        const size = await page.evaluate(() => document.documentElement.scrollWidth);
        demand(size <= width, where, 'width', `${size} pixels`);
        const cut = await page.evaluate(() => [...document.querySelectorAll('svg.fits')]
          .filter(chart => chart.parentElement.scrollWidth > chart.parentElement.clientWidth).length);
        demand(cut === 0, where, 'chart', `${cut} are wider than the page`);
        if (width === last) {
          await looksAccessible(page, where);
          if (closed > 0 && colorScheme === 'light') await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}-open.png`), fullPage: true });
        }
        await page.reload();
      }
      if (colorScheme === 'light') {
        // The first key leads past the navigation.
        await page.keyboard.press('Tab');
        demand(await page.evaluate(() => document.activeElement.className) === 'skip', name, 'keyboard', 'the skip link is not first');
        await page.keyboard.press('Enter');
        demand(await page.evaluate(() => document.activeElement.id) === 'main', name, 'keyboard', 'the skip link does not lead to the content');
        const pdf = await page.pdf({ format: 'A4' });
        writeFileSync(join(folder, `${name}.pdf`), pdf);
        demand((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length > 0, name, 'print', 'no pages');
      }
      await page.context().close();
    }
  }
});
