import type { ProgramPack } from '../program/schema/pack-schema';
import type { Clause } from '../program/schema/text-schema';
import { UNKNOWN_ANSWER } from '../rules/condition';
import type { FactKey } from '../rules/fact-catalog';
import type { TraceNode } from './trace-node';

/** What a verdict waits for, and who supplies it. */
export interface MissingFact {
  /** 亩均税收; for other lists and places their name. */
  readonly label: string;
  readonly fact: FactKey | null;
  readonly dataYear: number | null;
  readonly department: string | null;
  /** Where the document says that the department supplies it. */
  readonly clause: Clause | null;
  /** Which part of a computed figure is missing. */
  readonly how: string | null;
}

/** The unknown leaves that decide: an unknown part of something that is settled already does not matter. */
export function missingFacts(
  nodes: readonly TraceNode[],
  { providers }: Pick<ProgramPack, 'providers'>,
): readonly MissingFact[] {
  const found = new Map<string, MissingFact>();
  const collect = (node: TraceNode) => {
    if (node.answer !== UNKNOWN_ANSWER) return;
    if (node.parts.length > 0) return node.parts.forEach(collect);
    const { fact, dataYear, how } = node;
    const label = node.label || node.question;
    const provider = fact && providers.find(({ facts }) => facts.includes(fact));
    const { unit: department = null, clause = null } = provider ?? {};
    const key = `${label}${dataYear ?? ''}`;
    if (!found.has(key)) found.set(key, { label, fact, dataYear, department, clause, how });
  };
  nodes.forEach(collect);
  return [...found.values()];
}
