import { expect, test } from 'vitest';
import {
  chosenColumns,
  moveColumn,
  orderColumns,
  readChoice,
  showColumn,
  usualChoice,
} from './chosen-columns';
import { textColumn } from './column';

const column = (key: string) => textColumn(key, key, 100, () => '');
const columns = [column('name'), column('a'), column('b'), { ...column('c'), spare: true }];
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key).join('');

test('spare columns are there when asked for; the first always is', () => {
  expect(keys(chosenColumns(columns, usualChoice))).toBe('nameab');
  const more = showColumn(showColumn(usualChoice, 'c', true), 'a', false);
  expect(keys(chosenColumns(columns, showColumn(more, 'name', false)))).toBe('namebc');
});

test('columns move by one place, and never before the first', () => {
  const up = moveColumn(columns, usualChoice, 'b', -1);
  expect(keys(orderColumns(columns, up))).toBe('namebac');
  expect(moveColumn(columns, up, 'b', -1)).toBe(up);
  expect(moveColumn(columns, up, 'c', 1)).toBe(up);
  expect(moveColumn(columns, up, 'name', 1)).toBe(up);
});

test('a column that is new since the choice was made keeps its place', () => {
  const choice = { order: ['name', 'c', 'a'], shown: {} };
  expect(keys(orderColumns(columns, choice))).toBe('namecab');
});

test.each([null, '', '{', '[]', '{"parcels":{"order":3,"shown":{"a":"x"}}}', '{"parcels":null}'])(
  'a damaged memory %s is the usual choice',
  (stored) => {
    expect(readChoice('parcels', stored)).toEqual(usualChoice);
  },
);

test('what was chosen is read again', () => {
  const choice = { order: ['name', 'b'], shown: { a: false } };
  expect(readChoice('enterprises', JSON.stringify({ enterprises: choice }))).toEqual(choice);
});
