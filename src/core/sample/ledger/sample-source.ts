/** Who is said to have said it. Every one of them is invented and says so. */
const sources: Readonly<Record<string, string>> = {
  scale: '示例规上名录（虚构）',
  taxWan: '示例税务台账（虚构）',
  taxMonthWan: '示例税务台账（虚构）',
  valueAddedWan: '示例统计台账（虚构）',
  outputWan: '示例统计台账（虚构）',
  energyTce: '示例统计台账（虚构）',
  staff: '示例统计台账（虚构）',
  grade: '示例综合评价（虚构）',
  floorAreaRatio: '示例现状调查（虚构）',
  farBasis: '示例现状调查（虚构）',
  floorAreaM2: '示例现状调查（虚构）',
  tallFloorAreaM2: '示例现状调查（虚构）',
  plannedFloorAreaM2: '示例规划许可（虚构）',
  titledFloorAreaM2: '示例不动产登记（虚构）',
  idleStatus: '示例闲置核查（虚构）',
  idleSince: '示例闲置核查（虚构）',
  idleCause: '示例闲置核查（虚构）',
  agreedStartOn: '示例出让合同（虚构）',
  startedOn: '示例建设台账（虚构）',
  suspendedSince: '示例建设台账（虚构）',
  developedShare: '示例建设台账（虚构）',
  investedShare: '示例建设台账（虚构）',
  supplyStatus: '示例供地台账（虚构）',
  investmentWan: '示例投资台账（虚构）',
  idleKind: '示例低效用地调查（虚构）',
  collectiveIssues: '示例集体用地排查（虚构）',
  welfare: '示例民生公益企业名单（虚构）',
  landSuppliedOn: '示例供地台账（虚构）',
  parkEnteredOn: '示例小微企业入园台账（虚构）',
  problems: '示例执法检查台账（虚构）',
  fourNo: '示例四无企业排查（虚构）',
  twoHigh: '示例节能减排排查（虚构）',
  rectified: '示例执法检查台账（虚构）',
  zombie: '示例僵尸企业名单（虚构）',
  scattered: '示例散乱企业排查（虚构）',
  highConsumption: '示例高耗低效认定（虚构）',
};

export function sampleSource(field: string): string {
  return sources[field] ?? '示例数据（虚构）';
}

/** Figures of a year are out in spring, of a month on the 20th of the next; land is as at the end of the last year. */
export function sampleDay(period: string | undefined, lastYear: number): string {
  if (period === undefined) return `${lastYear}-12-31`;
  const [year = '', month] = period.split('-');
  if (month === undefined) return `${Number(year) + 1}-03-31`;
  const next = Number(month) === 12 ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-20`;
}
