import { type BareValue, bareValueFinder, type FindBareValue } from './bare-value';
import { type Expected, faultAt } from './filter-fault';
import { type FilterField, type FindField, fieldFinder, type NamedField } from './filter-field';
import { jointAt, negationAt, operatorAt, wordBreak } from './filter-words';

/** Walks over the text of a filter. Full-width signs read as plain ones; places stay those of the text typed. */
export class Scanner {
  at = 0;
  readonly text: string;
  private readonly find: FindField;
  private readonly findBare: FindBareValue;

  constructor(
    readonly typed: string,
    readonly fields: readonly FilterField[],
  ) {
    this.text = narrow(typed);
    this.find = fieldFinder(fields);
    this.findBare = bareValueFinder(fields);
  }

  skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  get ended(): boolean {
    this.skipSpace();
    return this.at >= this.text.length;
  }

  /** Takes a sign when it stands here. */
  takes(sign: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  match(pattern: RegExp): string | null {
    this.skipSpace();
    const found = pattern.exec(this.text.slice(this.at))?.[0];
    if (!found) return null;
    this.at += found.length;
    return found;
  }

  /** A field whose name is followed by a question or by nothing: 用途 in 用途调整地块 is no field. */
  fieldHere(at = this.at): NamedField | null {
    const named = this.find(this.text, at);
    if (!named) return null;
    let end = at + named.length;
    while (/\s/.test(this.text.charAt(end))) end++;
    const gap = end > at + named.length;
    if (end >= this.text.length || gap || operatorAt(this.text, end)) return named;
    const next = this.text.charAt(end);
    const scale = named.field.kind === 'number' || named.field.kind === 'date';
    return wordBreak.test(next) || (scale && /[-\d]/.test(next)) ? named : null;
  }

  takeField(): FilterField | null {
    this.skipSpace();
    const named = this.fieldHere();
    if (named) this.at += named.length;
    return named?.field ?? null;
  }

  /** A value that asks by itself: 规上, A类. */
  bareHere(at = this.at): BareValue | null {
    return this.findBare(this.text, at);
  }

  /** 非 and 不 before a bracket, a condition or a gap; 不锈钢 is a word. */
  takeNegation(): boolean {
    this.skipSpace();
    const length = this.negationHere(this.at);
    this.at += length;
    return length > 0;
  }

  /** Text as people write it: in quotes, or up to the next break or the next condition. */
  takeWord(expected: Expected): string {
    this.skipSpace();
    const from = this.at;
    const quoted = this.takeQuoted(expected);
    if (quoted !== null) return quoted;
    while (this.at < this.text.length && !this.wordEnds(from)) this.at++;
    if (this.at > from) return this.typed.slice(from, this.at);
    const sign = this.typed.charAt(from);
    const what = sign ? `“${sign}”不应在这里。` : '到这里就没有了。';
    throw faultAt(from, from + 1, what, '请写要查的文字；含符号的请加引号。', expected);
  }

  private takeQuoted(expected: Expected): string | null {
    const closing = { '"': '"', '“': '”', '「': '」' }[this.text.charAt(this.at)];
    if (!closing) return null;
    const from = this.at++;
    let value = '';
    for (;;) {
      const end = this.text.indexOf(closing, this.at);
      if (end < 0) {
        throw faultAt(from, this.text.length, '引号没有合上。', `请在末尾补上${closing}。`);
      }
      value += this.typed.slice(this.at, end);
      this.at = end + 1;
      if (closing !== '"' || this.text.charAt(this.at) !== '"') break;
      value += '"';
      this.at++;
    }
    if (value.trim() !== '') return value;
    throw faultAt(from, this.at, '引号里没有文字。', '请写要查的文字。', expected);
  }

  private wordEnds(from: number): boolean {
    if (wordBreak.test(this.text.charAt(this.at))) return true;
    if (this.text.startsWith('!=', this.at)) return true;
    if (this.at === from) return false;
    const joint = jointAt(this.text, this.at);
    return joint !== null && this.conditionAt(this.at + joint.length);
  }

  private conditionAt(at: number): boolean {
    let start = at;
    while (/\s/.test(this.text.charAt(start))) start++;
    return (
      this.text.charAt(start) === '(' ||
      this.fieldHere(start) !== null ||
      this.bareHere(start) !== null ||
      this.negationHere(start) > 0
    );
  }

  private negationHere(at: number): number {
    const length = negationAt(this.text, at);
    if (length === 0) return 0;
    const end = at + length;
    const next = this.text.charAt(end);
    const asks = this.fieldHere(end) !== null || this.bareHere(end) !== null;
    const alone = next === '' || /[\s(]/.test(next) || asks;
    return alone ? length : 0;
  }
}

function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');
}
