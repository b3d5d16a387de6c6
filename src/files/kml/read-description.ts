/** A description as programs write it: rows of a table where it is one, else text without marks. */
export interface ReadDescription {
  readonly cells: readonly (readonly [key: string, value: string])[];
  readonly text: string;
}

const LONGEST = 100_000;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Rows of two cells, a name and its value, are columns; a table of any other form is read as text. */
export function readDescription(html: string): ReadDescription {
  const short = html.slice(0, LONGEST);
  if (!/<[a-z!/]/i.test(short)) return { cells: [], text: plain(short) };
  const rows = short.split(/<tr\b[^<>]*>/i).slice(1);
  const cells = rows.map(cellsOfRow).filter((row) => row.length === 2);
  const pairs = cells.filter(([key = '']) => key !== '' && key.length <= 60);
  if (pairs.length > 0 && pairs.length * 2 > rows.length) {
    return { cells: pairs.map(([key = '', value = '']) => [key, value]), text: '' };
  }
  return { cells: [], text: plain(short.replace(/<(br|\/p|\/tr|\/div)\b[^<>]*>/gi, '\n')) };
}

function cellsOfRow(row: string): string[] {
  return row
    .split(/<t[dh]\b[^<>]*>/i)
    .slice(1)
    .map((cell) => {
      // An inner table begins a row of its own; what stands before it is no cell of this one.
      return plain(cell.split(/<\/t[dhr]>/i)[0] ?? '');
    });
}

function plain(html: string): string {
  return html
    .replace(/<!--.{0,2000}?-->/gs, '')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
