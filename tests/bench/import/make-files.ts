import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { gridCrs } from '../../../src/core/geo/crs/crs';
import type { Parcel, Shape } from '../../../src/core/parcel/parcel';
import { isRefusal, type Refusal } from '../../../src/core/refusal';
import { seededRandom } from '../../../src/core/sample/seeded-random';
import type { Cell } from '../../../src/files/import/source-table';
import { writeShapefile } from '../../../src/files/shapefile/write-shapefile';
import { writeWorkbook } from '../../../src/files/table/write-workbook';
import { scaledParcels } from '../../builders/many-parcels';
import { landUseAt } from './land-uses';

export const LAND_FILE = 'land.zip';
export const LEDGER_FILE = 'ledger.xlsx';
export const POLYGONS = 50_000;
export const FIRMS = 20_000;

/** What the files hold, to be found again in whatever read them. */
export interface FilesMade {
  /** Sum of 证载面积, in hundredths of a square metre. */
  readonly registered: number;
  /** Of a row in the middle. */
  readonly name: string;
  /** Sum of 年平均职工数. */
  readonly staff: number;
}

const folder = fileURLToPath(new URL('../../../.cache/bench/import-files/', import.meta.url));

/** Both files as a bureau hands them over, made anew. Answers their folder and what they hold. */
export function makeFiles(): { readonly folder: string; readonly made: FilesMade } {
  mkdirSync(folder, { recursive: true });
  const changes = scaledParcels(POLYGONS);
  const of = <T>(table: string) =>
    changes.flatMap((change) => (change.table === table ? [change.after as T] : []));
  const parcels = of<Parcel>('parcels');
  const units = new Map(of<{ id: string; name: string }>('units').map((u) => [u.id, u.name]));
  const land = landZip(parcels, of<Shape>('shapes'), units);
  writeFileSync(folder + LAND_FILE, land);
  const { bytes, staff } = ledger([...units.values()]);
  writeFileSync(folder + LEDGER_FILE, bytes);
  const hundredths = parcels.map(({ registeredM2 }) => Math.round(100 * (registeredM2 ?? 0)));
  const registered = hundredths.reduce((sum, one) => sum + one, 0);
  return { folder, made: { registered, name: parcels[POLYGONS / 2]?.name ?? '', staff } };
}

/** A zipped shapefile in GBK, metres with the zone in front. */
function landZip(
  parcels: readonly Parcel[],
  shapes: readonly Shape[],
  units: ReadonlyMap<string, string>,
): Uint8Array {
  const crs = gridCrs(41, 3, true);
  if (!crs) throw new Error('zone 41 is one of China');
  const numbers = ['证载面积', '容积率', '投资'];
  const columns = ['宗地代码', '地块名称', '所在镇街', '用途', '权属', '使用状态', ...numbers];
  const fact = ({ facts }: Parcel, key: string) =>
    facts.find(({ field }) => field === key)?.value ?? null;
  const { zip } = written(
    writeShapefile(
      [
        {
          name: '宗地',
          columns: columns.map((name) => ({
            name,
            kind: numbers.includes(name) ? 'number' : 'text',
          })),
          rows: parcels.map((parcel, row): Cell[] => [
            parcel.code,
            parcel.name,
            units.get(parcel.unitId ?? '') ?? '',
            landUseAt(row),
            parcel.tenure,
            fact(parcel, 'idleStatus'),
            parcel.registeredM2,
            fact(parcel, 'floorAreaRatio'),
            fact(parcel, 'investmentWan'),
          ]),
          geometries: shapes.map(({ geometry }) => geometry),
        },
      ],
      { encoding: 'gbk', crs },
    ),
  );
  return saidGbk(zip);
}

/** The usual readers know the code page by this name alone. */
function saidGbk(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).map(([name, bytes]) => {
    return [name, name.endsWith('.cpg') ? strToU8('GBK') : bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** The ledger of invented firms: twenty columns, one row a firm. */
function ledger(units: readonly string[]): { bytes: Uint8Array; staff: number } {
  const random = seededRandom(7);
  const years = ['2021', '2022', '2023'] as const;
  const yearly = ['税收（万元）', '工业增加值（万元）', '产值（万元）', '综合能耗'] as const;
  const own = ['企业名称', '统一社会信用代码', '行业', '填报单位', '规上/规下', '用地面积（亩）'];
  const figures = years.flatMap((year) => yearly.map((name) => `${year}年${name}`));
  const heads = [...own, ...figures, '2023年年平均职工数', '备注'];
  const texts = new Set(['企业名称', '统一社会信用代码', '行业', '填报单位', '规上/规下', '备注']);
  let staff = 0;
  const rows = Array.from({ length: FIRMS }, (_, i): Cell[] => {
    const people = 5 + (i % 400);
    staff += people;
    return [
      `示例企业${i + 1}有限公司`,
      usccLike(i),
      i % 3 ? '通用设备制造业' : '水产品加工',
      units[i % units.length] ?? '',
      i % 4 ? '规下' : '规上',
      Math.round(random() * 5000) / 100,
      ...figures.map(() => Math.round(random() * 100_000) / 100),
      people,
      i % 50 ? '' : '示例数据（虚构）',
    ];
  });
  const columns = heads.map((name) => {
    return { name, kind: texts.has(name) ? ('text' as const) : ('number' as const) };
  });
  const titles = ['示例数据（虚构）企业台账'];
  const { bytes } = written(writeWorkbook([{ name: '台账', titles, columns, rows }]));
  return { bytes, staff };
}

/** Eighteen letters in the form of a code, of nobody. */
function usccLike(i: number): string {
  return `91330902MA${String(i).padStart(8, '0')}`;
}

function written<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer;
}
