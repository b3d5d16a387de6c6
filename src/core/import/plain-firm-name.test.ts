import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWords } from './match-places';
import { plainFirmName, readFirmName, splitNames, tidyFirmName } from './plain-firm-name';

const places = placeWords('定海区', [{ name: '盐仓街道', aliases: [] }]);

it.each([
  ['示例甲子机械有限公司', '示例甲子机械股份有限公司'],
  ['示例（甲）五金有限公司', '示例(甲)五金 有限责任公司'],
  ['ＡＢ示例厂', 'ab示例'],
  ['示例机械厂有限公司', '示例机械'],
])('%s and %s are one name', (a, b) => {
  expect(plainFirmName(a)).toBe(plainFirmName(b));
});

it.each([
  ['浙江舟山示例甲子机械有限公司', '示例甲子机械', '浙江舟山', false],
  ['示例甲子机械（定海）有限公司', '示例甲子机械', '', false],
  ['盐仓示例机械有限公司第二分公司', '示例机械', '盐仓', true],
  ['示例机械有限公司定海分公司', '示例机械', '', true],
  // Nothing but an ending would be left, or a place.
  ['厂分公司厂', '厂分公司', '', false],
  ['定海水厂', '定海水', '', false],
])('%s is known by %s', (name, core, cut, branch) => {
  expect(readFirmName(name, places)).toMatchObject({ core, places: cut, branch });
});

it('names of several in one cell are several', () => {
  expect(splitNames('示例甲厂、示例乙厂；示例甲厂等')).toEqual(['示例甲厂', '示例乙厂']);
});

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('定海', '有限公司', '厂', '（', '）', '示例', 'Ａ', ' ', '分公司', '·'))
    .map((parts) => parts.join('')),
);

it('what is made plain once stays as it is', () => {
  fc.assert(
    fc.property(word, (name) => {
      for (const plain of [plainFirmName, tidyFirmName]) {
        expect(plain(plain(name))).toBe(plain(name));
      }
      const { core } = readFirmName(name, places);
      expect(readFirmName(core, places).core).toBe(core);
    }),
  );
});
