import type { Change } from '../core/change/change';
import { type Refusal, refuse } from '../core/refusal';
import type { DistrictFiles } from '../files/sample-district/district-files';
import { readSampleDistrict } from '../files/sample-district/read-sample-district';

/** The districts the basemap is made for, with an invented sample of each; the first greets a visitor. */
export const sampleDistricts = [
  { code: '330902', name: '定海区', zone: 41, home: { lon: 122.02, lat: 30.06, zoom: 10.4 } },
  { code: '330206', name: '北仑区', zone: 41, home: { lon: 121.86, lat: 29.88, zoom: 10.4 } },
  { code: '330604', name: '上虞区', zone: 40, home: { lon: 120.86, lat: 29.98, zoom: 10 } },
] as const;

export type SampleDistrict = (typeof sampleDistricts)[number];

/** Where the built app keeps the files of data/geojson; fetched from the app's own host when a sample is opened. */
const addresses = import.meta.glob<string>(
  '../../data/geojson/*/{district,units,zones,parcels,enterprises,occupancies,blocks}.{json,geojson}',
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** The records of a sample district, ready to be committed. */
export async function loadSampleDistrict({ code }: SampleDistrict): Promise<Change[] | Refusal> {
  try {
    const [district, units, zones, parcels, enterprises, occupancies, blocks] = await Promise.all([
      read<DistrictFiles['district']>(`${code}/district.json`),
      read<DistrictFiles['units']>(`${code}/units.geojson`),
      read<DistrictFiles['zones']>(`${code}/zones.geojson`),
      read<DistrictFiles['parcels']>(`${code}/parcels.geojson`),
      read<DistrictFiles['enterprises']>(`${code}/enterprises.json`),
      read<DistrictFiles['occupancies']>(`${code}/occupancies.json`),
      read<DistrictFiles['blocks']>(`${code}/blocks.json`),
    ]);
    return readSampleDistrict({
      district,
      units,
      zones,
      parcels,
      enterprises,
      occupancies,
      blocks,
    });
  } catch {
    return refuse(
      'no-sample',
      '示例数据没有载入：程序目录中的示例文件读不到。',
      '请检查与服务器的连接，或请管理员核对部署的文件是否完整，然后再试。',
    );
  }
}

async function read<T>(name: string): Promise<T> {
  const address = addresses[`../../data/geojson/${name}`];
  if (!address) throw new Error(`no ${name} in this build`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}
