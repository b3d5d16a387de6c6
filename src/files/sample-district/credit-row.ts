import { type Geometry, unpackPolygons } from '../../core/geo/geometry';
import { CLERK, SHOWN } from '../../core/sample/targets/sample-words';
import type { Credit } from '../../core/target/credit';
import type { CreditRow, CreditUsual } from './district-files';

const usual: CreditUsual = {
  planned: false,
  amount: 1,
  unit: '亩',
  areaMethod: '椭球面',
  floorM2: null,
  sector: '工业',
  note: SHOWN,
  by: CLERK,
  reverses: null,
};

/** A credit as a row; what is as usual is left out. */
export function creditRow(credit: Credit, outlineOf: OutlineOf): CreditRow {
  const { rev: _, land, ...rest } = credit;
  const kept = Object.entries(rest).filter(([key, value]) => {
    return !(key in usual) || usual[key as keyof CreditUsual] !== value;
  });
  const own = outlineFor(credit, outlineOf);
  const isOwn = JSON.stringify(own) === JSON.stringify(land);
  return { ...(Object.fromEntries(kept) as Omit<CreditRow, 'land'>), ...(isOwn ? {} : { land }) };
}

export function creditOf(row: CreditRow, outlineOf: OutlineOf): Omit<Credit, 'rev'> {
  const land = row.land === undefined ? outlineFor(row, outlineOf) : row.land;
  return { ...usual, ...row, land };
}

type OutlineOf = (parcelId: string) => Geometry | undefined;

function outlineFor({ subject }: Pick<Credit, 'subject'>, outlineOf: OutlineOf): Credit['land'] {
  const geometry = subject?.table === 'parcels' ? outlineOf(subject.id) : undefined;
  return geometry ? unpackPolygons(geometry) : null;
}
