/** One step into a pack: a key, or a place in a list. */
export type Step = string | number;

/** As people find it in the file: `lists[0].rule.all[1]`. */
export function sayPath(steps: readonly Step[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** The same value with another part in one place; everything beside it is shared. */
export function putAt<T>(value: T, steps: readonly Step[], part: unknown): T {
  const [step, ...rest] = steps;
  if (step === undefined) return part as T;
  const inner = (value as Record<Step, unknown>)[step];
  if (Array.isArray(value)) return value.with(step as number, putAt(inner, rest, part)) as T;
  return { ...value, [step]: putAt(inner, rest, part) };
}

/** The same value without one part: an item of a list, or a key that may be absent. */
export function dropAt<T>(value: T, steps: readonly Step[]): T {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (rest.length > 0) {
    return putAt(value, [step], dropAt((value as Record<Step, unknown>)[step], rest));
  }
  if (Array.isArray(value)) return value.toSpliced(step as number, 1) as T;
  const { [step]: _, ...others } = value as Record<Step, unknown>;
  return others as T;
}
