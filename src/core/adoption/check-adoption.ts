import { checkProgramYear } from '../check-program-year';
import { checkText } from '../check-text';
import { type Refusal, refuse } from '../refusal';
import { checkValues } from '../variant/check-variant';
import type { Workspace } from '../workspace';
import type { AdoptedRow, Adoption } from './adoption';

const listings: readonly string[] = ['列入', '豁免', '待核实'] satisfies AdoptedRow['listing'][];

/** Says why a list may not be adopted like this, or null. */
export function checkAdoption(ws: Workspace, adoption: Adoption): Refusal | null {
  const { id, programId, year, list, listName, name, head, rows, variant } = adoption;
  const refusal =
    checkProgramYear(adoption) ??
    checkText('名单名称', name) ??
    checkText('清单名称', listName, 200) ??
    (variant && (checkText('口径名称', variant.name) ?? checkValues(variant.values))) ??
    checkRows(rows);
  if (refusal) return refusal;
  if (!Number.isInteger(head) || head < 0 || head > ws.head) {
    return refuse('bad-value', '没有指明名单依据的是哪一刻的数据。', '请重新打开清单后再采纳。');
  }
  for (const other of ws.tables.adoptions.values()) {
    if (other.id === id || other.name !== name) continue;
    if (other.programId === programId && other.year === year && other.list === list) {
      return refuse('twice', `这张清单已有名为“${name}”的名单。`, '请换一个名称。');
    }
  }
  return null;
}

function checkRows(rows: readonly AdoptedRow[]): Refusal | null {
  const seen = new Set<string>();
  for (const { id, name, listing, value, areaM2 } of rows) {
    const fault = seen.has(id)
      ? '出现了两次'
      : !listings.includes(listing)
        ? `的结果“${listing}”不能写入名单`
        : isFigure(value) && isFigure(areaM2)
          ? null
          : '的数值无效';
    if (fault) {
      return refuse('bad-row', `“${name}”${fault}，没有保存。`, '请重新打开清单后再采纳。');
    }
    seen.add(id);
  }
  return null;
}

function isFigure(value: number | null): boolean {
  return value === null || Number.isFinite(value);
}
