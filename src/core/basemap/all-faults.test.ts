import { expect, test } from 'vitest';
import { refuse } from '../refusal';
import { allFaults } from './all-faults';

const name = refuse('bad-name', '名称为空。', '请填写名称。');
const datum = refuse('no-datum', '没有选择坐标系。', '请选择。');

test('one fault is told as it is, several together and in order', () => {
  expect(allFaults([null, null])).toBeNull();
  expect(allFaults([null, name])).toBe(name);
  expect(allFaults([name, null, datum])).toEqual({
    refused: 'bad-name no-datum',
    why: '有 2 处要改：1. 名称为空。 2. 没有选择坐标系。',
    now: '1. 请填写名称。 2. 请选择。',
  });
});
