import type { Draw } from '../draw';
import type { Sector } from './firm-name';
import type { ListTask } from './list-task';
import type { Firm } from './occupy-plots';

const sectors = ['港口物流', '服务业', '工业'] as const satisfies readonly Sector[];

/** Gives each unit so many firms of a sector that the task table does not take them all. */
export function dealSectors(firms: readonly Firm[], task: ListTask, draw: Draw): Firm[] {
  const dealt = firms.map(({ sector }) => sector);
  for (const [unit, cells] of task.cells) {
    const here = firms.flatMap(({ reportingUnits }, i) =>
      reportingUnits[task.program] === unit ? [{ i, turn: draw.chance() }] : [],
    );
    const spare = (sector: Sector) =>
      here.filter(({ i }) => dealt[i] === sector).length - wanted(cells[sector]);
    for (const sector of sectors) {
      const offered = here
        .filter(({ i }) => dealt[i] !== sector)
        .map(({ i, turn }) => ({ i, turn: turn + (fits(firms[i], sector) ? 0 : 1) }))
        .sort((a, b) => a.turn - b.turn);
      for (const { i } of offered) {
        if (spare(sector) >= 0) break;
        if (spare(dealt[i] as Sector) > 0) dealt[i] = sector;
      }
    }
  }
  return firms.map((firm, i) => ({ ...firm, sector: dealt[i] as Sector }));
}

function wanted(listed: number): number {
  return listed === 0 ? 0 : Math.ceil(listed * 1.5) + 1;
}

function fits(firm: Firm | undefined, sector: Sector): boolean {
  return sector !== '港口物流' || firm?.kind === 'dock';
}
