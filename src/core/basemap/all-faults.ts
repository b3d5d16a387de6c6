import { type Refusal, refuse } from '../refusal';

/** All that is wrong with a form at once, so that nobody mends it fault by fault; null when nothing is. */
export function allFaults(found: readonly (Refusal | null)[]): Refusal | null {
  const faults = found.filter((one) => one !== null);
  const [first] = faults;
  if (!first || faults.length === 1) return first ?? null;
  const number = (words: readonly string[]) => words.map((one, i) => `${i + 1}. ${one}`).join(' ');
  return refuse(
    faults.map(({ refused }) => refused).join(' '),
    `有 ${faults.length} 处要改：${number(faults.map(({ why }) => why))}`,
    number(faults.map(({ now }) => now)),
  );
}
