/**
 * How wide a text will be, without a browser to ask: a little more than any of the fonts it may be set in, so that what
 * was found to fit is never cut.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || (code >= 0x2000 && code < 0x2070)) return 1;
  if (letter === ' ' || /[.,:;'|!()[\]ijl]/.test(letter)) return 0.36;
  if (/[A-Zmw%@]/.test(letter)) return 0.82;
  return 0.6;
}

/** Signs that do not begin a line, and all a line ends with that cannot stand without them. */
const CLOSING = /^[，。；：、）〕》”！？·,.;:)%–-]$/;
const LAST_WHOLE = /[^，。；：、）〕》”！？·,.;:)%–-][，。；：、）〕》”！？·,.;:)%–-]*$/u;

/** The text in lines of at most so much width; figures and Latin words stay whole where they can. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = text.match(/[\w.,/%-]+|\s+|./gu) ?? [];
  for (const part of parts.flatMap((one) => broken(one, width, size))) {
    const next = line + part;
    if (line === '' || textWidth(next, size) <= width) {
      line = line === '' ? part.trimStart() : next;
      continue;
    }
    // The sign takes what it stands behind along to the next line.
    const taken = CLOSING.test(part) ? (LAST_WHOLE.exec(line)?.[0] ?? '') : '';
    const rest = line.slice(0, line.length - taken.length).trimEnd();
    if (rest !== '') lines.push(rest);
    line = (rest === '' ? line : taken) + part.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A word longer than a whole line is broken anyhow. */
function broken(part: string, width: number, size: number): string[] {
  return textWidth(part, size) > width ? [...part] : [part];
}

/** The largest size, up to a given one, at which the text fits. */
export function sizeToFit(text: string, width: number, most: number): number {
  const wide = textWidth(text, most);
  return wide <= width ? most : (most * width) / wide;
}
