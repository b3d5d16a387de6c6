import type { ProgramPack } from './schema/pack-schema';

/** A pack with other figures in parameters and thresholds, by their ids. */
export function withValues(
  pack: ProgramPack,
  values: Readonly<Record<string, number>>,
): ProgramPack {
  const put = <T extends { readonly id: string }>(item: T): T => {
    const value = Object.hasOwn(values, item.id) ? values[item.id] : undefined;
    return value === undefined ? item : { ...item, value };
  };
  return { ...pack, parameters: pack.parameters.map(put), thresholds: pack.thresholds.map(put) };
}
