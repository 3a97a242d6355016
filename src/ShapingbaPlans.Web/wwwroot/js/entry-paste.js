// A block from a spreadsheet: lines and tabs, with quotes around cells that hold either.

/** @returns {string[][]} the cells, line by line */
export function blockOf(text) {
  const lines = [];
  let line = [], cell = '', quoted = false, at = 0;
  const end = () => { line.push(cell); cell = ''; };
  const endLine = () => { end(); lines.push(line); line = []; };
  for (; at < text.length; at++) {
    const c = text[at];
    if (quoted) {
      if (c !== '"')
        cell += c;
      else if (text[at + 1] === '"')
        cell += text[++at];
      else
        quoted = false;
    } else if (c === '"' && cell === '' && closes(text, at)) {
      quoted = true;
    } else if (c === '\t') {
      end();
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[at + 1] === '\n')
        at++;
      endLine();
    } else {
      cell += c;
    }
  }

  if (cell !== '' || line.length > 0 || lines.length === 0)
    endLine();
  // A line break within a cell is a space here: every cell of the grid is one line.
  return lines.map(l => l.map(c => c.replace(/\s*[\r\n]+\s*/g, ' ').trim()));
}

// A quotation mark that opens a cell is closed before the cell ends; else it is just a mark.
function closes(text, at) {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"')
      continue;
    if (text[i + 1] === '"')
      i++;
    else
      return i + 1 === text.length || '\t\r\n'.includes(text[i + 1]);
  }

  return false;
}

/** Where the cells of a block go; or the one sentence that says why it does not fit. */
export function placed(rows, row, at, block) {
  const width = Math.max(...block.map(l => l.length));
  const first = rows.rows.indexOf(row);
  if (width > rows.columns.length - at)
    return { refused: rows.word('paste.wide', width, rows.columns.length - at) };
  if (block.length > rows.rows.length - first)
    return { refused: rows.word('paste.long', block.length, rows.rows.length - first) };
  const changes = [];
  for (const [y, line] of block.entries()) {
    const target = rows.rows[first + y];
    const typed = {};
    for (const [x, text] of line.entries()) {
      const column = rows.columns[at + x];
      if (rows.cell(target, at + x))
        typed[column] = rows.isChoice(column) ? codeOf(rows, target, column, text) : text;
      else if (text !== '')
        return { refused: rows.word('paste.na', rows.nameOf(target), rows.table.tHead.rows[0].cells[at + x + 4].textContent) };
    }

    changes.push([target, typed]);
  }

  return { changes };
}

const SIGNS = { '=': 'eq', '≥': 'ge', '>=': 'ge', '>': 'gt', '≤': 'le', '<=': 'le', '<': 'lt', '≈': 'about', '~': 'about' };

// People write the word or the sign, programs the code; anything else stays as it is and is said to be wrong.
function codeOf(rows, row, column, text) {
  const choice = rows.choices(row, column).find(([code, word]) => code === text || word === text);
  return choice ? choice[0] : column === 'comparator' ? SIGNS[text] ?? text : text;
}
