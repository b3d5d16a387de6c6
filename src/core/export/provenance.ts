import { AREA_METHOD_LABEL } from '../geo/area';
import type { WorkspaceInfo } from '../workspace';
import type { StandingColumns } from './record-column';
import { type Secrecy, secrecyWords } from './secrecy';

export interface Provenance {
  readonly info: Pick<WorkspaceInfo, 'name' | 'districtName' | 'districtCode' | 'sample'>;
  /** What is in the file: 地块，筛选结果. */
  readonly content: string;
  readonly rows: number;
  readonly program: string | null;
  readonly standing: Pick<StandingColumns, 'list' | 'year'> | null;
  readonly year: string | null;
  /** Number of the last event the data contains. */
  readonly head: number;
  /** 2026-11-21 */
  readonly day: string;
  /** Null where the file holds no outlines. */
  readonly crs: string | null;
  readonly secrecy: Secrecy;
  /** Names of columns that were kept back. */
  readonly dropped: readonly string[];
}

export const SAMPLE = '示例数据（虚构）';

/** Where a file comes from and how its figures are meant, line by line: what is said, and of what. */
export function provenance(told: Provenance): (readonly [string, string])[] {
  const { info, content, rows, program, standing, year, head, day, crs, secrecy, dropped } = told;
  const areas = [AREA_METHOD_LABEL.geodesic, AREA_METHOD_LABEL.plane];
  return [
    ...(info.sample ? [['数据性质', SAMPLE] as const] : []),
    ['工作区', info.name],
    ['行政区', `${info.districtName}（${info.districtCode}）`],
    ['内容', content],
    ['行数', String(rows)],
    ['方案', program ?? '未评定'],
    ['清单', standing ? `${standing.list}（${standing.year}年）` : '未评定，不含清单归属'],
    ['数据年度', year ?? '无数据'],
    ['数据版本', `第 ${head} 号变更后`],
    ['导出日期', day],
    ['坐标系', crs ?? '不含图形'],
    ['面积口径', `${areas.join('；')}。方法写在列名里；证载面积为证书所载，不作调整`],
    ['空白', '未知，不等于零'],
    ['保密处理', secrecyWords(secrecy, dropped).join('；') || '无'],
  ];
}
