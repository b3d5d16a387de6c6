import type { PackFault } from '../../core/program/pack-fault';

/** The three files of a pack, as text. */
export interface ProgramTexts {
  readonly program: string;
  readonly document: string;
  readonly cases: string;
}

export const fileNames = {
  program: 'program.json',
  document: 'document.txt',
  cases: 'cases.csv',
} as const satisfies Record<keyof ProgramTexts, string>;

export type Read<T> = { readonly ok: T } | { readonly faults: readonly PackFault[] };
