import { floorMuRatio } from '../program/credit-parameters';
import type { ProgramPack } from '../program/schema/pack-schema';
import { formatNumber } from '../quantity';
import { monthBefore } from '../target/calendar';
import { figureWithUnit } from '../target/figure-words';
import { lightsOf } from '../target/light';
import { LINEAR_NOTE } from '../target/schedule';
import type { BulletinPart, BulletinTable } from './bulletin';
import type { BulletinAsked, BulletinTarget } from './bulletin-targets';
import { firstHeading } from './numerals';
import { hasTail } from './totals';

/** 有关说明: how every figure is meant, what the document leaves open, and where it comes from. */
export function noteSection(
  targets: readonly BulletinTarget[],
  tables: readonly BulletinTable[],
  asked: BulletinAsked,
  number: number,
): BulletinPart[] {
  const notes = notesOf(targets, tables, asked);
  return [
    firstHeading(number, '有关说明'),
    ...notes.map((text, at): BulletinPart => ({ kind: 'paragraph', text: `${at + 1}. ${text}。` })),
  ];
}

function notesOf(
  targets: readonly BulletinTarget[],
  tables: readonly BulletinTable[],
  { pack, progress, sample, sources }: BulletinAsked,
): readonly string[] {
  const { day } = progress;
  const notes: string[] = [];
  if (sample) notes.push('本通报用示例数据（虚构）生成，不得作为依据');
  notes.push(`各数截至 ${day}；“近一月”指 ${monthBefore(day)} 之后至当日`);
  if (targets.some(({ row }) => row.schedule !== null)) {
    notes.push(`序时进度按${LINEAR_NOTE}，文件没有规定分月进度`);
  }
  const { yellow, red } = progress.lights ?? lightsOf(pack);
  notes.push(`落后序时 ${yellow} 个百分点起为黄灯，超过 ${red} 个百分点为红灯`);
  notes.push(...openWords(pack, targets, day));
  const years = new Set(targets.flatMap(({ row }) => row.computed?.year ?? []));
  if (years.size > 0) {
    notes.push(
      `由数据推算的目标用 ${[...years].sort().join('、')} 年数据，缺数据的企业不计入；清单上没有实绩数据的按未达标计入分母`,
    );
  }
  if (targets.some(({ row }) => row.kind === 'credits' && row.unit === '亩')) {
    notes.push('面积按认定时登记的方法，由图形量算的为椭球面面积，1 亩 = 2000/3 平方米');
    const methods = methodsOf(targets);
    if (methods !== '') notes.push(`已认定用地按面积方法分：${methods}`);
  }
  if (targets.some(({ row }) => row.kind === 'credits' && row.parts.length > 0)) {
    notes.push('同一土地或对象有几个事项的，后一个只计比先前增加的部分');
  }
  const floors = targets.flatMap(({ row }) => row.floorMu ?? []);
  if (floors.length > 0) notes.push('建筑面积折亩单列，不并入用地');
  const tailed = tables.filter(hasTail).map(({ title }) => title);
  if (tailed.length > 0) {
    notes.push(`${tailed.join('、')}因四舍五入，分项之和与合计有尾差，合计按未舍入的数相加`);
  }
  notes.push('“—”为文件未下达任务；“未知”为没有数据，不按零计');
  notes.push(...sources);
  return notes;
}

/** Parameters the document is silent about, as far as a figure here depends on them. */
function openWords(
  pack: ProgramPack,
  targets: readonly BulletinTarget[],
  day: string,
): readonly string[] {
  // What counts nothing is told as well: that it does not is open too.
  const ledgers = new Set(targets.flatMap(({ asked }) => asked.ledger ?? []));
  const events = new Set(
    [...ledgers].flatMap((ledger) => ledger.entriesAt(day).map(({ credit }) => credit.event)),
  );
  const used = new Set(
    (pack.creditEvents ?? []).filter(({ id }) => events.has(id)).map(({ weight }) => weight),
  );
  const open = pack.parameters.filter(({ id, open }) => open !== undefined && used.has(id));
  const said: string[] = [];
  if (open.length > 0) {
    const told = open.map(
      ({ label, value, unit }) => `${label.replace(/^.*：/, '')} ${formatNumber(value, 0)}${unit}`,
    );
    said.push(`文件未规定、口径待定的认定权重，暂按：${told.join('、')}`);
  }
  const ratio = pack.parameters.find(({ id }) => id === floorMuRatio);
  if (ratio?.unset) said.push('建筑面积折亩的系数口径待定，未折算、未计入');
  else if (ratio) {
    said.push(`建筑面积按 ${formatNumber(ratio.value, 0)} ${ratio.unit}折算（本地口径）`);
  }
  return said;
}

function methodsOf(targets: readonly BulletinTarget[]): string {
  const seen = new Set<string>();
  const sums = new Map<string, number>();
  for (const { row } of targets) {
    if (row.unit !== '亩') continue;
    for (const { credit, counted } of row.parts) {
      if (counted === null || seen.has(credit.id)) continue;
      seen.add(credit.id);
      const method = credit.areaMethod ?? '未注明';
      sums.set(method, (sums.get(method) ?? 0) + counted);
    }
  }
  return [...sums].map(([method, mu]) => `${method} ${figureWithUnit(mu, '亩')}`).join('，');
}
