import { type Refusal, refuse } from './refusal';

/** Says why a text that people name, explain or cite with may not stand, or null: blank, or too long. */
export function checkText(what: string, text: string, most = 60): Refusal | null {
  if (text.trim() !== '' && text.length <= most) return null;
  return refuse('bad-text', `${what}为空或超过 ${most} 字。`, `请填写${what}，不超过 ${most} 字。`);
}

/** As `checkText`, for a text that may be left out. */
export function checkLength(what: string, text: string, most: number): Refusal | null {
  if (text.length <= most) return null;
  return refuse('bad-text', `${what}超过 ${most} 字。`, '请缩短后再保存。');
}
