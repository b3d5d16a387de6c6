/** What a scan calls on its way. Names come without their namespace; text comes only while it is listened to. */
export interface XmlEvents {
  /** `attributes` is the raw text between name and end, for `attributeOf`. An empty element is closed at once. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
  listening: boolean;
}

export class XmlFault extends Error {}

const MOST_DEPTH = 100;
const PIECE = 1 << 22;
/** A comment or a text that goes on for longer than this is no sheet of anybody's. */
const MOST_CARRIED = 1 << 25;

/**
 * Runs through a document of any size in pieces, so that a sheet of hundreds of megabytes never stands in memory as
 * one string. No document type, hence no entities but the five and numbers; `between` hears how far it is.
 */
export function scanXml(
  bytes: Uint8Array,
  on: XmlEvents,
  between: (share: number) => void = () => {},
): void {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  const depth = { now: 0 };
  let carried = '';
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + PIECE, bytes.length);
    const last = end === bytes.length;
    const text = carried + decoder.decode(bytes.subarray(at, end), { stream: !last });
    carried = text.slice(scanPiece(text, on, last, depth));
    if (carried.length > MOST_CARRIED) throw new XmlFault('内容没有结尾');
    at = end;
    between(at / bytes.length);
  }
  if (depth.now !== 0) throw new XmlFault('内容不完整');
}

/** Answers how much was used; what is left waits for the next piece. */
function scanPiece(text: string, on: XmlEvents, last: boolean, depth: { now: number }): number {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return last ? text.length : at;
    if (open > at && on.listening) on.text(plainText(text.slice(at, open)));
    const sign = text.charCodeAt(open + 1);
    let end: number;
    if (sign === 0x21 || sign === 0x3f) end = passOver(text, open, on, last);
    else if (sign === 0x2f) end = closeTag(text, open, on, depth);
    else end = openTag(text, open, on, depth);
    if (end < 0) {
      if (last) throw new XmlFault('内容不完整');
      return open;
    }
    at = end;
  }
}

function openTag(text: string, open: number, on: XmlEvents, depth: { now: number }): number {
  let at = open + 1;
  let from = at;
  let nameEnd = -1;
  let quote = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) break;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (nameEnd < 0) {
      if (code === 0x3a) from = at + 1;
      else if (code <= 0x20 || code === 0x2f) nameEnd = at;
    }
  }
  if (at >= text.length) return -1;
  const empty = text.charCodeAt(at - 1) === 0x2f;
  if (nameEnd < 0) nameEnd = at;
  const name = text.slice(from, nameEnd);
  if (!empty && ++depth.now > MOST_DEPTH) throw new XmlFault('层次过深');
  on.open(name, text.slice(nameEnd, empty ? at - 1 : at));
  if (empty) on.close(name);
  return at + 1;
}

function closeTag(text: string, open: number, on: XmlEvents, depth: { now: number }): number {
  const end = text.indexOf('>', open);
  if (end < 0) return -1;
  if (--depth.now < 0) throw new XmlFault('标记不成对');
  const name = text.slice(open + 2, end).trimEnd();
  on.close(name.slice(name.indexOf(':') + 1));
  return end + 1;
}

function passOver(text: string, open: number, on: XmlEvents, last: boolean): number {
  const past = (sign: string, from: number) => {
    const end = text.indexOf(sign, from);
    return end < 0 ? -1 : end + sign.length;
  };
  if (text.startsWith('<?', open)) return past('?>', open + 2);
  if (text.startsWith('<!--', open)) return past('-->', open + 4);
  if (text.startsWith('<![CDATA[', open)) {
    const end = past(']]>', open + 9);
    if (end >= 0 && on.listening) on.text(text.slice(open + 9, end - 3));
    return end;
  }
  if (!last && text.length - open < 9) return -1;
  throw new XmlFault('含有不允许的文档类型声明');
}

/** One attribute, by its name without namespace; null where it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const length = attributes.length;
  for (let at = 0; at < length; ) {
    while (at < length && attributes.charCodeAt(at) <= 0x20) at++;
    let from = at;
    while (at < length) {
      const code = attributes.charCodeAt(at);
      if (code === 0x3d || code <= 0x20) break;
      if (code === 0x3a) from = at + 1;
      at++;
    }
    const nameEnd = at;
    while (
      at < length &&
      attributes.charCodeAt(at) !== 0x22 &&
      attributes.charCodeAt(at) !== 0x27
    ) {
      at++;
    }
    if (at >= length) return null;
    const end = attributes.indexOf(attributes.charAt(at), at + 1);
    if (end < 0) return null;
    if (nameEnd - from === name.length && attributes.startsWith(name, from)) {
      return plainText(attributes.slice(at + 1, end));
    }
    at = end + 1;
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
