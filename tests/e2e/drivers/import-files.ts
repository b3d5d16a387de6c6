import { gridCrs } from '../../../src/core/geo/crs/crs';
import { unpackPolygons } from '../../../src/core/geo/geometry';
import { gcj02FromWgs84 } from '../../../src/core/geo/shift-datum';
import { isRefusal } from '../../../src/core/refusal';
import { encodeGbk } from '../../../src/files/encoding/encode-gbk';
import { writeShapefile } from '../../../src/files/shapefile/write-shapefile';
import { writeWorkbook } from '../../../src/files/table/write-workbook';
import { sampleWorkspace } from '../../builders/sample-slice';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const { tables } = sampleWorkspace('330902');

/** Parcels of the sample that one firm alone uses, with firms that use no other land. */
export const pairs = soleUses().slice(0, 40);

function soleUses() {
  const uses = [...tables.occupancies.values()];
  const count = (key: 'parcelId' | 'enterpriseId') => {
    const counts = new Map<string, number>();
    for (const use of uses) counts.set(use[key], (counts.get(use[key]) ?? 0) + 1);
    return counts;
  };
  const [perParcel, perFirm] = [count('parcelId'), count('enterpriseId')];
  return uses.flatMap(({ parcelId, enterpriseId }) => {
    const parcel = tables.parcels.get(parcelId);
    const shape = tables.shapes.get(parcelId);
    const firm = tables.enterprises.get(enterpriseId);
    const alone = perParcel.get(parcelId) === 1 && perFirm.get(enterpriseId) === 1;
    return alone && parcel?.code && shape && firm ? [{ parcel, shape, firm }] : [];
  });
}

/** The land as a bureau hands it over: a zipped shapefile in GBK, metres with the zone in front. */
export function landZip(): NamedBytes {
  const crs = gridCrs(41, 3, true);
  if (!crs) throw new Error('zone 41 is one of China');
  const names = ['宗地代码', '地块名称', '权利人', '用途', '证载面积'];
  const written = writeShapefile(
    [
      {
        name: '宗地',
        columns: names.map((name) => ({ name, kind: name === '证载面积' ? 'number' : 'text' })),
        rows: pairs.map(({ parcel, firm }) => [
          parcel.code,
          parcel.name,
          firm.name,
          parcel.landUse,
          parcel.registeredM2,
        ]),
        geometries: pairs.map(({ shape }) => shape.geometry),
      },
    ],
    { encoding: 'gbk', crs },
  );
  if (isRefusal(written)) throw new Error(written.why);
  return { name: '宗地.zip', bytes: written.zip };
}

/** The ledger of the firms on it: every second has paid too little per 亩 for the list of 2021. */
export function ledgerBook(): NamedBytes {
  const columns = ['企业名称', '统一社会信用代码', '行业', '2020年规模', '2020年税收（元）'];
  const written = writeWorkbook([
    {
      name: '企业台账',
      titles: ['2020 年度企业台账（示例数据，虚构）'],
      columns: columns.map((name) => ({ name, kind: name.includes('税收') ? 'number' : 'text' })),
      rows: pairs.map(({ firm }, at) => [
        firm.name,
        firm.uscc,
        '工业',
        at % 3 === 0 ? '规模以上' : '规下',
        at % 2 === 0 ? 1000 : 90_000_000,
      ]),
    },
  ]);
  if (isRefusal(written)) throw new Error(written.why);
  return { name: '企业台账.xlsx', bytes: written.bytes };
}

/** Parcels of the sample as somebody traced them from a shifted map. */
export function tracedLand(): NamedBytes {
  const features = pairs.map(({ parcel, shape }) => {
    const coordinates = unpackPolygons(shape.geometry).map((rings) =>
      rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(gcj02FromWgs84)),
    );
    return {
      type: 'Feature',
      properties: { 地块名称: parcel.name },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return { name: '描图.geojson', bytes: new TextEncoder().encode(text) };
}

/** A ledger as text in GBK, one of its columns under a name that says nothing. */
export function ledgerText(): NamedBytes {
  const lines = ['企业名称,bz', '示例岱山厂,工业', '示例衢山二厂,工业', '示例长涂船厂,工业'];
  return { name: '台账.csv', bytes: encodeGbk(`${lines.join('\r\n')}\r\n`).bytes };
}
