import { describe, expect, it } from 'vitest';
import { checkPeriod, checkValue, type Field, isDay } from './field';
import { fieldOf } from './fields';

const ratio = fieldOf('parcels', 'floorAreaRatio') as Field;
const tax = fieldOf('enterprises', 'taxWan') as Field;
const idle = fieldOf('parcels', 'idleStatus') as Field;
const issues = fieldOf('parcels', 'collectiveIssues') as Field;
const since = fieldOf('parcels', 'idleSince') as Field;

describe('checkValue', () => {
  it('A5: unknown can always stand, and is not zero', () => {
    for (const field of [ratio, tax, idle, since, issues])
      expect(checkValue(field, null)).toBeNull();
  });

  it.each([
    [ratio, 0],
    [ratio, 20],
    [tax, -35.5],
    [idle, '疑似闲置'],
    [since, '2020-02-29'],
    [issues, '无'],
    [issues, '管理松散'],
    [issues, '土地利用率低、管理松散'],
  ])('lets a sound value of $label stand', (field, value) => {
    expect(checkValue(field, value)).toBeNull();
  });

  it.each([
    [ratio, -0.01, '不能小于 0'],
    [ratio, 20.01, '不能大于 20'],
    [ratio, Number.NaN, '应为数字'],
    [ratio, '1.2', '应为数字'],
    [idle, '闲着', '不在可选项中'],
    [since, '2021-02-29', '不是有效日期'],
    [tax, true, '应为数字'],
    [issues, '', '应为“无”'],
    [issues, '土地利用率低、闲着', '“闲着”不在可选项中'],
    [issues, '土地利用率低、无', '“无”不在可选项中'],
    [issues, '管理松散、管理松散', '重复'],
    [issues, '管理松散、土地利用率低', '应按次序写为“土地利用率低、管理松散”'],
    [issues, '管理松散、', '不在可选项中'],
    [issues, 3, '应为文字'],
  ])('refuses %o = %o and names the field', (field, value, words) => {
    const refusal = checkValue(field, value);
    expect(refusal?.why).toContain(words);
    expect(refusal?.why).toContain(field.label);
  });
});

it('a period is asked for where the field has one, and only there', () => {
  expect(checkPeriod(tax, '2021')).toBeNull();
  expect(checkPeriod(tax, undefined)).toMatchObject({ refused: 'bad-period' });
  expect(checkPeriod(tax, '2021-07')).toMatchObject({ refused: 'bad-period' });
  expect(checkPeriod(ratio, '2021')).toMatchObject({ refused: 'bad-period' });
});

it.each([
  ['2021-07-31', true],
  ['2021-06-31', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2021-7-1', false],
  ['2021-13-01', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
