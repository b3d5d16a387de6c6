import { isMirrored, numberOf, type RawEntity, textOf } from './entity';

/** A text with where it stands in the coordinates of its block. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const SIGNS: Readonly<Record<string, string>> = { c: 'Ø', d: '°', p: '±' };

/** Null for entities that are no text, and for empty ones. */
export function readDrawingText(entity: RawEntity): PlacedText | null {
  const { type } = entity;
  if (type !== 'TEXT' && type !== 'MTEXT' && type !== 'ATTRIB') return null;
  const parts = entity.values.filter((_, i) => entity.codes[i] === 3);
  const raw = type === 'MTEXT' ? parts.join('') + (textOf(entity, 1) ?? '') : textOf(entity, 1);
  const text = plainText(raw ?? '', type === 'MTEXT');
  if (text === '') return null;
  // Of a text that is not set from its left foot, the second point is the true one.
  const isSet =
    type !== 'MTEXT' && (numberOf(entity, 72, 0) !== 0 || numberOf(entity, 73, 0) !== 0);
  const second = isSet && textOf(entity, 11) !== null;
  const x = numberOf(entity, second ? 11 : 10, 0);
  const y = numberOf(entity, second ? 21 : 20, 0);
  return { text, x: isMirrored(entity) && type !== 'MTEXT' ? -x : x, y };
}

/** Letters written by their number, as programs do for those their code page does not hold. */
export function unescapeLetters(text: string): string {
  if (!text.includes('\\U+') && !text.includes('\\u+')) return text;
  return text.replace(/\\U\+([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function plainText(raw: string, isFormatted: boolean): string {
  const text = unescapeLetters(raw).replace(/%%([cdp])/gi, (_, sign: string) => {
    return SIGNS[sign.toLowerCase()] ?? '';
  });
  return (isFormatted ? withoutFormat(text) : text).trim();
}

/** `\P` is a new line; other marks set fonts, heights and colours, up to a semicolon. */
function withoutFormat(text: string): string {
  return text
    .replace(/\\S([^;\\]{0,80});/g, '$1')
    .replace(/\\[ACFHQTWacfhpqtw][^;\\{}]{0,200};/g, '')
    .replace(/\\P/g, '\n')
    .replace(/\\~/g, ' ')
    .replace(/\\[LlOoKkNX]/g, '')
    .replace(/\\([\\{}])|[{}]/g, (_, kept?: string) => kept ?? '');
}
