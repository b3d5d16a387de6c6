import {
  changeUnit,
  figureOf,
  figureWithUnit,
  lightWords,
  plainUnit,
  rateWords,
} from '../target/figure-words';
import type { Light } from '../target/light';
import type { BulletinPart, BulletinTable } from './bulletin';
import type { BulletinTarget } from './bulletin-targets';
import { amount, change, dayInWords, rate, task, words } from './cells';
import { firstHeading } from './numerals';

const order: readonly Light[] = ['done', 'green', 'yellow', 'red', 'none'];

/** 总体进展: how many targets stand how, every one with a figure in a sentence, all of them in a table. */
export function overallSection(targets: readonly BulletinTarget[], day: string): BulletinPart[] {
  const counted = targets.filter(({ row }) => row.kind !== 'words');
  const known = counted.filter(({ row }) => row.done !== null);
  const unknown = counted.filter(({ row }) => row.done === null);
  const inWords = targets.filter(({ row }) => row.kind === 'words');
  const lights = order.flatMap((light) => {
    const count = counted.filter(({ row }) => row.light === light).length;
    return count > 0 ? [`${lightWords[light]} ${count} 项`] : [];
  });
  const parts: BulletinPart[] = [
    firstHeading(1, '总体进展'),
    {
      kind: 'paragraph',
      text:
        counted.length === 0
          ? `截至${dayInWords(day)}，本年度没有可计量的目标。`
          : `截至${dayInWords(day)}，本年度可计量的目标 ${counted.length} 项，其中${lights.join('、')}。`,
    },
    ...known.map((one, at) => sentence(one, at + 1)),
  ];
  if (unknown.length > 0) {
    const text = `尚无数据的目标 ${unknown.length} 项，完成数未知，不按零计：${namesOf(unknown)}。`;
    parts.push({ kind: 'paragraph', text });
  }
  if (inWords.length > 0) {
    const text = `文字表述的目标 ${inWords.length} 项，不评灯：${namesOf(inWords)}。`;
    parts.push({ kind: 'paragraph', text });
  }
  if (counted.length > 0) parts.push(overallTable(counted));
  return parts;
}

function sentence({ row, name }: BulletinTarget, number: number): BulletinPart {
  const { unit, task: asked, done, rate: share, gap, schedule, light, why, trend } = row;
  const said = [
    asked === null ? '无任务' : `任务 ${figureWithUnit(asked, unit)}`,
    `完成 ${figureWithUnit(done, unit)}`,
  ];
  if (share !== null) said.push(`完成率 ${rateWords(share)}`);
  if (gap !== null && gap > 0) said.push(`差 ${figureWithUnit(gap, unit)}`);
  if (trend !== null) said.push(`近一月 ${change(trend, unit).text} ${changeUnit(unit)}`);
  const more: string[] = [];
  if (schedule !== null) more.push(`序时进度 ${rateWords(schedule)}（线性，假设）`);
  more.push(light === 'done' ? why : `${lightWords[light]}（${why}）`);
  if (row.forecast) {
    more.push(
      `按已列计划，到${dayInWords(row.forecast.day)}为 ${figureWithUnit(row.forecast.value, unit)}`,
    );
  }
  if (row.floorMu !== null) {
    more.push(`另有建筑面积折 ${figureWithUnit(row.floorMu, '亩')}，不并入用地`);
  }
  if (row.computed) more.push(madeOf(row.computed));
  if (row.reading) more.push(`${row.reading.on} 填报，来源：${row.reading.source}`);
  more.push(...row.notes);
  return {
    kind: 'paragraph',
    lead: `${number}. ${name}。`,
    text: `${said.join('，')}；${more.join('；')}。`,
  };
}

function madeOf({
  words: how,
  numerator,
  denominator,
}: NonNullable<BulletinTarget['row']['computed']>) {
  if (numerator === null || denominator === null) return how;
  const between = how.includes('÷') ? ' ÷ ' : '、';
  return `${how}：${figureOf(numerator, '')}${between}${figureOf(denominator, '')}`;
}

function overallTable(targets: readonly BulletinTarget[]): BulletinTable {
  return {
    kind: 'table',
    title: '目标总体进展',
    sheet: '总体进展',
    units: '单位见表',
    columns: [
      { title: '序号', kind: 'number', width: 0.6 },
      { title: '目标', kind: 'text', width: 3 },
      { title: '单位', kind: 'text', width: 0.9 },
      { title: '任务', kind: 'number', width: 1.2 },
      { title: '完成', kind: 'number', width: 1.2 },
      { title: '差额', kind: 'number', width: 1.2 },
      { title: '完成率', kind: 'percent', width: 0.9 },
      { title: '序时', kind: 'percent', width: 0.9 },
      { title: '灯', kind: 'text', width: 0.9 },
    ],
    rows: targets.map(({ row, name }, at) => [
      amount(at + 1, ''),
      words(name),
      words(plainUnit(row.unit)),
      task(row.task, row.unit),
      amount(row.done, row.unit),
      row.gap === null ? words('—') : amount(row.gap, row.unit),
      rate(row.rate),
      rate(row.schedule),
      words(lightWords[row.light]),
    ]),
    total: null,
  };
}

function namesOf(targets: readonly BulletinTarget[]): string {
  return targets.map(({ name }) => name).join('、');
}
