import type { ProgramPack } from './schema/pack-schema';

/** A pack with other figures in parameters and thresholds, by their ids. */
export function withValues(
  pack: ProgramPack,
  values: Readonly<Record<string, number>>,
): ProgramPack {
  const setTo = ({ id }: { readonly id: string }) =>
    Object.hasOwn(values, id) ? values[id] : undefined;
  return {
    ...pack,
    parameters: pack.parameters.map((parameter) => {
      const value = setTo(parameter);
      if (value === undefined) return parameter;
      const { unset: _, ...set } = parameter;
      return { ...set, value };
    }),
    thresholds: pack.thresholds.map((threshold) => {
      const value = setTo(threshold);
      return value === undefined ? threshold : { ...threshold, value };
    }),
  };
}
