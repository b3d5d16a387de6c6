import { useSession } from '../../app/session';

/** Quoted where the filter language could read the name as something else. */
export function unitCondition(name: string): string {
  const plain = /^\p{L}+$/u.test(name) && !/[且或非不]|未知|无数据/.test(name);
  return `所在单位 = ${plain ? name : `"${name.replaceAll('"', '""')}"`}`;
}

export function isFilteredByUnit(filter: string, name: string): boolean {
  return filter.trim() === unitCondition(name);
}

/** Only the parcels of this unit; asked for twice, all of them again. */
export function filterByUnit(name: string): void {
  const { filter } = useSession.getState();
  useSession.setState({ filter: isFilteredByUnit(filter, name) ? '' : unitCondition(name) });
}
