import type { ProgramPack } from '../../program/schema/pack-schema';
import type { Sector } from '../ledger/firm-name';
import type { ListTask } from '../ledger/list-task';

const LIST = 'low-enterprise';
const METRIC = 'taxPerMu';

/**
 * What a program asks of a ledger in one year: its printed counts by unit and sector, the line they are counted below, and
 * for how long firms are spared. `unitIdOf` knows a unit by any of its names. A printed dash asks for none.
 */
export function readListTask(
  pack: ProgramPack,
  year: number,
  unitIdOf: (name: string) => string,
): ListTask {
  const list = pack.lists.find(({ id }) => id === LIST);
  const line = pack.thresholds.find(
    ({ metric, role, programYear }) =>
      metric === METRIC && role === 'annual-list' && programYear === year,
  );
  const table = pack.taskTables.find(({ id }) => id === list?.taskTable);
  if (typeof line?.value !== 'number' || table?.year !== year)
    throw new Error(`${pack.id} has no counts for ${year}`);
  const cells = table.rows.map(({ unit, values }) => {
    const counts: Record<Sector, number> = { 工业: 0, 服务业: 0, 港口物流: 0 };
    for (const { key, sector } of table.columns) counts[sector as Sector] = values[key] ?? 0;
    return [unitIdOf(unit), counts] as const;
  });
  return {
    program: pack.id,
    programYear: year,
    dataYear: line.dataYear ?? year - 1,
    line: line.value,
    protectionYears: parameter(pack, 'protectionYears'),
    upscaleYears: parameter(pack, 'upscaleExemptYears'),
    cells: new Map(cells),
  };
}

function parameter(pack: ProgramPack, id: string): number {
  const value = pack.parameters.find((one) => one.id === id)?.value;
  if (value === undefined) throw new Error(`${pack.id} has no parameter ${id}`);
  return value;
}
