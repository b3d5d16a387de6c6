import type { Adjustable } from '../../core/program/resolve-program';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What was typed, by id: figures that differ from the pack's, and what is no figure, with why. Blank is the pack's. */
export function readValues(
  adjustables: readonly Adjustable[],
  typed: Readonly<Record<string, string>>,
): {
  readonly values: Readonly<Record<string, number>>;
  readonly wrong: ReadonlyMap<string, string>;
} {
  const values: Record<string, number> = {};
  const wrong = new Map<string, string>();
  for (const { id, value, min, max, unset } of adjustables) {
    const text = (typed[id] ?? '').normalize('NFKC').trim();
    if (text === '') continue;
    const figure = Number(text);
    if (!NUMBER.test(text)) wrong.set(id, '请填写数字');
    else if (figure < min || figure > max) wrong.set(id, `应在 ${min} 至 ${max} 之间`);
    else if (unset || figure !== value) values[id] = figure;
  }
  return { values, wrong };
}
