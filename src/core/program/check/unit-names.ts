import type { ProgramPack } from '../schema/pack-schema';

export function isUnitName(pack: ProgramPack, name: string): boolean {
  return pack.reportingUnits.some((unit) => unit.name === name || unit.aliases.includes(name));
}
