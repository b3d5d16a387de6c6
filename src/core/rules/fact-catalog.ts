/** What a rule may ask of a firm, a parcel or a block. A pack that asks for anything else is refused. */
export const factKeys = [
  'sector',
  'scale',
  'grade',
  'landMu',
  'taxPerMu',
  'valueAddedPerMu',
  'outputPerMu',
  'welfare',
  'yearsSinceSupply',
  'yearsSinceParkEntry',
  'yearsSinceUpscale',
  'problems',
  'fourNo',
  'twoHigh',
  'rectified',
  'zombie',
  'scattered',
  'highConsumption',
  'inStartedBlock',
  'blockGoalMet',
  'blockGoalsMissed',
  'landUse',
  'tenure',
  'floorAreaRatio',
  'idle',
  'idleKind',
  'supplyStatus',
  'collectiveIssues',
] as const;

export type FactKey = (typeof factKeys)[number];

export type SubjectKind = 'enterprise' | 'parcel';

/**
 * - `number`: a figure.
 * - `word`: one of several words, or free text.
 * - `set`: any of several words at once, written 安全生产、消防安全; 无 is none of them.
 */
export type FactKind = 'number' | 'word' | 'set';

export interface FactDefinition {
  readonly key: FactKey;
  readonly label: string;
  readonly unit: string;
  readonly kind: FactKind;
  /** The fact is of a data year. */
  readonly yearly: boolean;
  readonly subjects: readonly SubjectKind[];
  /**
   * What it means that nobody said anything. `unknown`: the figure is missing, the verdict waits. `none`: the fact is a
   * list of names drawn up by a department, and who is not on it is not named. A stated 未知 is unknown in both.
   */
  readonly silence: 'unknown' | 'none';
  readonly words?: readonly string[];
  readonly note?: string;
}

const both = ['enterprise', 'parcel'] as const;
const firm = ['enterprise'] as const;
const land = ['parcel'] as const;

const perMu = { unit: '万元/亩', kind: 'number', yearly: true, silence: 'unknown' } as const;
const years = { unit: '年', kind: 'number', yearly: false, silence: 'none' } as const;
const named = { unit: '', yearly: false, silence: 'none' } as const;
const stated = { unit: '', yearly: false, silence: 'unknown' } as const;

const yesNo = ['是', '否'] as const;
const namedOrNot = { ...named, kind: 'word', words: yesNo } as const;

export const factCatalog: Readonly<Record<FactKey, FactDefinition>> = {
  sector: {
    key: 'sector',
    label: '行业',
    ...stated,
    kind: 'word',
    subjects: firm,
    words: ['工业', '服务业', '港口物流'],
  },
  scale: {
    key: 'scale',
    label: '规上/规下',
    ...stated,
    yearly: true,
    kind: 'word',
    subjects: both,
    words: ['规上', '规下'],
  },
  grade: {
    key: 'grade',
    label: '综合评价',
    ...stated,
    unit: '类',
    yearly: true,
    kind: 'word',
    subjects: both,
    words: ['A', 'B', 'C', 'D'],
  },
  landMu: {
    key: 'landMu',
    label: '用地面积',
    ...stated,
    unit: '亩',
    kind: 'number',
    subjects: both,
    note: '企业为评价用地（自有＋租入−租出），宗地为证载面积，没有的用图形椭球面积',
  },
  taxPerMu: { key: 'taxPerMu', label: '亩均税收', ...perMu, subjects: both },
  valueAddedPerMu: { key: 'valueAddedPerMu', label: '亩均增加值', ...perMu, subjects: both },
  outputPerMu: { key: 'outputPerMu', label: '亩均产值', ...perMu, subjects: both },
  welfare: {
    key: 'welfare',
    label: '民生公益类别',
    ...named,
    kind: 'word',
    subjects: firm,
    words: ['民生类', '公益类', '否'],
  },
  yearsSinceSupply: {
    key: 'yearsSinceSupply',
    label: '新供地以来年数',
    ...years,
    subjects: firm,
    note: '方案年度−供地年份',
  },
  yearsSinceParkEntry: {
    key: 'yearsSinceParkEntry',
    label: '入园以来年数',
    ...years,
    subjects: firm,
    note: '方案年度−入园年份',
  },
  yearsSinceUpscale: {
    key: 'yearsSinceUpscale',
    label: '小升规以来年数',
    ...years,
    subjects: firm,
    note: '方案年度−升规年度；升规为上一年度规下、当年度规上',
  },
  problems: {
    key: 'problems',
    label: '存在问题',
    ...named,
    kind: 'set',
    subjects: both,
    words: [
      '安全生产',
      '消防安全',
      '生态环境',
      '节约能源',
      '产品质量',
      '产业政策',
      '违法用地',
      '违章建筑',
    ],
  },
  fourNo: {
    key: 'fourNo',
    label: '四无情形',
    ...named,
    kind: 'set',
    subjects: both,
    words: ['无证无照', '无安全保障', '无合法场所', '无环保措施'],
  },
  twoHigh: {
    key: 'twoHigh',
    label: '两高情形',
    ...named,
    kind: 'set',
    subjects: both,
    words: ['落后产能', '单位能耗高', '单位排放高'],
  },
  rectified: {
    key: 'rectified',
    label: '整改结果',
    ...named,
    kind: 'word',
    subjects: firm,
    words: ['整改合格', '整改中', '整改无效'],
  },
  zombie: {
    key: 'zombie',
    label: '僵尸企业',
    ...namedOrNot,
    subjects: firm,
  },
  scattered: {
    key: 'scattered',
    label: '低散乱/散乱污',
    ...named,
    kind: 'word',
    subjects: firm,
    words: ['低散乱', '散乱污', '否'],
  },
  highConsumption: {
    key: 'highConsumption',
    label: '高耗低效认定',
    ...stated,
    yearly: true,
    kind: 'word',
    subjects: firm,
    words: yesNo,
  },
  inStartedBlock: {
    key: 'inStartedBlock',
    label: '位于已启动整治区块',
    ...namedOrNot,
    subjects: both,
    note: '按方案年度末有效的区块边界',
  },
  blockGoalMet: {
    key: 'blockGoalMet',
    label: '区块完成当年进度目标',
    ...namedOrNot,
    subjects: both,
  },
  blockGoalsMissed: {
    key: 'blockGoalsMissed',
    label: '区块未完成年度进度目标的次数',
    ...named,
    unit: '次',
    kind: 'number',
    subjects: both,
    note: '已启动区块截至方案年度评为“未达到”的年度目标数，未评价的不计',
  },
  landUse: { key: 'landUse', label: '用途', ...stated, kind: 'word', subjects: land },
  tenure: { key: 'tenure', label: '权属', ...stated, kind: 'word', subjects: land },
  floorAreaRatio: {
    key: 'floorAreaRatio',
    label: '容积率',
    ...stated,
    kind: 'number',
    subjects: land,
  },
  idle: {
    key: 'idle',
    label: '闲置状态',
    ...stated,
    kind: 'word',
    subjects: land,
    words: ['在用', '疑似闲置', '已认定闲置'],
  },
  idleKind: {
    key: 'idleKind',
    label: '低效用地情形',
    ...named,
    kind: 'word',
    subjects: land,
    words: ['破产或关停', '停产半停产或出租', '变更所有人未开发', '其他'],
  },
  supplyStatus: {
    key: 'supplyStatus',
    label: '供地状态',
    ...stated,
    kind: 'word',
    subjects: land,
    words: ['批而未供', '供而未用', '用而未尽', '建而未投', '投而未达标', '正常使用'],
  },
  collectiveIssues: {
    key: 'collectiveIssues',
    label: '集体用地问题',
    ...named,
    kind: 'set',
    subjects: land,
    words: [
      '无合法用地手续',
      '土地利用率低',
      '建筑结构老化',
      '安全环保隐患大',
      '管理松散',
      '信访问题多发',
    ],
  },
};

/** What documents set figures for, but no record carries: shown with its clause, never judged by. */
export const statedMetrics = {
  actualLandMu: '实际用地',
  siteAreaMu: '项目用地面积',
  ancillaryLandRatio: '行政办公及生活服务设施用地面积占比',
  ancillaryGfaRatio: '行政办公及生活服务设施建筑面积占比',
  landFloorPriceRatio: '出让底价占基准地价比例',
  standardLandShare: '“标准地”出让比例',
  designFloorAreaRatio: '改造后容积率',
  reserveShareOfNewSpace: '预留新增空间比例',
  approvalDays: '审批天数',
} as const;

export type StatedMetric = keyof typeof statedMetrics;

export function isFactKey(text: string): text is FactKey {
  return Object.hasOwn(factCatalog, text);
}

export function isStatedMetric(text: string): text is StatedMetric {
  return Object.hasOwn(statedMetrics, text);
}
