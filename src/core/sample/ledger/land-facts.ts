import type { Fact, FactValue } from '../../fact';
import { muFromM2, roundTo } from '../../quantity';
import type { Draw } from '../draw';
import { type PlotState, supplyStatusOf } from './plot-state';
import { sampleDay, sampleSource } from './sample-source';

/** What was said of a plot of so much land. */
export function landFacts(
  state: PlotState,
  old: boolean,
  m2: number,
  lastYear: number,
  draw: Draw,
): Fact[] {
  const said = (field: string, value: FactValue, source = sampleSource(field)): Fact => ({
    field,
    value,
    asOf: sampleDay(undefined, lastYear),
    source,
  });
  const status = said('supplyStatus', supplyStatusOf(state));
  if (state === 'not-supplied') return [status];
  return [
    ...(hasBuildings(state) ? buildings(old, m2, draw, said) : []),
    status,
    ...progress(state, lastYear, draw, said),
    said('investmentWan', draw.in(0.05) ? null : invested(state, m2, draw)),
    ...(draw.in(0.03)
      ? [said('remark', draw.of(['示例：部分厂房出租', '示例：待核对界址', '示例：现场正在搬迁']))]
      : []),
  ];
}

/** A way to count floors, and what it comes to here; null where nobody counted so. */
type Basis = readonly [basis: string, m2: number | null];

type Say = (field: string, value: FactValue, source?: string) => Fact;

function hasBuildings(state: PlotState): boolean {
  return state !== 'not-begun' && state !== 'to-begin' && state !== 'suspended';
}

function buildings(old: boolean, m2: number, draw: Draw, said: Say): Fact[] {
  const ratio = old
    ? draw.between(0.35, 1.05)
    : draw.between(0.55, 1.7) + (draw.in(0.08) ? 0.9 : 0);
  const floor = roundTo(ratio * m2, 2);
  const tall = draw.in(0.32)
    ? roundTo(floor * draw.between(0.15, 0.6), 2)
    : draw.in(0.6)
      ? 0
      : null;
  const titled = draw.in(old ? 0.16 : 0.07) ? null : roundTo(floor * draw.between(0.84, 1), 2);
  const planned = draw.in(0.7) ? roundTo(floor * draw.between(1, 1.14), 2) : null;
  const bases: readonly [Basis, Basis, Basis] = [
    ['工业（8米双算）', tall ? floor + tall : null],
    ['产权建筑面积', titled],
    ['规划计容', planned],
  ];
  const [basis, total] = draw.in(0.45) ? ['现状调查', floor] : draw.of(bases);
  const unknown = draw.in(0.04);
  return [
    said('floorAreaRatio', unknown ? null : roundTo((total ?? floor) / m2, 2)),
    said('farBasis', total === null ? '现状调查' : basis),
    said('floorAreaM2', unknown ? null : floor),
    ...(tall === null ? [] : [said('tallFloorAreaM2', tall)]),
    ...(planned === null ? [] : [said('plannedFloorAreaM2', planned)]),
    said('titledFloorAreaM2', titled),
  ];
}

function progress(state: PlotState, lastYear: number, draw: Draw, said: Say): Fact[] {
  const shares = (developed: [number, number], invested: [number, number]) => [
    said('developedShare', roundTo(draw.between(...developed), 1)),
    said('investedShare', draw.in(0.1) ? null : roundTo(draw.between(...invested), 1)),
  ];
  switch (state) {
    case 'not-begun': {
      const [year, day] = [lastYear - draw.whole(2, 4), dayOf(draw)];
      return [
        said('agreedStartOn', `${year}-${day}`),
        ...shares([0, 0], [0, 6]),
        ...idle(`${year + 1}-${day}`, lastYear, draw, said),
      ];
    }
    case 'to-begin':
      return [said('agreedStartOn', `${lastYear + 1}-${dayOf(draw)}`), ...shares([0, 0], [0, 12])];
    case 'suspended': {
      const year = lastYear - draw.whole(2, 5);
      const since = `${year + 1}-${dayOf(draw)}`;
      return [
        said('agreedStartOn', `${year}-${dayOf(draw)}`),
        said('startedOn', `${year}-12-${draw.whole(10, 28)}`),
        said('suspendedSince', since),
        ...shares([5, 32], [4, 24]),
        ...idle(since, lastYear, draw, said),
      ];
    }
    case 'building':
      return [
        said('startedOn', `${lastYear - 1}-${dayOf(draw)}`),
        ...shares([55, 95], [40, 90]),
        said('idleStatus', '在用'),
      ];
    case 'part-used':
      return [...shares([34, 82], [30, 85]), said('idleStatus', '在用')];
    case 'closed':
      return idle(`${lastYear - draw.whole(1, 3)}-${dayOf(draw)}`, lastYear, draw, said);
    default:
      return draw.in(0.03) ? [] : [said('idleStatus', '在用')];
  }
}

/** Land is held to be idle by what is known; that it is so has been decided of few, and there is a paper. */
function idle(since: string, lastYear: number, draw: Draw, said: Say): Fact[] {
  const cause = draw.of(['企业原因', '企业原因', '企业原因', '政府原因', '不可抗力', '其他']);
  const decided = draw.in(0.25);
  const paper = `示例认定书〔${lastYear}〕${draw.whole(1, 40)}号（虚构）`;
  return [
    decided ? said('idleStatus', '已认定闲置', paper) : said('idleStatus', '疑似闲置'),
    said('idleSince', since),
    said('idleCause', !decided && draw.in(0.2) ? null : cause),
  ];
}

/** How land that lies idle came to it, as a department sorted it; of some nobody has. */
export function idleKind(state: PlotState, lastYear: number, draw: Draw): Fact[] {
  const kinds = idleKinds[state];
  if (!kinds || draw.in(0.1)) return [];
  const [asOf, source] = [sampleDay(undefined, lastYear), sampleSource('idleKind')];
  return [{ field: 'idleKind', value: draw.of(kinds), asOf, source }];
}

const idleKinds: Partial<Readonly<Record<PlotState, readonly [string, ...string[]]>>> = {
  closed: ['破产或关停', '破产或关停', '停产半停产或出租'],
  suspended: ['停产半停产或出租', '停产半停产或出租', '变更所有人未开发', '破产或关停'],
  'not-begun': ['变更所有人未开发', '变更所有人未开发', '变更所有人未开发', '其他'],
};

function invested(state: PlotState, m2: number, draw: Draw): number {
  const full = muFromM2(m2) * draw.between(60, 420);
  return Math.round(hasBuildings(state) ? full : full * draw.between(0.05, 0.3));
}

function dayOf(draw: Draw): string {
  return `${String(draw.whole(1, 11)).padStart(2, '0')}-${String(draw.whole(1, 28)).padStart(2, '0')}`;
}
