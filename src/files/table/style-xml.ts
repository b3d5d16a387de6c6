/** Styles by their place in the list below. */
export const STYLE = {
  plain: 0,
  head: 1,
  text: 2,
  disarmed: 3,
  day: 4,
  title: 5,
  note: 6,
} as const;
const FIRST_DECIMALS = 7;
const MOST_DECIMALS = 8;
const FIRST_FORMAT = 165;
const PERCENT_FORMAT = 164 + MOST_DECIMALS + 2;
/** After all that have so many decimals. */
export const PERCENT_STYLE = FIRST_DECIMALS + MOST_DECIMALS + 1;

export function decimalsStyle(decimals: number | undefined): number {
  if (decimals === undefined) return STYLE.plain;
  return FIRST_DECIMALS + Math.max(0, Math.min(MOST_DECIMALS, Math.round(decimals)));
}

const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, n) => n);

const formats = [
  '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
  ...decimals.map(
    (n) =>
      `<numFmt numFmtId="${FIRST_FORMAT + n}" formatCode="${n === 0 ? '0' : `0.${'0'.repeat(n)}`}"/>`,
  ),
  `<numFmt numFmtId="${PERCENT_FORMAT}" formatCode="0.00%"/>`,
];

const line = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>';

function cell(format: number, font: number, box: 0 | 1, more = '', inner = ''): string {
  const fill = font === 1 ? 2 : 0;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${box}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${more}>${inner}</xf>`
  );
}

const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

const cells = [
  cell(0, 0, 1),
  cell(49, 1, 1, ' applyAlignment="1"', centred),
  cell(49, 0, 1),
  cell(49, 0, 1, ' quotePrefix="1"'),
  cell(164, 0, 1),
  cell(49, 2, 0, ' applyAlignment="1"', centred),
  cell(49, 0, 0),
  ...decimals.map((n) => cell(FIRST_FORMAT + n, 0, 1)),
  cell(PERCENT_FORMAT, 0, 1),
];

const font = (size: number, bold: boolean) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;

export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
  `<fonts count="3">${font(11, false)}${font(11, true)}${font(16, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECEF"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${line}</border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
