import type { Unit } from '../core/unit/unit';
import { useSession } from './session';

type NamedUnit = Pick<Unit, 'name' | 'kind'>;

/** A township is where land lies, a platform what reports it. Quoted where the name could be read as something else. */
export function unitCondition({ name, kind }: NamedUnit): string {
  const plain = /^\p{L}+$/u.test(name) && !/[且或非不]|未知|无数据/.test(name);
  const field = kind === '平台' ? '填报单位' : '所在单位';
  return `${field} = ${plain ? name : `"${name.replaceAll('"', '""')}"`}`;
}

export function isFilteredByUnit(filter: string, unit: NamedUnit): boolean {
  return filter.trim() === unitCondition(unit);
}

/** Only the parcels of this unit; asked for twice, all of them again. */
export function filterByUnit(unit: NamedUnit): void {
  const { filter } = useSession.getState();
  useSession.setState({ filter: isFilteredByUnit(filter, unit) ? '' : unitCondition(unit) });
}
