// node keyboard.js ADDRESS   everything by keyboard alone, and nobody loses his place when the page updates itself.
import { demand, look, open, stopClock, turn } from './browser.js';

const [address] = process.argv.slice(2);

const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    tag: element.localName, id: element.id, text: element.textContent.trim().slice(0, 60), href: element.getAttribute('href'),
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  };
});

await look(async browser => {
  const page = await open(browser, address, { viewport: { width: 1000, height: 700 } });
  await stopClock(page);

  await page.goto(`${address}/platform`);
  await page.keyboard.press('Tab');
  let now = await focused(page);
  demand(now.text === 'Skip to content' && now.isSeen, 'overview', 'skip', JSON.stringify(now));
  await page.keyboard.press('Enter');
  now = await focused(page);
  demand(now.id === 'main', 'overview', 'skip', `leads to ${JSON.stringify(now)}`);

  await page.goto(`${address}/platform`);
  const reached = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    now = await focused(page);
    if (now.tag === 'body') break;
    demand(now.isSeen, 'overview', 'focus', `cannot be seen on ${JSON.stringify(now)}`);
    reached.push(now.href ?? now.id);
  }
  const all = await page.evaluate(() => [...document.querySelectorAll('a[href], button')].filter(element => element.checkVisibility()).map(element => element.getAttribute('href') ?? element.id));
  for (const one of all.filter(one => !reached.includes(one))) demand(false, 'overview', 'reach', `${one} is not reached by Tab`);

  // A search by keyboard alone is an address; what is typed survives an update of the lines.
  await page.goto(`${address}/platform/logs`);
  while ((now = await focused(page)).id !== 'text' && now.tag !== 'footer') await page.keyboard.press('Tab');
  await page.keyboard.type('Id=17');
  await turn(page);
  demand(await page.inputValue('#text') === 'Id=17', 'logs', 'typed', 'an update took what was typed');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/platform/logs?text=Id%3D17**');
  const values = await page.locator('.line .values a').allTextContents();
  demand(values.length > 0 && values.includes('17'), 'logs', 'search', `found ${values}`);

  // Lines come all the time; the one that is open stays open, and the keyboard stays on it.
  const errors = '/platform/logs?level=error';
  await page.goto(address + errors);
  while ((now = await focused(page)).tag !== 'summary') {
    await page.keyboard.press('Tab');
    if ((await focused(page)).tag === 'body') return demand(false, errors, 'reach', 'no exception is reached by Tab');
  }
  await page.keyboard.press('Enter');
  const opened = () => page.evaluate(() => document.activeElement.closest('details')?.open && document.activeElement.closest('details').id);
  const lines = () => page.locator('.line').count();
  const [place, count] = [await opened(), await lines()];
  demand(place, errors, 'open', 'Enter opens no exception');
  for (let i = 0; i < 50 && await lines() === count; i++) await turn(page);
  demand(await lines() > count, errors, 'live', 'no line was added');
  demand(await opened() === place, errors, 'place', `an update left ${await opened()} where ${place} was`);

  await page.focus('#live');
  await page.keyboard.press('Space');
  demand(await page.getAttribute('#live', 'aria-pressed') === 'false', 'live', 'press', 'Space does not stop it');
  let asked = 0;
  page.on('request', () => asked++);
  await page.clock.runFor(20_000);
  demand(asked === 0, 'live', 'press', `it asked ${asked} times after it was stopped`);
  await page.keyboard.press('Space');
  await turn(page);
  demand(asked > 0, 'live', 'press', 'Space does not start it again');
});
