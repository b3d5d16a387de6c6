import { create } from 'zustand';
import type { Mapping, NamedMapping } from '../../core/import/mapping';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { changeMappings, readMappings } from '../../db/named-mappings';
import { readFailure } from '../../db/storage-failure';
import { readMappingsFile, writeMappingsFile } from '../../files/mapping/mappings-file';
import { registryDb } from '../registry';
import { earlierMappings, forgetEarlier } from './earlier-mappings';

type Done = { readonly title: string };

/** Mappings of this computer, the newest first. They belong to no workspace, and go into a file of their own. */
export const useMappings = create<{ readonly kept: readonly NamedMapping[] }>(() => ({ kept: [] }));

/** Far more than anyone keeps; what goes is said. */
const MOST = 200;

/** Reads what is kept. What cannot be read is not there: an import goes on without. */
export async function loadMappings(): Promise<void> {
  try {
    const earlier = earlierMappings();
    const kept =
      earlier.length > 0
        ? await changeMappings(registryDb(), (now) => joined(now, earlier))
        : await readMappings(registryDb());
    forgetEarlier();
    useMappings.setState({ kept });
  } catch {
    useMappings.setState({ kept: [] });
  }
}

/** Keeps it; one of the same name makes room. */
export function saveMapping(name: string, mapping: Mapping): Promise<Done | Refusal> {
  const title = `已保存对照“${name}”，下次读入同样的列时自动套用`;
  return written((now) => joined([{ name, mapping }], now), title);
}

export function removeMapping(name: string): Promise<Done | Refusal> {
  return written((now) => now.filter((one) => one.name !== name), `已删除对照“${name}”`);
}

/** All that is kept, as a file to be put away or handed on. */
export function mappingsFile(): Blob {
  return writeMappingsFile(useMappings.getState().kept);
}

/** Takes the mappings of a file; those of the same name are replaced. */
export async function takeMappings(file: File): Promise<Done | Refusal> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes)
    return refuse('unreadable', `“${file.name}”读不到，可能已被移动。`, '请重新选择文件。');
  const read = readMappingsFile(file.name, new Uint8Array(bytes));
  if (isRefusal(read)) return read;
  return written((now) => joined(read, now), `已读入 ${read.length} 份对照`);
}

async function written(
  change: (now: readonly NamedMapping[]) => readonly NamedMapping[],
  title: string,
): Promise<Done | Refusal> {
  const full = refuse('full', `已存的对照超过 ${MOST} 份。`, '请先删除不用的对照，再保存。');
  try {
    const before = await readMappings(registryDb());
    if (change(before).length > Math.max(MOST, before.length)) return full;
    useMappings.setState({ kept: await changeMappings(registryDb(), change) });
    return { title };
  } catch (error) {
    return readFailure(error);
  }
}

/** The first of a name counts. */
function joined(...lists: readonly (readonly NamedMapping[])[]): NamedMapping[] {
  const byName = new Map<string, NamedMapping>();
  for (const one of lists.flat()) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}

/** The newest one made for exactly these columns, with the day and source of this file. */
export function namedMappingFor(
  columns: readonly string[],
  told: Pick<Mapping, 'asOf' | 'source'>,
): Mapping | null {
  const found = useMappings
    .getState()
    .kept.find(
      ({ mapping }) =>
        mapping.columns.length === columns.length &&
        mapping.columns.every(({ column }, at) => column === columns[at]),
    );
  return found ? { ...found.mapping, ...told } : null;
}

/** A kept mapping laid over the columns of a file; columns it does not know are left out. */
export function fittedMapping(
  { columns: kept, target }: Mapping,
  columns: readonly string[],
  told: Pick<Mapping, 'asOf' | 'source'>,
): Mapping {
  const known = new Map(kept.map((one) => [one.column, one]));
  const leftOut = { field: null, period: null, unit: null, words: {} };
  return {
    target,
    columns: columns.map((column) => known.get(column) ?? { column, ...leftOut }),
    ...told,
  };
}
