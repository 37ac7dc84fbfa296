// Every two seconds the page asks for itself again and takes over the parts that have changed. Without this, "Reload" does the same.
(() => {
  const button = document.getElementById('live');
  const connection = document.getElementById('connection');
  const wait = 2000;
  let isLive = true;
  let isGone = false;

  // An update keeps what the user opened, selected or focused.
  const replace = (before, after) => {
    const open = new Set([...before.querySelectorAll('details[open]')].map(details => details.id));
    const focused = before.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && (focused.id || focused.closest('details')?.id);
    const link = focused?.getAttribute('href');
    for (const details of after.querySelectorAll('details')) details.open = open.has(details.id);
    before.replaceChildren(...after.childNodes);
    if (!focused) return;
    const again = (focused.id && document.getElementById(focused.id))
      || (place && document.getElementById(place)?.querySelector('summary'))
      || (link && [...before.querySelectorAll('a')].find(a => a.getAttribute('href') === link));
    again?.focus({ preventScroll: true });
  };

  const seen = new Map();
  const remember = part => seen.set(part.id, part.innerHTML);

  const update = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', redirect: 'error' });
    // A trace that was shown and is kept no longer: what is here stays, and nothing will come.
    isGone = answer.status === 404 && seen.has('waterfall');
    if (isGone) return;
    if (!answer.headers.get('content-type')?.startsWith('text/html')) throw new Error();
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const selection = document.getSelection();
    for (const after of next.querySelectorAll('[data-live]')) {
      const before = document.getElementById(after.id);
      // A trace that has come meanwhile has other parts than the page that said it was not there.
      if (!before) return location.reload();
      if (seen.get(after.id) === after.innerHTML || (!selection.isCollapsed && selection.containsNode(before, true))) continue;
      remember(after);
      replace(before, after);
    }
  };

  const turn = async () => {
    if (isLive && !isGone && !document.hidden) {
      try {
        await update();
        connection.textContent = isGone ? 'No longer available; this is the last state.' : '';
      } catch {
        connection.textContent = 'The service is unreachable. Retrying.';
      }
    }
    setTimeout(turn, wait);
  };

  button.hidden = false;
  document.getElementById('reload').hidden = true;
  button.addEventListener('click', () => {
    isLive = !isLive;
    button.setAttribute('aria-pressed', String(isLive));
  });
  for (const part of document.querySelectorAll('[data-live]')) remember(part);
  setTimeout(turn, wait);
})();
