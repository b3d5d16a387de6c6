import { expect, it } from 'vitest';
import { packRows, unpackRows } from './pack-rows';

const row = (id: string, unit: string) => ({ id, unit, value: null });

it('rows come back in their records, whatever is left empty', () => {
  const lists = [[], [row('a', '白泉镇'), row('b', '白泉镇')], [], [row('c', '干𬒗镇')]];
  expect(unpackRows(JSON.parse(JSON.stringify(packRows(lists))))).toEqual(lists);
  expect(unpackRows(packRows([]))).toEqual([]);
  expect(unpackRows(packRows([[], []]))).toEqual([[], []]);
});

it('what rows share is written once', () => {
  const rows = Array.from({ length: 100 }, (_, i) => row(`firm-${i}`, '白泉镇'));
  expect(JSON.stringify(packRows([rows])).split('白泉镇')).toHaveLength(2);
});

it('a row with other fields than its neighbours is not let in', () => {
  expect(() => packRows([[row('a', '')], [{ id: 'b', unit: '' }]])).toThrow('other fields');
  expect(() => packRows([[{ id: 'a' }, { name: 'b' }]])).toThrow('other fields');
});
