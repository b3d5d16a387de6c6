import type { Fact, FactValue } from '../../fact';
import type { Draw } from '../draw';
import type { LedgerCustoms } from './ledger-customs';
import type { Firm } from './occupy-plots';
import { dealWords } from './pick-words';
import { sampleDay, sampleSource } from './sample-source';

/** 万元/亩 of the last year, below which trouble is likelier. */
const LOW = 3;

/**
 * What departments say of the firms they name: trouble found and how it was put right, 四无, 两高, firms that are dead or
 * disturb. Most firms are on none of these lists.
 */
export function namedFacts(
  firms: readonly (Firm & { readonly perMu: number })[],
  { scattered, scatteredShare }: LedgerCustoms,
  lastYear: number,
  draw: Draw,
): Fact[][] {
  const said = (field: string, value: FactValue): Fact => ({
    field,
    value,
    asOf: sampleDay(undefined, lastYear),
    source: sampleSource(field),
  });
  const problems = dealWords('problems');
  const fourNo = dealWords('fourNo');
  const twoHigh = dealWords('twoHigh');
  return firms.map(({ weak, idle, sector, perMu }) => {
    const facts: Fact[] = [];
    const troubled = draw.in(perMu < LOW ? 0.22 : weak ? 0.08 : 0.04);
    if (troubled) {
      facts.push(said('problems', draw.in(0.04) ? null : problems.several(3, draw)));
      if (draw.in(0.85)) facts.push(said('rectified', rectified(draw)));
    } else if (draw.in(0.02)) facts.push(said('problems', '无'));
    if (draw.in(troubled ? 0.16 : 0.008)) facts.push(said('fourNo', fourNo.several(2, draw)));
    if (sector === '工业' && draw.in(0.03)) facts.push(said('twoHigh', twoHigh.several(2, draw)));
    if (draw.in(idle ? 0.2 : 0.004)) facts.push(said('zombie', '是'));
    else if (idle && draw.in(0.5)) facts.push(said('zombie', '否'));
    if (draw.in(weak ? scatteredShare * 1.8 : scatteredShare * 0.7)) {
      facts.push(said('scattered', scattered));
    }
    return facts;
  });
}

function rectified(draw: Draw): string {
  const chance = draw.chance();
  return chance < 0.5 ? '整改合格' : chance < 0.85 ? '整改中' : '整改无效';
}
