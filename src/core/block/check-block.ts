import { isProgramId } from '../check-program-year';
import { checkLength, checkText } from '../check-text';
import { isDay } from '../field';
import { checkOutline } from '../parcel/check-parcel';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import {
  type Block,
  type BlockGoal,
  type BlockOutline,
  goalResults,
  membershipWays,
} from './block';
import { geometryOf } from './block-as-of';

/** Says why a block may not be stored, or null. */
export function checkBlock(ws: Workspace, block: Block): Refusal | null {
  if (!isProgramId(block.programId)) {
    return refuse('bad-program', '没有指明区块属于哪个方案。', '请先选定方案。');
  }
  return (
    checkText('区块名称', block.name) ??
    checkTwin(ws, block) ??
    checkUnits(ws, block) ??
    checkYears(block) ??
    checkWords(block) ??
    checkOutlines(block.outlines) ??
    checkChoices(ws, block) ??
    checkGoals(block.goals)
  );
}

function checkTwin(ws: Workspace, { id, programId, name }: Block): Refusal | null {
  for (const other of ws.tables.blocks.values()) {
    if (other.id !== id && other.programId === programId && other.name === name) {
      return refuse('twice', `本方案已有名为“${name}”的区块。`, '请换一个名称，或修改原来的区块。');
    }
  }
  return null;
}

function checkUnits(ws: Workspace, { unitId, reportingUnitId }: Block): Refusal | null {
  for (const id of [unitId, reportingUnitId]) {
    if (id !== null && !ws.tables.units.has(id)) {
      return refuse('dangling', `单位 ${id} 不存在。`, '请改选已有的镇街或平台。');
    }
  }
  return null;
}

function checkYears({ startYear, startTo, endYear }: Block): Refusal | null {
  for (const year of [startYear, startTo, endYear]) {
    if (year !== null && !isYear(year)) {
      return refuse('bad-year', `“${year}”不是有效年份。`, '请填写四位年份，如 2021。');
    }
  }
  const from = startYear ?? Number.POSITIVE_INFINITY;
  if (startTo !== null && startTo < from) {
    return refuse('bad-year', '启动年份的起止次序不对。', '请改正启动年份，只有一年的不填“至”。');
  }
  if (endYear !== null && endYear < (startTo ?? from)) {
    return refuse(
      'bad-year',
      '完成年份早于启动年份，或没有启动年份。',
      '请改正启动年份和完成年份。',
    );
  }
  return null;
}

function checkWords(block: Block): Refusal | null {
  const { modes, documents } = block;
  if (modes.length > 20 || new Set(modes).size < modes.length) {
    return refuse('bad-value', '整治方式超过 20 项或有重复。', '请去掉多余的整治方式。');
  }
  for (const mode of modes) {
    const refusal = checkText('整治方式', mode);
    if (refusal) return refusal;
  }
  for (const { number, title } of documents) {
    const refusal = checkText('文件名称', title, 200) ?? checkLength('文号', number, 60);
    if (refusal) return refusal;
  }
  return (
    checkLength('整治方向', block.direction, 500) ??
    checkLength('责任单位', block.leadUnit, 200) ??
    checkLength('实施单位', block.implementingUnit, 200) ??
    checkLength('备注', block.note, 1000) ??
    checkLength('来源', block.source, 200)
  );
}

function checkOutlines(outlines: readonly BlockOutline[]): Refusal | null {
  let before = '';
  for (const outline of outlines) {
    const { validFrom, why, polygons } = outline;
    if (!isDay(validFrom) || validFrom <= before) {
      return refuse(
        'bad-day',
        `边界起始日“${validFrom}”不是有效日期，或不晚于上一版边界。`,
        '请填写晚于上一版边界的日期，如 2021-07-31；改正最新一版请用“更正边界”。',
      );
    }
    before = validFrom;
    const refusal =
      checkText('划定或调整边界的理由', why, 500) ??
      checkOutline({ id: '', geometry: geometryOf(outline), rev: 0 });
    if (refusal) return refusal;
    if (polygons.some((rings) => rings.some((ring) => ring.length < 3))) {
      return refuse('bad-shape', '边界有不足三个点的环。', '请补足界址点后再保存。');
    }
  }
  return null;
}

function checkChoices(ws: Workspace, { choices }: Block): Refusal | null {
  const named = new Set<string>();
  for (const { parcelId, as, why } of choices) {
    const parcel = ws.tables.parcels.get(parcelId);
    if (!parcel) {
      return refuse('dangling', `地块 ${parcelId} 不存在。`, '请从区块中去掉这宗地块。');
    }
    if (named.has(parcelId) || !membershipWays.includes(as)) {
      return refuse('bad-value', `“${parcel.name}”的计入方式不对或有重复。`, '请重新选择。');
    }
    named.add(parcelId);
    const refusal = checkText(`“${parcel.name}”计入方式的理由`, why, 500);
    if (refusal) return refusal;
  }
  return null;
}

function checkGoals(goals: readonly BlockGoal[]): Refusal | null {
  let before = 0;
  for (const goal of goals) {
    if (!isYear(goal.year) || goal.year <= before) {
      return refuse(
        'bad-year',
        `进度目标的年度“${goal.year}”无效或有重复。`,
        '每年只填一条进度目标，按年度先后排列。',
      );
    }
    before = goal.year;
    const refusal =
      checkText(`${goal.year} 年进度目标`, goal.text, 500) ??
      checkLength('完成标准', goal.doneWhen, 500) ??
      checkLength('认定文件', goal.document, 200) ??
      checkResult(goal);
    if (refusal) return refusal;
  }
  return null;
}

/** Assessed has a day, and only assessed has one; nobody assesses a year before it begins. */
function checkResult({ year, result, assessedOn }: BlockGoal): Refusal | null {
  if (!goalResults.includes(result)) {
    return refuse('bad-value', `“${result}”不是评价结果。`, `请选择${goalResults.join('、')}。`);
  }
  if (result === '未评价') {
    if (assessedOn === null) return null;
    return refuse('bad-day', '未评价的目标不应有评价日期。', '请去掉日期，或选择评价结果。');
  }
  if (assessedOn !== null && isDay(assessedOn) && assessedOn >= `${year}-01-01`) return null;
  return refuse(
    'bad-day',
    `${year} 年进度目标的评价日期“${assessedOn ?? ''}”无效，或早于该年度。`,
    `请填写评价日期，如 ${year}-12-31。`,
  );
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2100;
}
