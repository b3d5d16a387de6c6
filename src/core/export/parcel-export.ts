import { AREA_METHOD_LABEL } from '../geo/area';
import { parcelFields } from '../parcel/fields';
import type { Parcel } from '../parcel/parcel';
import { muFromM2, roundTo } from '../quantity';
import { factColumns } from './fact-columns';
import type { RecordColumn, Secrecy, StandingColumns } from './record-column';
import { reporters } from './reporters';
import { standingColumns } from './standing-columns';
import { taxBand } from './tax-band';

export interface ParcelSources {
  readonly unitName: (id: string) => string | null;
  readonly areaM2: (id: string) => number | null;
  readonly taxPerMu: (parcel: Parcel) => number | null;
  readonly firmNames: (id: string) => readonly string[];
  /** The year of the tax; null while no year has figures. */
  readonly year: string | null;
  readonly standing: StandingColumns | null;
  readonly secrecy: Secrecy;
}

/** Columns of parcels as they leave the house. Areas say by which method they were measured (A14). */
export function parcelExport(sources: ParcelSources): RecordColumn<Parcel>[] {
  const { unitName, areaM2, firmNames, year, standing, secrecy } = sources;
  const geodesic = AREA_METHOD_LABEL.geodesic.replace(/^椭球面积（|）$/g, '');
  const named: RecordColumn<Parcel>[] = [
    { name: '名称', kind: 'text', short: 'MC', read: ({ name }) => name || null },
    {
      name: '用地企业',
      kind: 'text',
      short: 'YDQY',
      read: ({ id }) => firmNames(id).join('、') || null,
    },
  ];
  return [
    { name: '宗地代码', kind: 'text', short: 'ZDDM', read: ({ code }) => code || null },
    ...(secrecy.hideNames ? [] : named),
    {
      name: '所在单位',
      kind: 'text',
      short: 'SZXZ',
      read: ({ unitId }) => (unitId === null ? null : unitName(unitId)),
    },
    {
      name: '填报单位',
      kind: 'text',
      short: 'ZRDW',
      read: ({ reportingUnits }) => reporters(reportingUnits, unitName),
    },
    { name: '用途', kind: 'text', short: 'TDYT', read: ({ landUse }) => landUse || null },
    { name: '权属', kind: 'text', short: 'QLXZ', read: ({ tenure }) => tenure || null },
    {
      name: '证载面积（亩）',
      kind: 'number',
      decimals: 2,
      short: 'ZZMJ_MU',
      read: ({ registeredM2 }) => inMu(registeredM2),
    },
    {
      name: `椭球面积（亩，${geodesic}）`,
      kind: 'number',
      decimals: 2,
      short: 'TQMJ_MU',
      read: ({ id }) => inMu(areaM2(id)),
    },
    {
      name: `椭球面积（平方米，${geodesic}）`,
      kind: 'number',
      decimals: 2,
      short: 'TQMJ_M2',
      read: ({ id }) => rounded(areaM2(id)),
    },
    ...taxColumns(sources, year),
    ...standingColumns(standing),
    ...factColumns<Parcel>(parcelFields, year, secrecy),
  ];
}

/** The figure and the year it is of, so that neither is read without the other. */
function taxColumns(
  { taxPerMu, secrecy }: ParcelSources,
  year: string | null,
): RecordColumn<Parcel>[] {
  if (year === null) return [];
  const figure: RecordColumn<Parcel> = secrecy.bandTax
    ? {
        name: '亩均税收区间（万元/亩）',
        kind: 'text',
        short: 'MJSSQJ',
        read: (parcel) => taxBand(taxPerMu(parcel)),
      }
    : {
        name: '亩均税收（万元/亩）',
        kind: 'number',
        decimals: 2,
        short: 'MJSS',
        read: (parcel) => rounded(taxPerMu(parcel)),
      };
  const ofYear: RecordColumn<Parcel> = {
    name: '税收年度',
    kind: 'text',
    short: 'SSND',
    read: (parcel) => (taxPerMu(parcel) === null ? null : year),
  };
  return [figure, ofYear];
}

function inMu(m2: number | null): number | null {
  return m2 === null ? null : rounded(muFromM2(m2));
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : roundTo(figure, 2);
}
