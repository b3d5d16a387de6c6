import { SAMPLE } from '../export/provenance';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { Bulletin, BulletinPart } from './bulletin';
import { type BulletinAsked, type BulletinTarget, targetsOfYear } from './bulletin-targets';
import { dayInWords } from './cells';
import { creditSection } from './credit-section';
import { laggingSection } from './lagging-section';
import { noteSection } from './note-section';
import { overallSection } from './overall-section';
import { rankSection } from './rank-section';
import { unitSection } from './unit-section';

/** The bulletin of a program for a day: every word of it comes from documents and figures, none is typed. */
export function buildBulletin(asked: BulletinAsked): Bulletin {
  const { pack, progress, sample, issuer, madeOn, caption } = asked;
  const { day } = progress;
  const targets = targetsOfYear(asked);
  const body: BulletinPart[] = [
    { kind: 'paragraph', text: opening(pack, day) },
    ...overallSection(targets, day),
    ...unitSection(targets, 2),
    ...rankSection(targets, 3),
    ...laggingSection(targets, 4),
    ...creditSection(targets, asked, 5),
  ];
  const tables = body.filter((part) => part.kind === 'table');
  const parts = numberTables([...body, ...noteSection(targets, tables, asked, 6)]);
  return {
    title: titleOf(pack, day),
    mark: sample ? SAMPLE : '',
    addressee: '各有关单位：',
    parts,
    issuer,
    madeOn: dayInWords(madeOn),
    caption,
  };
}

/** What a reader must know before it goes out; told on the screen, not on paper. */
export function bulletinWarnings(asked: BulletinAsked): readonly string[] {
  const targets = targetsOfYear(asked);
  const { day } = asked.progress;
  const said: string[] = [];
  if (asked.sample) said.push('这是示例数据（虚构），每页都会标明。');
  if (targets.length === 0) said.push(`${asked.year} 年没有目标。`);
  if (day < `${asked.year}-01-01`) said.push(`截止日 ${day} 早于 ${asked.year} 年。`);
  if (day < asked.pack.issuedOn) {
    said.push(`截止日早于文件印发日 ${asked.pack.issuedOn}，只评已完成的灯。`);
  }
  const unknown = targets.filter(({ row }) => row.kind !== 'words' && row.done === null);
  if (unknown.length > 0) said.push(`${unknown.length} 项目标没有数据，写为未知。`);
  said.push(...lostUnits(targets));
  return said;
}

function lostUnits(targets: readonly BulletinTarget[]): readonly string[] {
  const rows = targets.flatMap(({ split }) => split?.now.rows ?? []);
  const lost = new Set(rows.filter(({ unitId }) => unitId === null).map(({ unit }) => unit));
  return lost.size === 0 ? [] : [`${[...lost].join('、')}在档案中没有对应单位。`];
}

/** 关于定海区…方案2021年7月进展情况的通报 */
function titleOf({ title, region }: ProgramPack, day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const place = region.name.replace(/^.*市(?=.+[区县市]$)/, '');
  const whose = title.includes(place.replace(/[区县市]$/, '')) ? '' : place;
  return `关于${whose}${title}${year}年${month}月进展情况的通报`;
}

/** On what ground: the document, and its sentence on monthly bulletins where it has one. */
function opening({ noticeTitle, title, docNo, monitoring }: ProgramPack, day: string): string {
  const monthly = monitoring.find(({ frequency, text }) => {
    return frequency === 'monthly' && text.includes('通报');
  });
  const ground = monthly ? `${monthly.clause.at}“${monthly.clause.quote}”的要求` : '要求';
  const name = noticeTitle.includes(title) ? title : noticeTitle;
  return `根据《${name}》（${docNo}）${ground}，现将截至${dayInWords(day)}的进展情况通报如下。`;
}

/** 表1 …, in the order they stand. */
function numberTables(parts: readonly BulletinPart[]): readonly BulletinPart[] {
  let at = 0;
  return parts.map((part) => {
    if (part.kind !== 'table') return part;
    at++;
    return { ...part, title: `表${at} ${part.title}`, sheet: `表${at} ${part.sheet}` };
  });
}
