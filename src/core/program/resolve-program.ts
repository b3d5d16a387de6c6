import { type Refusal, refuse } from '../refusal';
import { factCatalog, isFactKey, isStatedMetric, statedMetrics } from '../rules/fact-catalog';
import type { ProgramPack } from './schema/pack-schema';
import { type Parameter, type Threshold, thresholdRoles } from './schema/rule-schema';
import { withValues } from './with-values';

/** Figures a user sets otherwise, under a name: by the id of a parameter or of a threshold with a figure. */
export interface VariantValues {
  readonly id: string;
  readonly programId: string;
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What lists are made by: a pack as published, or with the values of a local variant, which is never silent. */
export interface Program {
  readonly pack: ProgramPack;
  /** As published. */
  readonly base: ProgramPack;
  readonly variant: Pick<VariantValues, 'id' | 'name' | 'values'> | null;
}

/** A figure of a pack that a variant may set, and how far. */
export interface Adjustable {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** No figure holds while nobody sets one; `value` is where a person begins. */
  readonly unset?: true;
}

const MOST = 100_000;

/** Every figure a variant of the pack may set: parameters within their bounds, thresholds that are plain figures. */
export function adjustablesOf({ parameters, thresholds }: ProgramPack): Adjustable[] {
  return [
    ...parameters.map(({ id, label, unit, value, min, max, step, unset }: Parameter) => {
      return { id, label, unit, value, min, max, step, ...(unset ? { unset } : {}) };
    }),
    ...thresholds.flatMap((threshold) => {
      const { id, unit, value } = threshold;
      if (typeof value !== 'number') return [];
      const max = unit === '%' ? 100 : MOST;
      return [{ id, label: labelOf(threshold), unit, value, min: 0, max, step: 0.01 }];
    }),
  ];
}

/** 年度名单：亩均税收（2021 年度，定海工业园区）. */
function labelOf({ role, metric, programYear, scope }: Threshold): string {
  const name = isFactKey(metric)
    ? factCatalog[metric].label
    : isStatedMetric(metric)
      ? statedMetrics[metric]
      : metric;
  const where = [...(programYear ? [`${programYear} 年度`] : []), ...(scope ? [scope.unit] : [])];
  return `${thresholdRoles[role]}：${name}${where.length > 0 ? `（${where.join('，')}）` : ''}`;
}

export function resolveProgram(
  base: ProgramPack,
  variant: VariantValues | null,
): Program | Refusal {
  if (!variant) return { pack: base, base, variant: null };
  const { id, name, programId, values } = variant;
  if (programId !== base.id) {
    return refuseVariant(variant, `属于另一个方案（${programId}），不能用于“${base.shortTitle}”。`);
  }
  const adjustables = new Map(adjustablesOf(base).map((one) => [one.id, one]));
  for (const [key, value] of Object.entries(values)) {
    const why = misfit(adjustables.get(key), key, value);
    if (why !== null) return refuseVariant(variant, why);
  }
  return { pack: withValues(base, values), base, variant: { id, name, values } };
}

function misfit(one: Adjustable | undefined, key: string, value: number): string | null {
  if (!one) return `${key} 不是该方案可以调整的数值。`;
  const { label, unit, min, max, step } = one;
  if (!(value >= min && value <= max)) {
    return `“${label}”应在 ${min} 至 ${max} ${unit}之间，填的是 ${value}。`;
  }
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6
    ? null
    : `“${label}”应从 ${min} 起以 ${step} ${unit}为一档，填的是 ${value}。`;
}

function refuseVariant({ name }: VariantValues, why: string): Refusal {
  return refuse(
    'variant-values',
    `本地口径“${name}”：${why}`,
    '请修改该口径的数值，或改用文件口径。',
  );
}
