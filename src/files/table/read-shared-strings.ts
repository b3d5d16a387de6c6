import { scanXml, type XmlEvents } from '../xml/scan-xml';

/** Texts that cells refer to by number, without the reading aids some editions add. */
export function readSharedStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text = '';
  let aside = 0;
  const on: XmlEvents = {
    listening: false,
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside++;
      else if (name === 't') on.listening = aside === 0;
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (name === 't') on.listening = false;
      else if (name === 'rPh') aside--;
      else if (name === 'si') strings.push(cellText(text));
    },
  };
  scanXml(bytes, on);
  return strings;
}

/** Signs that XML cannot hold are written `_x000D_`; blanks around a text are nobody's intention. */
export function cellText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  return text.trim();
}
