import { parcelFields } from '../parcel/fields';
import type { Parcel } from '../parcel/parcel';
import { type AreaSources, areaColumns, inMu, rounded } from './area-columns';
import { factColumns } from './fact-columns';
import type { RecordColumn, StandingColumns } from './record-column';
import { reporters } from './reporters';
import { standingColumns } from './standing-columns';
import { taxBand } from './tax-band';

export interface ParcelSources extends AreaSources {
  readonly unitName: (id: string) => string | null;
  readonly taxPerMu: (parcel: Parcel) => number | null;
  readonly firmNames: (id: string) => readonly string[];
  /** The year of the tax; null while no year has figures. */
  readonly year: string | null;
  readonly standing: StandingColumns | null;
}

/** Columns of parcels as they leave the house. */
export function parcelExport(sources: ParcelSources): RecordColumn<Parcel>[] {
  const { unitName, firmNames, year, standing } = sources;
  const text = 'text';
  return [
    { name: '宗地代码', kind: text, short: 'ZDDM', read: ({ code }) => code || null },
    { name: '名称', kind: text, short: 'MC', reveals: 'name', read: ({ name }) => name || null },
    {
      name: '用地企业',
      kind: text,
      short: 'YDQY',
      reveals: 'name',
      read: ({ id }) => firmNames(id).join('、') || null,
    },
    {
      name: '所在单位',
      kind: text,
      short: 'SZXZ',
      read: ({ unitId }) => (unitId === null ? null : unitName(unitId)),
    },
    {
      name: '填报单位',
      kind: text,
      short: 'ZRDW',
      read: ({ reportingUnits }) => reporters(reportingUnits, unitName),
    },
    { name: '用途', kind: text, short: 'TDYT', read: ({ landUse }) => landUse || null },
    { name: '权属', kind: text, short: 'QLXZ', read: ({ tenure }) => tenure || null },
    {
      name: '证载面积（亩）',
      kind: 'number',
      decimals: 2,
      short: 'ZZMJ_MU',
      read: ({ registeredM2 }) => inMu(registeredM2),
    },
    ...areaColumns<Parcel>(sources),
    ...taxColumns(sources, year),
    ...standingColumns(standing),
    ...factColumns<Parcel>(parcelFields, year),
  ];
}

/** The figure and the year it is of, so that neither is read without the other. */
function taxColumns({ taxPerMu }: ParcelSources, year: string | null): RecordColumn<Parcel>[] {
  if (year === null) return [];
  const ofYear: RecordColumn<Parcel> = {
    name: '税收年度',
    kind: 'text',
    short: 'SSND',
    read: (parcel) => (taxPerMu(parcel) === null ? null : year),
  };
  return [
    {
      name: '亩均税收（万元/亩）',
      kind: 'number',
      decimals: 2,
      short: 'MJSS',
      reveals: 'tax',
      instead: {
        name: '亩均税收区间（万元/亩）',
        kind: 'text',
        short: 'MJSSQJ',
        read: (parcel) => taxBand(taxPerMu(parcel)),
      },
      read: (parcel) => rounded(taxPerMu(parcel)),
    },
    { ...ofYear, reveals: 'tax', instead: ofYear },
  ];
}
