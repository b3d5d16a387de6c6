import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { encodeGbk } from './encode-gbk';
import { encodingOfCodePage } from './encoding-name';
import { pairTable } from './pair-tables';
import { scoreBytes } from './score-bytes';

const utf8 = (text: string) => new TextEncoder().encode(text);
const gbk = (text: string) => encodeGbk(text).bytes;

function big5(text: string): Uint8Array {
  const { pairs } = pairTable('big5');
  return Uint8Array.from(
    Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((unit) => {
      const pair = pairs.get(unit);
      return pair ? [pair >> 8, pair & 0xff] : [unit];
    }),
  );
}

/** Letters beyond GBK take four bytes in GB18030. */
const RARE_GB18030 = [0x99, 0x31, 0xf9, 0x33, 0x82, 0x31, 0xe9, 0x37, 0xfe, 0x9f];

describe('a text without a hint', () => {
  it.each([
    ['小沙', gbk, 'GB18030'],
    ['小', gbk, 'GB18030'],
    ['新碶街道,大碶街道', gbk, 'GB18030'],
    ['联通', gbk, 'GB18030'],
    ['舟山市定海区金塘镇西堠工业区1号地块', gbk, 'GB18030'],
    ['舟山市定海区金塘镇', utf8, 'UTF-8'],
    ['碶', utf8, 'UTF-8'],
    ['臺北市士林區工業用地地號', big5, 'Big5'],
    ['土地面積', big5, 'Big5'],
    ['plain', utf8, 'UTF-8'],
  ] as const)('“%s” is read back', (text, encode, name) => {
    expect(decodeText(encode(text))).toEqual({ text, encoding: { name, from: 'detected' } });
  });

  it('keeps 𬒗 㶲 䶮 of GB18030', () => {
    const bytes = Uint8Array.from([...gbk('干'), ...RARE_GB18030.slice(0, 4), ...gbk('镇')]);
    expect(decodeText(bytes).text).toBe('干𬒗镇');
    const rare = new TextDecoder('gb18030').decode(Uint8Array.from(RARE_GB18030));
    expect(rare).toBe('𬒗㶲䶮');
    expect(decodeText(utf8(`金塘${rare}`)).text).toBe('金塘𬒗㶲䶮');
  });

  it('goes by a mark first, and leaves it out', () => {
    expect(decodeText(utf8('\uFEFF亩'))).toEqual({
      text: '亩',
      encoding: { name: 'UTF-8', from: 'bom' },
    });
    const wide = Uint8Array.from([0xff, 0xfe, 0xa9, 0x4e]);
    expect(decodeText(wide)).toEqual({ text: '亩', encoding: { name: 'UTF-16LE', from: 'bom' } });
    const bare = Uint8Array.from(
      Array.from('name,area\n', (sign) => [0, sign.charCodeAt(0)]).flat(),
    );
    expect(decodeText(bare).encoding.name).toBe('UTF-16BE');
  });
});

it('believes a hint as far as the bytes allow', () => {
  const cpg = (name: string) => ({ name, from: 'cpg' as const });
  expect(decodeText(gbk('金塘'), cpg('936')).encoding).toEqual({ name: 'GB18030', from: 'cpg' });
  expect(decodeText(gbk('金塘'), cpg('UTF-8')).encoding.from).toBe('detected');
  expect(decodeText(gbk('金塘'), cpg('ISO-8859-1')).text).toBe('金塘');
  expect(decodeText(utf8('金塘西堠'), cpg('GBK')).text).toBe('金塘西堠');
  expect(decodeText(gbk('金塘'), cpg('OEM')).encoding.from).toBe('detected');
  expect(decodeText(utf8('m²'), cpg('UTF-8')).text).toBe('m²');
  const damaged = Uint8Array.from([...utf8('定海区金塘镇西堠'), 0xe5, 0x20]);
  expect(decodeText(damaged, cpg('UTF-8')).text).toBe('定海区金塘镇西堠\uFFFD ');
  expect(decodeText(utf8('abc'), cpg('GBK')).encoding).toEqual({ name: 'GB18030', from: 'cpg' });
});

it.each([
  ['UTF-8', 'UTF-8'],
  ['utf8\r\n', 'UTF-8'],
  ['65001', 'UTF-8'],
  ['GBK', 'GB18030'],
  ['CP936', 'GB18030'],
  ['ANSI 936', 'GB18030'],
  ['ANSI_936', 'GB18030'],
  ['GB2312', 'GB18030'],
  ['950', 'Big5'],
  ['BIG5', 'Big5'],
  ['ISO-8859-1', 'windows-1252'],
  ['8859_1', 'windows-1252'],
  ['LDID/87', null],
  ['System', null],
  ['', null],
])('“%s” calls %s', (text, name) => {
  expect(encodingOfCodePage(text)).toBe(name);
});

it('hears fields that end in the middle of a letter', () => {
  const whole = utf8('定海区金塘镇');
  for (const cut of [16, 17, 18]) {
    const scorer = scoreBytes();
    scorer.add(whole, 0, cut);
    scorer.add(utf8('123'));
    expect(scorer.best()).toBe('UTF-8');
  }
  const scorer = scoreBytes();
  scorer.add(gbk('定海区金塘镇'), 0, 11);
  expect(scorer.best()).toBe('GB18030');
});

it('writes GBK and names each letter it does not hold', () => {
  expect(gbk('碶')).toEqual(Uint8Array.from([0xb4, 0x5c]));
  expect(encodeGbk('干𬒗镇㶲䶮€a').lost).toEqual(['𬒗', '㶲', '䶮', '€']);
  expect(new TextDecoder('gb18030').decode(gbk('干𬒗镇'))).toBe('干?镇');
  const held = fc.string({ unit: fc.constantFrom(...'土地面积（亩）碶堠ａ、1 ·―') });
  fc.assert(
    fc.property(held, (text) => {
      expect(new TextDecoder('gb18030').decode(gbk(text))).toBe(text);
    }),
  );
});

it('any bytes give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 12 }), (bytes, name) => {
      expect(typeof decodeText(bytes, { name, from: 'cpg' }).text).toBe('string');
    }),
    { numRuns: 2000 },
  );
});
