import { formatNumber } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import type { Credit } from '../target/credit';
import type { Workspace } from '../workspace';
import type { Block } from './block';

/** So many are named one by one. */
const MOST_NAMED = 5;

/** Why a block cannot go, or null: what was counted for it, planned for it or put on file with it, by name and day. */
export function blockInUse({ tables }: Workspace, { id, name }: Block): Refusal | null {
  const of = (subject: { readonly table: string; readonly id: string } | null) =>
    subject?.table === 'blocks' && subject.id === id;
  const credits = [...tables.credits.values()]
    .filter(({ subject, reverses }) => of(subject) && reverses === null)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  const projects = [...tables.projects.values()].filter(({ subject }) => of(subject));
  const files = [...tables.attachments.values()].filter(({ subject }) => of(subject));
  const said = [
    named('目标认定', '笔', credits.map(creditWords)),
    named(
      '项目',
      '个',
      projects.map((project) => `“${project.name}”（${project.state}）`),
    ),
    named(
      '附件',
      '个',
      files.map((file) => `“${file.name}”`),
    ),
  ].filter((words) => words !== '');
  if (said.length === 0) return null;
  const now = [
    credits.length > 0 &&
      '登记过认定的区块要留作出处，不能删除；认定有误的请在“目标”中撤销，边界有误的请更正边界。',
    projects.length > 0 && '项目请先在“项目”中删除。',
    files.length > 0 && '附件请先移走或删除。',
  ].filter((words) => words !== false);
  return refuse('in-use', `区块“${name}”有 ${said.join('，')}，没有删除。`, now.join(''));
}

/** 2 笔目标认定：… */
function named(what: string, counted: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  const more = all.length > MOST_NAMED ? '等' : '';
  return `${formatNumber(all.length, 0)} ${counted}${what}：${all.slice(0, MOST_NAMED).join('、')}${more}`;
}

function creditWords({ on, planned, amount, floorM2, unit, document }: Credit): string {
  const figure =
    amount === null
      ? `建筑面积 ${formatNumber(floorM2, 0)} 平方米`
      : `${formatNumber(amount, unit === '亩' ? 2 : 0)} ${unit}`;
  return `${on} ${planned ? '计划 ' : ''}${figure}${document && `（${document}）`}`;
}
