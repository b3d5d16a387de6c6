import type { Enterprise } from '../enterprise/enterprise';
import { sampleFigures } from './sample-figures';
import { sampleId } from './sample-id';
import { platformId } from './sample-units';
import { seededRandom } from './seeded-random';

const industries = [
  '机械',
  '船舶配件',
  '水产加工',
  '粮油',
  '塑料',
  '五金',
  '电子',
  '纺织',
  '建材',
  '包装',
] as const;
const ordinals = ['一', '二', '三'] as const;
const ENTERPRISES = 30;

/** Thirty invented firms; `muOf` tells how much land each uses, so that figures fit the land. */
export function sampleEnterprises(muOf: ReadonlyMap<string, number>): Enterprise[] {
  const random = seededRandom(20_211);
  return Array.from({ length: ENTERPRISES }, (_, i) => {
    const id = sampleId('enterprise', i + 1);
    const service = i % 10 === 3 && i > 9;
    const port = i === 22;
    const works = `${industries[i % industries.length]}${ordinals[Math.floor(i / industries.length)]}厂`;
    return {
      id,
      name: service
        ? `示例物流${ordinals[Math.floor(i / 10)]}公司`
        : port
          ? '示例港口物流公司'
          : `示例${works}`,
      uscc: '',
      sector: service ? '服务业' : port ? '港口物流' : '工业',
      reportingUnits: i < 14 ? { 'dinghai-2021': platformId('定海工业园区') } : {},
      facts: sampleFigures(i, muOf.get(id) ?? 0, random),
      rev: 0,
    };
  });
}
