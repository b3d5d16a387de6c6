import { type EncodedText, encodeGbk } from './encode-gbk';

export type TextEncoding = 'utf-8' | 'gbk';

const encoder = new TextEncoder();
const NOTHING: readonly string[] = [];

export function encodeText(text: string, encoding: TextEncoding): EncodedText {
  return encoding === 'gbk' ? encodeGbk(text) : { bytes: encoder.encode(text), lost: NOTHING };
}
