import { expect, it } from 'vitest';
import { aList } from '../../../tests/builders/program-pack';
import { chosenList } from './chosen-list';

const blocks = { kind: aList('blocks', { subject: 'block', basis: 'judgement' }) };
const byHand = { kind: aList('by-hand', { basis: 'judgement' }) };
const byRule = { kind: aList('by-rule') };

it('is the one asked for, else the first that a rule judges, else the first', () => {
  const lists = [blocks, byHand, byRule];
  expect(chosenList(lists, 'by-hand')).toBe(byHand);
  expect(chosenList(lists, null)).toBe(byRule);
  expect(chosenList(lists, 'of another program')).toBe(byRule);
  expect(chosenList([blocks, byHand], null)).toBe(blocks);
  expect(chosenList([], null)).toBeNull();
});
