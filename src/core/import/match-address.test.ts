import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainAddress, readAddress } from './match-address';
import { placeWords } from './match-places';

const places = placeWords('定海区', [
  { name: '白泉镇', aliases: [] },
  { name: '定海工业园区', aliases: [] },
]);

it.each([
  ['浙江省舟山市定海区白泉镇示例大道88号', '示例大道', 88, 88],
  ['定海白泉示例大道 ８８ 号', '示例大道', 88, 88],
  ['示例路十二至十八号', '示例路', 12, 18],
  ['示例路12号-18号', '示例路', 12, 18],
  ['示例路88-2号', '示例路', 88, 88],
  ['示例路一百零五号', '示例路', 105, 105],
  ['定海工业园区示例北路6#', '示例北路', 6, 6],
  ['干览镇示例村1号', '示例村', 1, 1],
  ['示例社区示例路3号', '示例路', 3, 3],
  ['示例路北侧', '示例路', null, null],
])('%s is %s %s', (text, road, from, to) => {
  expect(readAddress(text, places)).toMatchObject({ road, from, to });
});

it('a number is a number however it is written', () => {
  expect(plainAddress('示例路八＃')).toBe('示例路8号');
  expect(plainAddress('八一路 20 至 22 号')).toBe('八一路20-22号');
});

it('nothing but a place is no address', () => {
  expect(readAddress('', places)).toBeNull();
  expect(readAddress(' 甲', places)).toBeNull();
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom('定海区', '白泉镇', '示例路', '十', '八', '1', '号', '#', '—', '（', '甲'),
    )
    .map((parts) => parts.join('')),
);

it('what is made plain once stays as it is, and is always read without fail', () => {
  fc.assert(
    fc.property(text, (address) => {
      const plain = plainAddress(address);
      expect(plainAddress(plain)).toBe(plain);
      const read = readAddress(address, places);
      expect(read === null || read.to === null || read.to >= (read.from ?? 0)).toBe(true);
    }),
  );
});
