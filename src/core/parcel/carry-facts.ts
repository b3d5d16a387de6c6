import { type Fact, findFact } from '../fact';
import { roundTo } from '../quantity';

/** Figures that land carries with it: parts of the land have parts of them. All other facts hold of every part alike. */
const additive: ReadonlySet<string> = new Set([
  'floorAreaM2',
  'tallFloorAreaM2',
  'plannedFloorAreaM2',
  'titledFloorAreaM2',
  'investmentWan',
]);

const LONGEST = 500;

/** A figure by shares that make 1, to two decimals; the first takes what rounding leaves, so that the parts make the whole. */
export function shareOut(whole: number, shares: readonly number[]): number[] {
  const parts = shares.map((share) => roundTo(whole * share, 2));
  const others = parts.slice(1).reduce((sum, part) => sum + part, 0);
  return [roundTo(whole - others, 2), ...parts.slice(1)];
}

/** Facts of the parts of a parcel, one list a share: figures by share of land, and who worked that out. */
export function divideFacts(facts: readonly Fact[], shares: readonly number[]): Fact[][] {
  const parts: Fact[][] = shares.map(() => []);
  for (const fact of facts) {
    const { field, value } = fact;
    const figures =
      additive.has(field) && typeof value === 'number' ? shareOut(value, shares) : null;
    parts.forEach((part, i) => {
      part.push(
        figures
          ? { ...fact, value: figures[i] ?? null, source: short(`${fact.source}；按用地面积分摊`) }
          : fact,
      );
    });
  }
  return parts;
}

/**
 * Facts of parcels that become one. Figures add up; where one of them is missing or unknown the sum is unknown. Of the
 * rest, what all say alike stays, and what they say otherwise becomes unknown: nobody has said it of the whole.
 */
export function joinFacts(lists: readonly (readonly Fact[])[], on: string): Fact[] {
  const keys = new Map(
    lists.flat().map(({ field, period }) => [`${field}|${period ?? ''}`, { field, period }]),
  );
  keys.delete('remark|');
  return [...keys.values()].map(({ field, period }): Fact => {
    const said = lists.map((facts) => findFact(facts, field, period));
    const first = said.find((fact) => fact !== undefined) as Fact;
    const whole = { field, ...(period === undefined ? {} : { period }), asOf: on };
    if (additive.has(field)) {
      const known = said.every((fact) => typeof fact?.value === 'number');
      const sum = said.reduce((total, fact) => total + Number(fact?.value), 0);
      return known
        ? { ...whole, value: roundTo(sum, 2), source: '合并前各地块相加' }
        : { ...whole, value: null, source: '合并前有地块未知，不能相加' };
    }
    if (said.every((fact) => fact !== undefined && fact.value === first.value)) return first;
    return { ...whole, value: null, source: '合并前各地块所载不一致' };
  });
}

/** Facts with a remark that says what became of the land, after what was remarked before. */
export function withRemark(
  facts: readonly Fact[],
  { note, on, source }: { readonly note: string; readonly on: string; readonly source: string },
): Fact[] {
  const before = findFact(facts, 'remark')?.value;
  const text = typeof before === 'string' && before !== '' ? `${note}；${before}` : note;
  const others = facts.filter(({ field }) => field !== 'remark');
  return [...others, { field: 'remark', value: short(text), asOf: on, source: short(source) }];
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
