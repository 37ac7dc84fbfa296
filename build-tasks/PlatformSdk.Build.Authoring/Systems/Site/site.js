'use strict';
// Filters the table of services by what is searched, and keeps the search in the address.
(() => {
  const input = document.getElementById('q');
  const table = document.querySelector('#services table');
  if (!table) return;
  const found = document.getElementById('found');
  const rows = [...table.tBodies[0].rows].map(row => [row, `${row.textContent} ${row.dataset.words}`.toLowerCase()]);
  const links = () => [...table.querySelectorAll('tbody tr:not([hidden]) th a')];
  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every(word => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    document.body.classList.toggle('searching', words.length > 0);
    found.textContent = words.length === 0 ? '' : count === 0 ? 'No service matches.' : `${count} of ${rows.length} services match.`;
  };
  const remember = () => {
    const address = new URL(location.href);
    address.hash = '';
    address.search = input.value ? `?q=${encodeURIComponent(input.value)}` : '';
    // A browser may refuse this for a file of the disk; the search works without.
    try { history.replaceState(null, '', address); } catch { }
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => { filter(); remember(); });
  input.form.addEventListener('submit', event => {
    event.preventDefault();
    const [first, second] = links();
    if (first && second) first.focus();
    else first?.click();
  });
  filter();
})();
// Shows the arrows of a box while the pointer or the keyboard is on it.
for (const graph of document.querySelectorAll('.graph')) {
  const lines = [...graph.querySelectorAll('.line')];
  const boxes = [...graph.querySelectorAll('a')];
  const show = box => {
    graph.classList.toggle('lit', box !== null);
    const number = box?.dataset.box;
    const near = new Set([number]);
    for (const line of lines) {
      const isOn = box !== null && (line.dataset.from === number || line.dataset.to === number);
      line.classList.toggle('on', isOn);
      if (isOn) near.add(line.dataset.from).add(line.dataset.to);
    }
    for (const other of boxes) other.classList.toggle('on', near.has(other.dataset.box));
  };
  for (const box of boxes) {
    for (const name of ['mouseenter', 'focus']) box.addEventListener(name, () => show(box));
    for (const name of ['mouseleave', 'blur']) box.addEventListener(name, () => show(null));
  }
}
