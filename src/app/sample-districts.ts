import type { Change } from '../core/change/change';
import { type Refusal, refuse } from '../core/refusal';

/** The districts the basemap is made for, with an invented sample of each; the first greets a visitor. */
export const sampleDistricts = [
  { code: '330902', name: '定海区', zone: 41, home: { lon: 122.02, lat: 30.06, zoom: 10.4 } },
  { code: '330206', name: '北仑区', zone: 41, home: { lon: 121.86, lat: 29.88, zoom: 10.4 } },
  { code: '330604', name: '上虞区', zone: 40, home: { lon: 120.86, lat: 29.98, zoom: 10 } },
] as const;

export type SampleDistrict = (typeof sampleDistricts)[number];

/** The records of a sample district, ready to be committed. */
export async function loadSampleDistrict({ code }: SampleDistrict): Promise<Change[] | Refusal> {
  try {
    // Most visits open what is there already.
    const { fetchSample } = await import('./fetch-sample');
    return await fetchSample(code);
  } catch {
    return refuse(
      'no-sample',
      '示例数据没有载入：程序目录中的示例文件读不到。',
      '请检查与服务器的连接，或请管理员核对部署的文件是否完整，然后再试。',
    );
  }
}
