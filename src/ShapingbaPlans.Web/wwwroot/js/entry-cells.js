// Moving and typing in the grid, as in a spreadsheet. The cell that is entered holds an input, so that Chinese input methods, undoing and
// a phone's keyboard work as everywhere; all other cells are text, so that hundreds of lines stay light.

import { element } from './entry-rows.js';
import { blockOf } from './entry-paste.js';

export class EntryCells {
  #open = null;

  /**
   * @param {import('./entry-rows.js').EntryRows} rows
   * @param {{ changed: Function, submit: Function, paste: Function }} listener
   */
  constructor(rows, listener) {
    Object.assign(this, { rows, listener });
    const table = rows.table;
    table.addEventListener('keydown', e => this.#key(e));
    table.addEventListener('click', e => this.#click(e));
    // Not within the focusing itself: the browser would give the focus back to the cell.
    table.addEventListener('focusin', e => e.target.localName === 'td' && this.rows.columnOf(e.target) >= 0 && setTimeout(() => document.activeElement === e.target && this.enter(e.target)));
    table.addEventListener('focusout', e => this.#left(e));
    table.addEventListener('input', () => this.#open && (this.#open.editing = true));
    table.addEventListener('paste', e => this.#paste(e));
    this.#wayIn(rows.rows.map(r => rows.cell(r, 0)).find(td => td));
  }

  /** The line whose cell is open; null when none is. */
  get row() {
    return this.#open?.row ?? null;
  }

  /** Opens a cell. */
  enter(td) {
    if (this.#open?.td === td)
      return;
    this.leave();
    const row = td.parentElement;
    const at = this.rows.columnOf(td);
    const column = this.rows.columns[at];
    const before = td.dataset.v ?? td.textContent;
    const input = this.rows.isChoice(column) ? this.#select(row, column, before) : this.#text(column, before);
    const says = document.getElementById(`${row.id}-says`);
    if (says)
      input.setAttribute('aria-describedby', says.id);
    if (td.hasAttribute('data-bad'))
      input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-label', `${this.rows.nameOf(row)} ${this.rows.table.tHead.rows[0].cells[td.cellIndex].textContent}`);
    this.#open = { td, row, at, column, before, input, editing: false };
    td.tabIndex = -1;
    td.replaceChildren(input);
    td.classList.add('open');
    row.classList.add('here');
    input.focus({ preventScroll: true });
    input.select?.();
    td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Closes the open cell; what was typed counts. */
  leave() {
    const open = this.#open;
    if (!open)
      return;
    this.#open = null;
    const value = open.input.value.trim();
    open.td.classList.remove('open');
    open.row.classList.remove('here');
    this.rows.set(open.row, open.column, open.before);
    this.#wayIn(open.td);
    if (value !== open.before)
      this.listener.changed(open.row, { [open.column]: value });
  }

  /** What was typed counts, though the cell stays open: the window was left. */
  keep() {
    const open = this.#open;
    const value = open?.input.value.trim();
    if (!open || value === open.before)
      return;
    open.before = value;
    this.listener.changed(open.row, { [open.column]: value });
  }

  #text(column, value) {
    const number = column === 'paragraph' ? 'numeric' : column.endsWith('value') ? 'decimal' : 'text';
    return element('input', { type: 'text', value, maxLength: 500, autocomplete: 'off', spellcheck: false, inputMode: number, enterKeyHint: 'next' });
  }

  #select(row, column, value) {
    const choices = this.rows.choices(row, column);
    const empty = ['class', 'change_reason'].includes(column) || value === '' ? [['', '']] : [];
    const odd = value !== '' && !choices.some(([code]) => code === value) ? [[value, value]] : [];
    return element('select', {}, ...[...empty, ...odd, ...choices].map(([code, word]) => element('option', { value: code, textContent: word, selected: code === value })));
  }

  // One cell of the grid is in the order of Tab: the one that was open last.
  #wayIn(td) {
    this.way?.removeAttribute('tabindex');
    this.way = td;
    if (td)
      td.tabIndex = 0;
  }

  #left(e) {
    if (!this.#open || e.target !== this.#open.input)
      return;
    // The window lost the focus, not the cell.
    if (!document.hasFocus())
      this.keep();
    else if (!e.relatedTarget || !this.#open.td.contains(e.relatedTarget))
      queueMicrotask(() => this.#open && !this.#open.td.contains(document.activeElement) && this.leave());
  }

  #click(e) {
    const button = e.target.closest('.do button');
    if (button) {
      this.leave();
      this.listener.submit(button.closest('tr'));
      return;
    }

    const td = e.target.closest('td');
    if (!td || !td.parentElement.dataset.slot || this.rows.columnOf(td) < 0)
      return;
    if (this.#open?.td === td)
      this.#open.editing = true;
    else
      this.enter(td);
  }

  #key(e) {
    // A key that comes before the cell has opened is meant for it.
    if (e.target.localName === 'td' && this.rows.columnOf(e.target) >= 0)
      this.enter(e.target);
    const open = this.#open;
    if (!open || (e.target !== open.td && e.target !== open.input) || e.isComposing)
      return;
    const isText = open.input.localName === 'input';
    const atStart = !isText || (open.input.selectionStart === 0 && open.input.selectionEnd === 0);
    const atEnd = !isText || (open.input.selectionStart === open.input.value.length);
    const steps = {
      Enter: () => (e.ctrlKey || e.metaKey ? this.#submit() : this.#down(e.shiftKey ? -1 : 1)),
      Tab: () => this.#along(e.shiftKey ? -1 : 1, true),
      ArrowDown: () => !e.altKey && (isText || !open.editing) && this.#down(1),
      ArrowUp: () => !e.altKey && (isText || !open.editing) && this.#down(-1),
      ArrowRight: () => !e.shiftKey && (!open.editing || atEnd) && this.#along(1, false),
      ArrowLeft: () => !e.shiftKey && (!open.editing || atStart) && this.#along(-1, false),
      Escape: () => this.#restore(),
      F2: () => this.#edit(),
      Delete: () => !isText && this.#clear(),
    };
    if (steps[e.key]?.())
      e.preventDefault();
    else if (!isText && (e.key === ' ' || (e.altKey && e.key.startsWith('Arrow'))))
      open.editing = true;
  }

  #submit() {
    const { row } = this.#open;
    this.keep();
    this.listener.submit(row);
    return true;
  }

  #edit() {
    this.#open.editing = true;
    if (this.#open.input.localName === 'input')
      this.#open.input.setSelectionRange(this.#open.input.value.length, this.#open.input.value.length);
    return true;
  }

  #clear() {
    const empty = [...this.#open.input.options].some(o => o.value === '');
    if (empty)
      this.#open.input.value = '';
    return empty;
  }

  #restore() {
    const open = this.#open;
    if (!open.editing && open.input.value === open.before) {
      this.leave();
      document.getElementById('after-grid').focus();
      return true;
    }

    open.input.value = open.before;
    open.editing = false;
    open.input.select?.();
    return true;
  }

  #down(step) {
    const { rows } = this.rows;
    const { at, row } = this.#open;
    for (let i = rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
      const td = this.rows.cell(rows[i], at);
      if (td) {
        this.enter(td);
        return true;
      }
    }

    // At the edge the cell is left and entered again: what was typed counts.
    const { td } = this.#open;
    this.leave();
    this.enter(td);
    return true;
  }

  // By Tab on to the next line; past the last cell the browser goes on by itself.
  #along(step, wraps) {
    const { rows } = this.rows;
    let { at, row } = this.#open;
    for (;;) {
      at += step;
      if (at < 0 || at >= this.rows.columns.length) {
        if (!wraps)
          return true;
        row = rows[rows.indexOf(row) + step];
        if (!row)
          return false;
        at = step > 0 ? 0 : this.rows.columns.length - 1;
      }

      const td = this.rows.cell(row, at);
      if (td) {
        this.enter(td);
        return true;
      }
    }
  }

  #paste(e) {
    const text = e.clipboardData?.getData('text/plain') ?? '';
    const block = blockOf(text);
    if (!this.#open || e.target !== this.#open.input || (block.length === 1 && block[0].length === 1))
      return;
    e.preventDefault();
    this.listener.paste(this.#open.row, this.#open.at, block);
  }
}
