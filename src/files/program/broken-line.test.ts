import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLine } from './broken-line';

describe('the line on which a text stops being JSON', () => {
  it.each([
    ['{\n"a": x\n}', 2],
    ['{\n"a": 1\n"b": 2\n}', 3],
    ['{\n"a": [1,\n2,\n]\n}', 4],
    ['{\n"a": "two\nlines"\n}', 2],
    ['{\n"a": 1,\n}', 3],
    ['{\n"a": 1', 2],
    ['{"a": 1}\n\n]', 3],
    ['{"a" 1}', 1],
    ['{a: 1}', 1],
    ['[01]', 1],
    ['["\\x"]', 1],
    ['[1}', 1],
    ['', 1],
  ])('of %j is %i', (text, line) => {
    expect(brokenLine(text)).toBe(line);
  });

  it('is none where the text is sound', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(brokenLine(JSON.stringify(JSON.parse(text), null, 2))).toBeNull();
      }),
    );
  });

  it('is told wherever one letter is lost that matters', () => {
    const sound = JSON.stringify({ a: [1, { b: '二' }], c: null }, null, 1);
    for (let at = 0; at < sound.length; at++) {
      const text = sound.slice(0, at) + sound.slice(at + 1);
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(brokenLine(text) === null, text).toBe(parses);
    }
  });

  it('is found in a long text without running out of stack', () => {
    expect(brokenLine(`["${'亩'.repeat(2e6)}",\n${'['.repeat(1e5)}`)).toBe(2);
  });
});
