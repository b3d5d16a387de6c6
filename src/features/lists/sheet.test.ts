import { expect, it } from 'vitest';
import { sheetOf } from './sheet';

it('keeps figures as figures and makes nothing a formula', () => {
  expect(
    sheetOf([
      ['名称', '亩'],
      ['=1+1', 1234.5678912],
    ]),
  ).toBe("名称\t亩\r\n'=1+1\t1234.567891");
  expect(sheetOf([[null, Number.NaN, '-', '-1', '330902104001']])).toBe(
    "未知\t未知\t-\t'-1\t'330902104001",
  );
  expect(sheetOf([['两\n行\t字', -0.5]])).toBe('两 行 字\t-0.5');
});
