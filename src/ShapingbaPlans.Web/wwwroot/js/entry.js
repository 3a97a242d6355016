// The entry grid: puts its parts together. Everything typed goes through EntryQueue, everything seen through EntryRows.

import { EntryCells } from './entry-cells.js';
import { placed } from './entry-paste.js';
import { EntryQueue, newVersion } from './entry-queue.js';
import { element, EntryRows } from './entry-rows.js';
import { converted } from './entry-units.js';

const table = document.getElementById('sheet');
if (table)
  start(table);

function start(table) {
  const rows = new EntryRows(table);
  const bar = element('div', { className: 'standing', hidden: true });
  const live = element('p', { className: 'sr' });
  bar.setAttribute('role', 'status');
  live.setAttribute('aria-live', 'polite');
  document.getElementById('main').append(live, bar);
  table.classList.add('live');
  document.querySelector('.no-script')?.remove();

  const queue = new EntryQueue(table.dataset.user, table.dataset.token, table.dataset.year, { saved, held, standing });
  const cells = new EntryCells(rows, { changed, submit, paste });
  let submitting = null;
  let looked = Date.now();

  // What the server drew is said under the lines already; the button is for those with scripts.
  for (const button of table.querySelectorAll('tr[data-complete] .do'))
    button.append(element('button', { type: 'button', className: 'btn ghost small', textContent: rows.word('submit'), tabIndex: -1 }));
  for (const says of table.querySelectorAll('tr.says'))
    remember(says);

  for (const [slot, save] of queue.all()) {
    const row = rows.bySlot.get(slot);
    if (row) {
      rows.show(row, { ...save.cells, reason: save.reason, change_reason: save.changeReason ?? '' });
      rows.markAs(row, 'pending', rows.word('waiting.mark'));
    }
  }

  queue.flush(true);

  // --- typing

  function changed(row, typed) {
    const clash = Object.entries(typed).map(([c, v]) => rows.clash(row, c, v)).find(c => c);
    if (clash) {
      rows.say(row, { local: `${clash} (${Object.values(typed).join(' ')})` });
      say(clash);
      return;
    }

    const unit = rows.typed(row, 'unit');
    for (const [column, value] of Object.entries(typed))
      rows.set(row, column, value);
    rows.say(row, { local: '', offer: 'unit' in typed && !('value' in typed) ? offer(row, unit, typed.unit) : null });
    send(row);
  }

  function send(row, more = {}) {
    const next = { slot: row.dataset.slot, ...rows.read(row), seen: row.dataset.version ?? null, next: newVersion(), withdraws: false, fromPublished: false, ...more };
    rows.markAs(row, 'pending', rows.word('saving'));
    queue.put(next);
  }

  function paste(row, at, block) {
    const { refused, changes } = placed(rows, row, at, block);
    const clash = changes?.map(([r, typed]) => Object.entries(typed).map(([c, v]) => rows.clash(r, c, v)).find(c => c) && rows.nameOf(r)).find(c => c);
    if (refused || clash) {
      tell(refused ?? rows.word('paste.clash', clash));
      return;
    }

    cells.leave();
    for (const [target, typed] of changes)
      changed(target, typed);
    cells.enter(rows.cell(row, at));
    tell(rows.word('paste.done', changes.length, changes.reduce((n, [, t]) => n + Object.keys(t).length, 0)), true);
  }

  function offer(row, from, to) {
    const value = rows.typed(row, 'value');
    const upper = rows.typed(row, 'upper_value');
    const [newValue, newUpper] = [converted(value, from, to), converted(upper, from, to)];
    if (newValue === null)
      return null;
    const yes = element('button', { type: 'button', className: 'btn small', textContent: rows.word('convert.yes', newValue) });
    const no = element('button', { type: 'button', className: 'btn ghost small', textContent: rows.word('convert.no', value) });
    yes.onclick = () => changed(row, newUpper === null ? { value: newValue, unit: to } : { value: newValue, upper_value: newUpper, unit: to });
    no.onclick = () => rows.say(row, { offer: null });
    return element('p', { className: 'offer' }, rows.word('convert', value, rows.wordOf('unit', from), newValue, rows.wordOf('unit', to)), ' ', yes, ' ', no);
  }

  // --- answers

  function saved(slot, answer, more) {
    const row = rows.bySlot.get(slot);
    if (!row)
      return;
    if (answer.version)
      row.dataset.version = answer.version;
    else
      delete row.dataset.version;
    if (more)
      return;
    rows.mark(row, answer);
    const errors = answer.problems.filter(p => p.isError).length;
    say(rows.word('saved', rows.nameOf(row), answer.stateWord) + (answer.problems.length ? ` ${rows.word('saved.problems', errors, answer.problems.length - errors)}` : ''));
    if (submitting === row)
      submit(row);
  }

  function held(slot, mine, answer) {
    const row = rows.bySlot.get(slot);
    if (!row) {
      tell(rows.word('held.elsewhere', slot.split(':')[1].split('/')[0], answer.message));
      return;
    }

    submitting = submitting === row ? null : submitting;
    rows.markAs(row, 'missed', rows.word('unsaved'));
    if (answer.fault !== 'Conflict') {
      rows.say(row, { problems: [], offer: null, local: '', conflict: refusal(row, answer) });
      say(`${rows.nameOf(row)} ${answer.message}`);
      return;
    }

    rows.say(row, { problems: [], offer: null, local: '', conflict: rows.conflict(row, mine, answer, what => choose(row, mine, answer, what)) });
    say(rows.word('conflict.said', rows.nameOf(row)));
  }

  function choose(row, mine, answer, what) {
    cells.leave();
    rows.say(row, { conflict: null });
    queue.drop(row.dataset.slot);
    if (answer.version)
      row.dataset.version = answer.version;
    else
      delete row.dataset.version;
    if (what === 'mine') {
      rows.show(row, { ...mine.cells, reason: mine.reason, change_reason: mine.changeReason ?? '' });
      send(row, { fromPublished: true });
    } else if (what === 'theirs') {
      rows.show(row, answer.draft);
      rows.mark(row, answer);
    } else {
      rows.show(row, answer.published);
      if (answer.version)
        send(row, { fromPublished: true });
      else
        rows.mark(row, answer);
    }

    cells.enter(rows.cell(row, 'value'));
  }

  function refusal(row, answer) {
    const away = element('button', { type: 'button', className: 'btn ghost small', textContent: rows.word('discard') });
    away.onclick = () => {
      queue.drop(row.dataset.slot);
      rows.show(row, answer.draft ?? answer.published);
      rows.say(row, { conflict: null });
      rows.mark(row, answer);
    };
    return element('p', { className: 'bad' }, `${answer.message} `, away);
  }

  // --- handing over

  async function submit(row) {
    submitting = null;
    if (queue.pending(row.dataset.slot)) {
      submitting = row;
      queue.flush(true);
      return;
    }

    if (!row.dataset.version) {
      say(rows.word('submit.nothing'));
      return;
    }

    let answer = null;
    try {
      const response = await queue.post('/entry/cells/submit', [{ slot: row.dataset.slot, version: row.dataset.version }]);
      answer = response.ok ? (await response.json())[0] : null;
    } catch {
      answer = null;
    }

    if (!answer) {
      tell(rows.word('submit.failed'));
      return;
    }

    rows.mark(row, answer);
    rows.say(row, { local: answer.fault ? answer.message : '' });
    say(answer.fault ? answer.message : rows.word('saved', rows.nameOf(row), answer.stateWord));
  }

  document.querySelector('form[data-submit-all]')?.addEventListener('submit', async e => {
    cells.leave();
    if (queue.size === 0)
      return;
    e.preventDefault();
    await queue.flush(true);
    if (queue.size === 0)
      e.target.submit();
    else
      tell(rows.word('submit.waits', queue.size));
  });

  // --- what others did meanwhile

  async function look() {
    if (!table.isConnected || document.visibilityState !== 'visible' || Date.now() - looked < 3000)
      return;
    looked = Date.now();
    const standing = await queue.standing();
    if (!standing)
      return;
    queue.flush(true);
    if (String(standing.release) !== table.dataset.release) {
      tell(rows.word('release', standing.release), false, element('a', { href: location.href, textContent: rows.word('reload') }));
      return;
    }

    const stale = rows.rows.filter(r => (standing.versions[r.dataset.slot] ?? '') !== (r.dataset.version ?? '') && !queue.pending(r.dataset.slot) && cells.row !== r);
    if (stale.length === 0)
      return;
    const full = await queue.standing(true);
    const answers = new Map((full?.cells ?? []).map(a => [a.slot, a]));
    let gone = 0;
    for (const row of stale) {
      const answer = answers.get(row.dataset.slot);
      if (!answer) {
        gone++;
        continue;
      }

      if (queue.pending(row.dataset.slot) || cells.row === row)
        continue;
      rows.show(row, answer.draft);
      rows.mark(row, answer);
      row.classList.add('changed');
      setTimeout(() => row.classList.remove('changed'), 4000);
    }

    const authors = [...new Set(stale.map(r => answers.get(r.dataset.slot)?.author).filter(a => a && a !== queue.user))];
    if (authors.length)
      tell(rows.word('others', authors.join('、'), stale.length - gone), true);
    if (gone)
      tell(rows.word('gone', gone), false, element('a', { href: location.href, textContent: rows.word('reload') }));
  }

  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  addEventListener('beforeunload', e => {
    cells.keep();
    if (queue.size > 0)
      e.preventDefault();
  });
  addEventListener('pagehide', () => cells.keep());

  // --- saying

  function remember(says) {
    const row = document.getElementById(says.id.replace(/-says$/, ''));
    const problems = [...says.querySelectorAll('p')].map(p => ({ isError: p.className === 'bad', text: p.dataset.text ?? '', column: p.dataset.column ?? '', isNote: 'note' in p.dataset }));
    rows.says.set(row, { note: problems.find(p => p.isNote)?.text ?? '', problems: problems.filter(p => !p.isNote) });
    for (const p of problems)
      if (p.isError && rows.columns.includes(p.column))
        rows.cell(row, p.column)?.setAttribute('data-bad', '');
  }

  function say(text) {
    live.textContent = text;
  }

  function tell(text, quiet = false, link = null) {
    const close = element('button', { type: 'button', className: 'btn ghost small', textContent: rows.word('close'), onclick: () => standing(queue.state, queue.size, '') });
    bar.replaceChildren(element('span', { textContent: text }), ' ', ...(link ? [link, ' '] : []), close);
    bar.hidden = false;
    if (quiet)
      setTimeout(() => bar.contains(close) && standing(queue.state, queue.size, ''), 6000);
  }

  function standing(state, size, who) {
    const here = location.pathname + location.search;
    const signIn = () => element('a', { href: `/account/sign-in?returnUrl=${encodeURIComponent(here)}`, textContent: rows.word('sign-in') });
    bar.dataset.state = state;
    bar.hidden = state === 'ok' || size === 0 && state === 'waiting';
    if (bar.hidden)
      bar.replaceChildren();
    else if (state === 'signed-out')
      bar.replaceChildren(rows.word('signed-out', size), ' ', signIn());
    else if (state === 'other')
      bar.replaceChildren(rows.word('other', who ?? '', size, queue.user));
    else
      bar.replaceChildren(rows.word(state, size));
  }
}
