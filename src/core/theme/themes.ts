import { MIXED } from '../indicator/standing-word';
import { CREDITED, OFF_LIST, PARTLY, PLANNED, REMAINING } from '../target/land-word';
import { gapClasses, numberClasses } from './number-classes';
import type { Scale } from './scale';
import type { ThemeKey } from './theme-key';
import { wordClasses } from './word-classes';

/** What the map is coloured by: one figure of every parcel, its classes and what it means. */
export interface Theme extends Scale {
  readonly key: ThemeKey;
  /** The figure is of a data year. */
  readonly yearly: boolean;
  /** Edges that are the target of one district, said only there. */
  readonly targets?: readonly { readonly districtCode: string; readonly words: string }[];
}

const perMu = { unit: '万元/亩', yearly: true } as const;
const byLand = '按评价用地（自有＋租入−租出）计算，多家共用按各家用地分摊';
const plain = { unit: '', yearly: false } as const;

/**
 * Edges are those of the programs or round values, never quantiles; an edge belongs to the class above it
 * (docs/adr/0010-evaluation-land.md).
 */
export const themes: Readonly<Record<ThemeKey, Theme>> = {
  taxPerMu: {
    key: 'taxPerMu',
    title: '亩均税收',
    ...perMu,
    note: `${byLand}；退税为负数，照计`,
    targets: [
      { districtCode: '330902', words: '12 为定海 2022 年方案目标' },
      { districtCode: '330604', words: '30 为上虞 2021 年方案目标' },
    ],
    ...numberClasses([2, 3, 4, 5, 8, 12, 30], 2, '< 0（退税）'),
  },
  valueAddedPerMu: {
    key: 'valueAddedPerMu',
    title: '亩均增加值',
    ...perMu,
    note: byLand,
    ...numberClasses([10, 20, 30, 50, 80, 120], 2, '< 0'),
  },
  outputPerMu: {
    key: 'outputPerMu',
    title: '亩均产值',
    ...perMu,
    note: byLand,
    ...numberClasses([50, 100, 200, 400, 800], 2),
  },
  floorAreaRatio: {
    key: 'floorAreaRatio',
    title: '容积率',
    ...plain,
    note: '有填报值的按填报值及其口径；没有的按工业（8米双算）、规划计容、产权建筑面积、现状调查的先后推算，口径见各宗档案',
    ...numberClasses([0.5, 0.8, 1, 1.5, 2], 2),
  },
  idle: {
    key: 'idle',
    title: '闲置状态',
    ...plain,
    note: '疑似按台账或《闲置土地处置办法》规则推算，未经认定；已认定以文书为准',
    ...wordClasses([
      { key: 'inUse', label: '在用' },
      { key: 'suspected', label: '疑似闲置' },
      { key: 'decided', label: '已认定闲置' },
    ]),
  },
  supply: {
    key: 'supply',
    title: '供地状态',
    ...plain,
    note: '按台账所记',
    ...wordClasses([
      { key: 'unsupplied', label: '批而未供' },
      { key: 'unused', label: '供而未用' },
      { key: 'partUsed', label: '用而未尽' },
      { key: 'unproductive', label: '建而未投' },
      { key: 'belowTarget', label: '投而未达标' },
      { key: 'normal', label: '正常使用' },
    ]),
  },
  landUse: {
    key: 'landUse',
    title: '用途',
    ...plain,
    note: '按登记用途归类',
    ...wordClasses(
      [
        { key: 'industry', label: '工业用地', words: ['工业'] },
        { key: 'storage', label: '物流仓储用地', words: ['仓储', '物流'] },
        { key: 'port', label: '港口码头用地', words: ['港口', '码头'] },
        { key: 'mining', label: '采矿盐田用地', words: ['采矿', '盐田'] },
        { key: 'commerce', label: '商业服务业用地', words: ['商业', '商务', '商服', '零售'] },
        { key: 'utility', label: '公用设施用地', words: ['公用', '供电', '供水', '排水', '环卫'] },
      ],
      true,
    ),
  },
  tenure: {
    key: 'tenure',
    title: '权属',
    ...plain,
    note: '按权属性质和取得方式归类',
    ...wordClasses(
      [
        { key: 'collective', label: '集体建设用地', words: ['集体'] },
        { key: 'granted', label: '国有出让', words: ['出让'] },
        { key: 'allocated', label: '国有划拨', words: ['划拨'] },
        { key: 'leased', label: '国有租赁', words: ['租赁'] },
        { key: 'contributed', label: '作价出资（入股）', words: ['作价', '入股', '授权经营'] },
      ],
      true,
    ),
  },
  grade: {
    key: 'grade',
    title: '综合评价',
    unit: '类',
    yearly: true,
    note: `有评价调整的按调整后；按用地最多的自有企业；没有的按各家共同的类别，各家不同为“${MIXED}”`,
    ...wordClasses([
      { key: 'A', label: 'A' },
      { key: 'B', label: 'B' },
      { key: 'C', label: 'C' },
      { key: 'D', label: 'D' },
      { key: 'mixed', label: MIXED },
    ]),
  },
  scale: {
    key: 'scale',
    title: '规上/规下',
    unit: '',
    yearly: true,
    note: `按评价年度名录，不按营收推算；各家不同又没有主要自有企业的为“${MIXED}”`,
    ...wordClasses([
      { key: 'above', label: '规上' },
      { key: 'below', label: '规下' },
      { key: 'mixed', label: MIXED },
    ]),
  },
  areaGap: {
    key: 'areaGap',
    title: '面积偏差',
    unit: '%',
    yearly: false,
    note: '（图形椭球面积−证载登记面积）÷证载登记面积；负数为图形小于证载，正数为图形大于证载',
    ...gapClasses(1, 10),
  },
  listing: {
    key: 'listing',
    title: '清单归属',
    ...plain,
    note: '按所选方案、年度和清单；企业清单按地块上各企业，任一家列入即为列入。没有企业或不在清单范围内的为无数据',
    ...wordClasses([
      { key: 'listed', label: '列入' },
      { key: 'undetermined', label: '待核实' },
      { key: 'exempt', label: '豁免' },
      { key: 'notListed', label: '不列入' },
    ]),
  },
  track: {
    key: 'track',
    title: '考核方式',
    ...plain,
    note: '列入清单的如何考核：单独考核、随区块考核、视同完成、达标、未达标；未列入的为无数据',
    ...wordClasses([
      { key: 'individual', label: '单独考核' },
      { key: 'withBlock', label: '随区块考核' },
      { key: 'deemed', label: '视同完成' },
      { key: 'passed', label: '达标' },
      { key: 'failed', label: '未达标' },
    ]),
  },
  progress: {
    key: 'progress',
    title: '盘活进度',
    ...plain,
    note: '按打开的用地目标（没有打开的按第一项）和截至日；权重不满或只计一部分的为部分认定。清单按所选方案，豁免的不在清单，待核实的为无数据',
    ...wordClasses([
      { key: 'credited', label: CREDITED },
      { key: 'partly', label: PARTLY },
      { key: 'planned', label: PLANNED },
      { key: 'remaining', label: REMAINING },
      { key: 'off', label: OFF_LIST },
    ]),
  },
};
