import type { Enterprise } from '../enterprise/enterprise';
import { positionOfFact } from '../indicator/fact-position';
import type { Indicators } from '../indicator/indicators';
import { muFromM2 } from '../quantity';
import type { Workspace } from '../workspace';
import type { FirmFigures } from './computed-target';

/** What the figures of firms are read from; units are those they report to for the program. */
export interface FirmsFrom {
  readonly tables: Pick<Workspace['tables'], 'enterprises' | 'parcels'>;
  readonly indicators: Indicators;
  readonly packId: string;
}

/** The firms of a data year; null where nobody's scale is known for it, for then there are no data of that year. */
export function firmFiguresOf(
  { tables, indicators, packId }: FirmsFrom,
  year: number,
): readonly FirmFigures[] | null {
  const period = String(year);
  let hint = 0;
  const factOf = ({ facts }: Enterprise, field: string) => {
    const at = positionOfFact(facts, field, period, hint);
    if (at >= 0) hint = at;
    return facts[at]?.value ?? null;
  };
  const numberOf = (firm: Enterprise, field: string) => {
    const value = factOf(firm, field);
    return typeof value === 'number' ? value : null;
  };
  let anyScale = false;
  const firms = [...tables.enterprises.values()].map((firm): FirmFigures => {
    const stated = factOf(firm, 'scale');
    const scale = stated === '规上' || stated === '规下' ? stated : null;
    anyScale ||= scale !== null;
    const m2 = scale === '规上' ? indicators.firmLandM2(firm.id) : null;
    return {
      id: firm.id,
      scale,
      taxWan: numberOf(firm, 'taxWan'),
      valueAddedWan: numberOf(firm, 'valueAddedWan'),
      landMu: m2 === null ? null : muFromM2(m2),
      unitId: unitOf(firm, { tables, indicators, packId }),
      sector: firm.sector,
    };
  });
  return anyScale ? firms : null;
}

/** The unit a firm reports to for a program, else the one its largest land lies in. */
export function unitOf(firm: Enterprise, { tables, indicators, packId }: FirmsFrom): string | null {
  const own = firm.reportingUnits[packId];
  if (own !== undefined) return own;
  const id = indicators.mainParcelOf(firm.id);
  const parcel = id === null ? undefined : tables.parcels.get(id);
  return parcel?.reportingUnits[packId] ?? parcel?.unitId ?? null;
}
