import type { ExplainedStep } from '../../core/list/explain-verdict';
import type { TraceNode } from '../../core/list/trace-node';
import type { Clause } from '../../core/program/schema/text-schema';
import { roleWords } from './role-words';

/** One line of the printed table. */
export interface PrintRow {
  readonly key: string;
  /** 列入条件; empty below the first line of a step. */
  readonly role: string;
  /** How far it is set in. */
  readonly depth: number;
  readonly node: TraceNode;
}

/** The opened tree as lines from the top down. */
export function printRows(steps: readonly ExplainedStep[]): readonly PrintRow[] {
  return steps.flatMap(({ role, id, text, node }) => {
    const own = role === 'exemption' || role === 'deeming' || role === 'category';
    const words = own ? `${roleWords[role]}：${text}` : roleWords[role];
    return linesOf(node, 0, `${role} ${id}`).map((line, at) => ({
      ...line,
      role: at === 0 ? words : '',
    }));
  });
}

function linesOf(node: TraceNode, depth: number, key: string): Omit<PrintRow, 'role'>[] {
  return [
    { key, depth, node },
    ...node.parts.flatMap((part, at) => linesOf(part, depth + 1, `${key} ${at}`)),
  ];
}

/** Every clause the sheets rest on, once, in the order of first mention. */
export function clausesOf(
  explained: readonly {
    readonly steps: readonly ExplainedStep[];
    readonly list: { readonly clause: Clause };
  }[],
): readonly Clause[] {
  const found = new Map<string, Clause>();
  const add = (clause: Clause) => {
    const key = `${clause.at} ${clause.quote}`;
    if (!found.has(key)) found.set(key, clause);
  };
  for (const { list, steps } of explained) {
    add(list.clause);
    for (const { clause, node } of steps) {
      add(clause);
      for (const line of linesOf(node, 0, '')) add(line.node.clause);
    }
  }
  return [...found.values()];
}
