/** A token of JSON, with the blanks before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/**
 * The line on which a text stops being JSON; null where it is sound. Browsers tell in different words, some without a
 * place, so the text is read once more when parsing it has failed.
 */
export function brokenLine(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wants: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next' | 'end' = 'value';
  TOKEN.lastIndex = 0;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return wants === 'end' && text.slice(at).trim() === '' ? null : lineOf(text, at);
    const [, sign, string] = found;
    const isValue = sign === undefined;
    const closed = (): void => {
      open.pop();
      wants = open.length > 0 ? 'next' : 'end';
    };
    if ((wants === 'value' || wants === 'first') && (isValue || sign === '{' || sign === '[')) {
      if (isValue) wants = open.length > 0 ? 'next' : 'end';
      else {
        open.push(sign as '{' | '[');
        wants = sign === '{' ? 'firstKey' : 'first';
      }
    } else if (wants === 'first' && sign === ']') closed();
    else if (wants === 'firstKey' && sign === '}') closed();
    else if ((wants === 'key' || wants === 'firstKey') && string !== undefined) wants = 'colon';
    else if (wants === 'colon' && sign === ':') wants = 'value';
    else if (wants === 'next' && sign === ',') wants = open.at(-1) === '{' ? 'key' : 'value';
    else if (wants === 'next' && sign === (open.at(-1) === '{' ? '}' : ']')) closed();
    else return lineOf(text, TOKEN.lastIndex - 1);
  }
}

/** The line of the first letter at or after a place that is no blank. */
function lineOf(text: string, at: number): number {
  const blanks = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  const place = Math.min(at + blanks, text.length);
  return text.slice(0, place).split('\n').length;
}
