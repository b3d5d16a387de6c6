import type { Indicators } from '../../core/indicator/indicators';
import { metricKeys } from '../../core/indicator/metric';
import { edgesOf } from '../../core/list/list-edge';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Project } from '../../core/project/project';
import { type Rebound, reboundOf } from '../../core/project/rebound';

interface Known {
  readonly pack: ProgramPack;
  readonly indicators: Pick<Indicators, 'perMuOfEnterprise'>;
  /** Name of the unit that answers for the plan; some have an edge of their own. */
  readonly unit: string;
  /** The year under way: what is known of it so far is no figure of a year, and looks like a fall. */
  readonly thisYear: number;
}

/** Whether a firm that was struck off has fallen below its line since; null where it has not, or nothing tells. */
export function reboundOfFirm(project: Project, known: Known): Rebound | null {
  const { subject, year } = project;
  const { pack, indicators, unit, thisYear } = known;
  if (subject.table !== 'enterprises') return null;
  const lists = pack.lists.filter(({ subject: of, pass }) => of === 'enterprise' && pass);
  for (const list of lists) {
    const edges = edgesOf(list, { pack, year });
    const own = edges.find(({ scope }) => scope !== null && scope === unit);
    const edge = own ?? edges.find(({ scope }) => scope === null);
    const metric = metricKeys.find((key) => key === edge?.fact);
    if (!edge || !metric) continue;
    const threshold = pack.thresholds.find(({ id }) => id === edge.id);
    const line = { ...edge, clause: threshold?.clause ?? list.clause };
    const over = Math.max(0, thisYear - 1 - year);
    const years = Array.from({ length: over }, (_, at) => year + 1 + at);
    const figures = years.map((of) => {
      return {
        year: of,
        value: indicators.perMuOfEnterprise(subject.id, metric, String(of)).value,
      };
    });
    const rebound = reboundOf(project, line, figures);
    if (rebound) return rebound;
  }
  return null;
}
