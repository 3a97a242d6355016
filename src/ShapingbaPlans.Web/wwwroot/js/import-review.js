// Looking through what was read, by keys. Every key presses a button or follows a link that is on the page; what comes back takes the place
// of what was there, so that the text keeps its place. Without this the page is links and forms.
const root = () => document.getElementById('review');
const current = () => root().querySelector('.item.current') ?? root().querySelector('.item');
const frame = () => root().querySelector('.text-pane .frame');
let busy = false;

/** Brings the current item and its place in the text into sight. */
function settle(focus) {
  const item = current();
  for (const mark of root().querySelectorAll('mark.current'))
    mark.classList.remove('current');
  if (!item)
    return;
  const marks = root().querySelectorAll(`mark[data-item="${item.dataset.item}"]`);
  marks.forEach(m => m.classList.add('current'));
  const pane = frame();
  if (marks.length && pane) {
    const at = marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (at < 24 || at > pane.clientHeight - 64)
      pane.scrollTop += at - pane.clientHeight / 3;
  }
  if (focus) {
    const field = item.querySelector('.detail :is(input:not([type=hidden]), select)');
    (field ?? item.querySelector('.name')).focus({ preventScroll: true });
    field?.select?.();
    item.scrollIntoView({ block: 'nearest' });
  }
}

function choose(item) {
  if (!item)
    return;
  const before = current();
  before?.classList.remove('current');
  before?.removeAttribute('aria-current');
  item.classList.add('current');
  item.setAttribute('aria-current', 'true');
  settle(true);
}

/** Puts the answer in the place of what is shown; an answer that is no such page is opened as it is. */
async function show(address, init) {
  if (busy)
    return;
  busy = true;
  root().setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { ...init, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('review');
    if (!fresh) {
      location.assign(answer.url);
      return;
    }
    const top = frame()?.scrollTop ?? 0;
    root().replaceWith(document.adoptNode(fresh));
    document.querySelector('main h1').textContent = page.querySelector('main h1').textContent;
    history.replaceState(history.state, '', init ? answer.url : address);
    if (frame())
      frame().scrollTop = top;
    settle(true);
  } catch {
    location.reload();
  } finally {
    busy = false;
    root()?.removeAttribute('aria-busy');
  }
}

const KEYS = {
  j: () => choose(current()?.classList.contains('current') ? current().nextElementSibling : current()),
  k: () => choose(current()?.previousElementSibling),
  o: () => root().querySelector('mark.current a')?.focus(),
  '?': () => { const keys = document.getElementById('keys'); keys.open = !keys.open; },
};

document.addEventListener('keydown', e => {
  if (!root() || e.ctrlKey || e.metaKey || e.altKey || e.isComposing)
    return;
  const types = e.target.closest('input, select, textarea');
  if (e.key === 'Escape' && (types || root().querySelector('.detail'))) {
    const close = root().querySelector('[data-close]');
    if (close) {
      e.preventDefault();
      close.click();
    }
    return;
  }
  if (types)
    return;
  const act = KEYS[e.key];
  const button = act ? null : current()?.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
  if (!act && !button)
    return;
  e.preventDefault();
  act ? act() : button.click();
});

document.addEventListener('submit', e => {
  const form = e.target;
  if (!root()?.contains(form) || form.method !== 'post')
    return;
  e.preventDefault();
  e.stopImmediatePropagation();
  show(form.getAttribute('action') || location.href.split('#')[0], { method: 'POST', body: new FormData(form, e.submitter) });
}, true);

document.addEventListener('click', e => {
  const link = e.target.closest?.('a[href]');
  if (!link || !root()?.contains(link) || e.ctrlKey || e.metaKey || e.shiftKey || e.button !== 0)
    return;
  const to = new URL(link.href);
  if (to.pathname !== location.pathname)
    return;
  e.preventDefault();
  e.stopImmediatePropagation();
  const number = to.searchParams.get('item');
  const there = number && document.getElementById('i' + number);
  // An item that is on the page and opens nothing is only chosen.
  if (there && !to.searchParams.has('panel') && !root().querySelector('.detail') && to.searchParams.get('show') === new URL(location.href).searchParams.get('show'))
    choose(there);
  else
    show(link.href);
}, true);

settle(location.hash.startsWith('#i'));
