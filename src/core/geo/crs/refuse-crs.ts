import { type Refusal, refuse } from '../../refusal';
import type { Datum } from './datum';

const OLD_DATUM: Partial<Record<Datum, string>> = {
  xian80: '1980 西安坐标系',
  beijing54: '1954 北京坐标系',
  'new-beijing54': '新 1954 北京坐标系',
};

/**
 * The old national datums cannot be read: their shift to CGCS2000 is a state secret, differs from place to place, and
 * without it everything lands some 60 to 100 m off. Null for datums that can be read.
 */
export function refuseDatum(datum: Datum): Refusal | null {
  const name = OLD_DATUM[datum];
  if (!name) return null;
  return refuse(
    `datum-${datum}`,
    `文件采用${name}。它与 CGCS2000 之间的转换参数属涉密测绘成果，本软件不内置；不经转换直接使用会偏移数十米以上`,
    '请向自然资源局测绘管理科（或数据提供单位）索取已转换为 CGCS2000 的成果后再导入',
  );
}

export function refuseUnknownCrs(text: string): Refusal {
  const shown = text.trim().slice(0, 60);
  return refuse(
    'crs-unknown',
    shown ? `无法识别坐标系“${shown}”` : '文件没有说明坐标系',
    '请向数据提供单位确认坐标系（CGCS2000 经纬度，或 3 度带/6 度带及带号），再在导入时指定',
  );
}

/** A plane that rests on CGCS2000 or WGS 84 but is none of the national grids. */
export function refuseLocalCrs(name: string): Refusal {
  return refuse(
    'crs-local',
    `“${name}”不是国家标准分带，可能是城市独立坐标系或自定义投影，其参数不公开`,
    '请向数据提供单位索取 CGCS2000 标准 3 度带或经纬度成果',
  );
}
