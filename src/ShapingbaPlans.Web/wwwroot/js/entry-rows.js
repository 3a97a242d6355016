// The lines of the grid: what is typed in them, how far each has come, and what is said under it.

const SHAPES = { empty: 'none', draft: 'pending', error: 'missed', warning: 'near', submitted: 'exceeded', approved: 'exceeded', returned: 'unreported', published: 'met' };
const SVG = 'http://www.w3.org/2000/svg';
const FIRST = 4;
const EXCLUDE = ['value', 'upper_value', 'printed'];

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(c => c !== null));
  return made;
}

export class EntryRows {
  constructor(table) {
    this.table = table;
    this.columns = table.dataset.columns.split(' ');
    this.terms = JSON.parse(table.dataset.terms);
    this.words = JSON.parse(table.dataset.words);
    this.units = new Map(this.terms.unit);
    this.rows = [...table.querySelectorAll('tr[data-slot]')];
    this.bySlot = new Map(this.rows.map(r => [r.dataset.slot, r]));
    this.says = new WeakMap();
  }

  word(key, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), this.words[key] ?? key);
  }

  nameOf(row) {
    return row.cells[0].querySelector('a').textContent;
  }

  /** The cell of a column; null where the line has nothing to say in it. */
  cell(row, column) {
    const td = row.cells[FIRST + (typeof column === 'string' ? this.columns.indexOf(column) : column)];
    return td && !td.classList.contains('na') ? td : null;
  }

  columnOf(td) {
    const at = td.cellIndex - FIRST;
    return at >= 0 && at < this.columns.length && !td.classList.contains('na') ? at : -1;
  }

  typed(row, column) {
    if (!this.columns.includes(column))
      return '';
    const td = this.cell(row, column);
    if (!td)
      return '';
    const open = td.querySelector('input, select');
    return open ? open.value : td.dataset.v ?? td.textContent;
  }

  set(row, column, value) {
    const td = this.columns.includes(column) ? this.cell(row, column) : null;
    if (!td)
      return;
    if (this.isChoice(column)) {
      td.dataset.v = value;
      td.textContent = this.wordOf(column, value);
    } else {
      td.textContent = value;
    }
  }

  isChoice(column) {
    return column in this.terms;
  }

  choices(row, column) {
    return column === 'unit' ? row.dataset.units.split('|').map(u => [u, this.units.get(u) ?? u]) : this.terms[column];
  }

  wordOf(column, code) {
    return this.terms[column].find(([c]) => c === code)?.[1] ?? code;
  }

  /** What the line says, ready to be sent. */
  read(row) {
    const cells = Object.fromEntries(this.columns.filter(c => c !== 'reason' && c !== 'change_reason').map(c => [c, this.typed(row, c)]));
    if (!this.columns.includes('strength') || !this.cell(row, 'strength'))
      cells.strength = 'firm';
    return { cells, reason: this.typed(row, 'reason'), changeReason: this.typed(row, 'change_reason') || null };
  }

  /** Shows what a draft or a save says. */
  show(row, cells) {
    const usual = { comparator: 'eq', strength: 'firm', unit: row.dataset.base };
    for (const column of this.columns)
      this.set(row, column, cells?.[column] || (!cells || cells.class ? usual[column] : '') || '');
  }

  /** Why a value may not stand in this cell beside the others; null when it may. */
  clash(row, column, value) {
    if (value === '')
      return null;
    if (column === 'class' && EXCLUDE.some(c => this.typed(row, c) !== ''))
      return this.word('clash.class');
    return EXCLUDE.includes(column) && this.typed(row, 'class') !== '' ? this.word('clash.value') : null;
  }

  /** Marks a line with the state that the server tells. */
  mark(row, answer) {
    row.dataset.state = answer.state;
    if (answer.version)
      row.dataset.version = answer.version;
    else
      delete row.dataset.version;
    this.markAs(row, SHAPES[answer.state], answer.stateWord);
    this.say(row, { note: answer.draft?.note_of_return ?? '', problems: answer.problems });
    const button = row.querySelector('.do button');
    if (answer.isComplete && !button)
      row.querySelector('.do').append(element('button', { type: 'button', className: 'btn ghost small', textContent: this.word('submit'), tabIndex: -1 }));
    if (!answer.isComplete)
      button?.remove();
    this.columns.forEach(c => this.cell(row, c)?.toggleAttribute('data-bad', answer.problems.some(p => p.isError && p.column === c)));
  }

  markAs(row, shape, word) {
    const mark = row.cells[0].querySelector('.st');
    const svg = document.createElementNS(SVG, 'svg');
    const use = document.createElementNS(SVG, 'use');
    svg.setAttribute('class', `sh ${shape}`);
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `#s-${shape}`);
    svg.append(use);
    mark.className = `st ${shape}`;
    mark.replaceChildren(svg, word);
  }

  /** Says something under a line: parts stay until they are said anew. */
  say(row, parts) {
    const said = Object.assign(this.says.get(row) ?? {}, parts);
    this.says.set(row, said);
    const lines = [];
    if (said.note)
      lines.push(element('p', {}, element('b', { textContent: this.word('returned') }), ` ${said.note}`));
    for (const problem of said.problems ?? [])
      lines.push(element('p', { className: problem.isError ? 'bad' : '' }, element('b', { textContent: this.word(problem.isError ? 'error' : 'warning') }), ` ${problem.text}`));
    if (said.local)
      lines.push(element('p', { className: 'bad', textContent: said.local }));
    if (said.offer)
      lines.push(said.offer);
    if (said.conflict)
      lines.push(said.conflict);
    const id = `${row.id}-says`;
    const there = document.getElementById(id);
    if (lines.length === 0) {
      there?.remove();
      return;
    }

    const box = element('div', {}, ...lines);
    if (there)
      there.cells[0].replaceChildren(box);
    else
      row.after(element('tr', { className: 'says', id }, element('td', { colSpan: this.columns.length + 5 }, box)));
    row.querySelector('input, select')?.setAttribute('aria-describedby', id);
  }

  /** Three values side by side where they differ, and a button to choose each. */
  conflict(row, mine, answer, choose) {
    const mineCells = { ...mine.cells, reason: mine.reason, change_reason: mine.changeReason ?? '' };
    const sides = [mineCells, answer.draft, answer.published];
    const said = sides.filter(s => s);
    const differ = this.columns.filter(c => new Set(said.map(s => s[c] ?? '')).size > 1 && this.cell(row, c));
    const heads = [this.word('mine'), answer.author ? this.word('theirs', answer.author) : this.word('theirs.none'), this.word('published')];
    const show = (side, c) => (side?.[c] ? (this.isChoice(c) ? this.wordOf(c, side[c]) : side[c]) : '—');
    const head = c => this.table.tHead.rows[0].cells[FIRST + this.columns.indexOf(c)].textContent;
    const table = element('table', {},
      element('thead', {}, element('tr', {}, element('td'), ...heads.map(h => element('th', { scope: 'col', textContent: h })))),
      element('tbody', {}, ...differ.map(c => element('tr', {}, element('th', { scope: 'row', textContent: head(c) }), ...sides.map(s => element('td', { textContent: show(s, c) }))))));
    const button = (what, ghost) => element('button', { type: 'button', className: ghost ? 'btn ghost small' : 'btn small', textContent: this.word(`take.${what}`), onclick: () => choose(what) });
    const panel = element('div', { className: 'conflict' }, element('p', { textContent: this.word('conflict') }), table,
      element('div', { className: 'actions' }, button('mine', false), answer.draft ? button('theirs', true) : null, button('published', true)));
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', `${this.word('conflict.title')} ${this.nameOf(row)}`);
    return panel;
  }
}
