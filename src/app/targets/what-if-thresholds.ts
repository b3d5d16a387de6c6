import { edgesOf } from '../../core/list/list-edge';
import { adjustablesOf } from '../../core/program/resolve-program';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { ListKind } from '../../core/program/schema/rule-schema';
import type { Clause } from '../../core/program/schema/text-schema';
import type { Condition, Operator } from '../../core/rules/condition';

/** A figure the lists of a program are judged by, where it stands in the document, and which lists and years it is of. */
export interface ListThreshold {
  readonly id: string;
  /** What is asked: 亩均税收. */
  readonly label: string;
  readonly operator: Operator;
  readonly unit: string;
  /** In force, with what a local variant set. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly clause: Clause | null;
  /** It holds in this unit alone. */
  readonly scope: string | null;
  /** 低效企业清单：列入、达标. */
  readonly uses: readonly ThresholdUse[];
  readonly years: readonly number[];
}

export interface ThresholdUse {
  readonly list: string;
  readonly name: string;
  readonly parts: readonly string[];
}

interface Found extends Omit<ListThreshold, 'uses' | 'years'> {
  readonly uses: Map<string, { readonly name: string; readonly parts: Set<string> }>;
  readonly years: Set<number>;
}

/** Every figure of a program's list rules that may be moved, each once, in the order of the lists. */
export function listThresholds(pack: ProgramPack): readonly ListThreshold[] {
  const adjustables = new Map(adjustablesOf(pack).map((one) => [one.id, one]));
  const found = new Map<string, Found>();
  for (const kind of pack.lists) {
    if (kind.basis !== 'rule' || kind.subject === 'block') continue;
    for (const [part, rule] of partsOf(kind)) {
      for (const year of pack.programYears) {
        for (const edge of edgesOf({ ...kind, rule }, { pack, year })) {
          const own = edge.id === null ? undefined : adjustables.get(edge.id);
          if (!own) continue;
          const { id, value, min, max, step } = own;
          const { label, operator, unit, scope } = edge;
          const clause = clauseOf(pack, id);
          const told = { id, label, operator, unit, scope, value, min, max, step, clause };
          const one = found.get(id) ?? { ...told, uses: new Map(), years: new Set() };
          const use = one.uses.get(kind.id) ?? { name: kind.name, parts: new Set() };
          found.set(id, one);
          one.uses.set(kind.id, use);
          use.parts.add(part);
          one.years.add(year);
        }
      }
    }
  }
  return [...found.values()].map((one) => ({
    ...one,
    uses: [...one.uses].map(([list, { name, parts }]) => ({ list, name, parts: [...parts] })),
    years: [...one.years].sort((a, b) => a - b),
  }));
}

function partsOf({ rule, pass, scope, categories }: ListKind): readonly [string, Condition][] {
  return [
    ...(rule ? [['列入', rule] as [string, Condition]] : []),
    ...(pass ? [['达标', pass] as [string, Condition]] : []),
    ...(scope ? [['范围', scope] as [string, Condition]] : []),
    ...categories.map(({ name, when }) => [name, when] as [string, Condition]),
  ];
}

function clauseOf({ thresholds, parameters }: ProgramPack, id: string): Clause | null {
  const citing = thresholds.find(({ value }) => {
    return typeof value === 'object' && 'parameter' in value && value.parameter === id;
  });
  const own = thresholds.find((one) => one.id === id);
  const parameter = parameters.find((one) => one.id === id);
  return own?.clause ?? parameter?.clause ?? citing?.clause ?? null;
}
