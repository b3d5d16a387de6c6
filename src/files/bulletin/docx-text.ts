import {
  AlignmentType,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { BulletinHeading, BulletinParagraph } from '../../core/bulletin/bulletin';
import { FACE, LETTER_SPACE, LINE, SIZE } from './paper';

const TWO_LETTERS = 200;
/** A letter of the body, in twentieths of a point. */
const LETTER = 315;

export function run(text: string, face: string, size: number, bold = false): TextRun {
  const font = { ascii: FACE.latin, hAnsi: FACE.latin, cs: FACE.latin, eastAsia: face };
  const characterSpacing = size === SIZE.three ? LETTER_SPACE : 0;
  return new TextRun({ text: printable(text), font, size, bold, characterSpacing });
}

/** XML holds no control signs. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\ufffe\uffff]/gu, ' ');
}

/** Lines of 29 points or so, 22 of them a page. */
const lines = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

export function line(options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: lines, ...options });
}

export function titleOf(title: string, mark: string): Paragraph[] {
  const centre = (children: TextRun[]) =>
    line({ alignment: AlignmentType.CENTER, spacing: { ...lines, line: LINE + 80 }, children });
  return [
    ...titleLines(title).map((text) => centre([run(text, FACE.title, SIZE.two)])),
    ...(mark === '' ? [] : [centre([run(mark, FACE.second, SIZE.three)])]),
    line({}),
  ];
}

const TITLE_LETTERS = 20;

/** What does not stand in a line breaks where it makes sense, before the month. */
function titleLines(title: string): readonly string[] {
  return title.length > TITLE_LETTERS ? title.split(/(?=\d{4}年\d+月进展)/) : [title];
}

/** 一、in 黑体, （一） in 楷体. */
export function headingOf({ level, text }: BulletinHeading): Paragraph {
  return line({
    keepNext: true,
    outlineLevel: level - 1,
    indent: { firstLineChars: TWO_LETTERS, firstLine: 2 * LETTER },
    children: [run(text, level === 1 ? FACE.first : FACE.second, SIZE.three)],
  });
}

export function paragraphOf({ lead = '', text }: BulletinParagraph): Paragraph {
  return line({
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: TWO_LETTERS, firstLine: 2 * LETTER },
    children: [
      ...(lead === '' ? [] : [run(lead, FACE.body, SIZE.three, true)]),
      run(text, FACE.body, SIZE.three),
    ],
  });
}

export function addresseeOf(text: string): Paragraph {
  return line({ children: [run(text, FACE.body, SIZE.three)] });
}

/** Name above date, the date four letters from the right. */
export function signatureOf(issuer: string, madeOn: string): Paragraph[] {
  const right = (text: string) =>
    line({
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      indent: { right: 4 * LETTER },
      children: [run(text, FACE.body, SIZE.three)],
    });
  return [line({ keepNext: true }), ...(issuer === '' ? [] : [right(issuer)]), right(madeOn)];
}

/** — 1 —, a letter in from the outer edge. */
export function footerOf(side: 'left' | 'right'): Footer {
  const font = { ascii: FACE.number, hAnsi: FACE.number, eastAsia: FACE.number };
  const children = [
    new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: SIZE.four }),
  ];
  const outer = side === 'left' ? { left: 280 } : { right: 280 };
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({ children: [new Paragraph({ alignment, indent: outer, children })] });
}

/** What is invented says so on every page. */
export function headerOf(mark: string): Header {
  const children = mark === '' ? [] : [run(mark, FACE.second, SIZE.five)];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}
