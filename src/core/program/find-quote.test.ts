import { describe, expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { clauseOf, findClause } from './find-clause';
import { findQuote, layBare } from './find-quote';

const text = '到 2023 年，全区\n  盘活利用闲置低效用地 1200 亩以上。\n附件1\n盘活用地。\n附 则';

describe('a quotation in the text of a document', () => {
  it.each([
    ['全区盘活利用', '全区\n  盘活利用'],
    ['到2023年', '到 2023 年'],
    ['低效用地 1200亩以上', '低效用地 1200 亩以上'],
    ['附则', '附 则'],
  ])('finds %s whatever blanks there are', (quote, there) => {
    const place = findQuote(layBare(text), quote);
    expect(place && text.slice(place.from, place.to)).toBe(there);
  });

  it.each(['全区盘活土地', '', '  '])('does not find “%s”', (quote) => {
    expect(findQuote(layBare(text), quote)).toBeNull();
  });

  it('looks on from a place', () => {
    const [bare, annex] = [layBare(text), text.indexOf('附件1')];
    expect(findQuote(bare, '盘活')?.from).toBeLessThan(annex);
    expect(findQuote(bare, '盘活', annex)?.from).toBe(annex + '附件1\n'.length);
    expect(findQuote(bare, '全区', annex)).toBeNull();
  });
});

describe('a clause', () => {
  const placeOf = (at: string, quote: string) =>
    findClause(text, layBare(text), { at, quote })?.from;

  it('of an annex is looked for behind its heading, then anywhere', () => {
    expect(placeOf('一(一)', '盘活')).toBe(text.indexOf('盘活'));
    expect(placeOf('附件1一', '盘活')).toBe(text.lastIndexOf('盘活'));
    expect(placeOf('附件1一', '全区')).toBe(text.indexOf('全区'));
    expect(placeOf('附件2', '盘活')).toBe(text.indexOf('盘活'));
    expect(placeOf('附件1', '没有这句')).toBeUndefined();
  });

  it('is found by the id of what it speaks of, wherever that stands in the pack', () => {
    const pack = aPack();
    expect(clauseOf(pack, 't-2022')).toEqual(pack.thresholds[1]?.clause);
    expect(clauseOf(pack, 'risky')).toEqual(pack.lists[0]?.categories[0]?.clause);
    expect(clauseOf(pack, 'q-protection')).toBeNull();
    expect(clauseOf(pack, 'nowhere')).toBeNull();
  });
});
