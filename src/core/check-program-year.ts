import { type Refusal, refuse } from './refusal';

/** Says why a list of a program may not be spoken of like this, or null. The pack itself may be gone. */
export function checkProgramYear(of: {
  readonly programId: string;
  readonly year: number;
  readonly list: string;
}): Refusal | null {
  const { programId, year, list } = of;
  if (!isProgramId(programId) || !isItemId(list)) {
    return refuse('bad-program', '没有指明是哪个方案的哪张清单。', '请先选定方案和清单。');
  }
  if (Number.isInteger(year) && year >= 1990 && year <= 2100) return null;
  return refuse('bad-year', `方案年度“${year}”不是有效年份。`, '请选择方案年度，如 2021。');
}

/** As a pack names itself: dinghai-2021. */
export function isProgramId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}

/** As a pack names its items; the two words are kept out because every object answers to them. */
export function isItemId(text: string): boolean {
  return /^(?!(?:constructor|prototype)$)[a-z0-9][a-zA-Z0-9-]{0,59}$/.test(text);
}
