// The same value in another unit, exactly: the decimal point moves, no digit is lost.

const SCALES = [['万亿', 12], ['亿', 8], ['万', 4]];

function scale(unit) {
  const found = SCALES.find(([name]) => unit.startsWith(name) && unit.length > name.length);
  return found ? [found[1], unit.slice(found[0].length)] : [0, unit];
}

/** The value in the other unit; null when it is no plain number, or the units do not convert by moving the point. */
export function converted(value, from, to) {
  const [[fromPlaces, fromThing], [toPlaces, toThing]] = [scale(from), scale(to)];
  if (!/^-?\d+(\.\d+)?$/.test(value) || fromThing !== toThing || fromPlaces === toPlaces)
    return null;
  const sign = value.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = value.replace('-', '').split('.');
  const move = fromPlaces - toPlaces;
  const digits = whole + fraction;
  const point = whole.length + move;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return sign + left + (right ? `.${right}` : '');
}
