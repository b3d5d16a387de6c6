import { checkPack } from '../../core/program/check-pack';
import type { PackFault } from '../../core/program/pack-fault';
import { type ProgramCase, readCases } from '../../core/program/read-cases';
import { runCases } from '../../core/program/run-cases';
import { type ProgramPack, packSchema } from '../../core/program/schema/pack-schema';
import { parsePlainJson } from './parse-plain-json';
import { fileNames, type ProgramTexts, type Read } from './program-texts';
import { sayFailure } from './say-failure';
import { sayPackIssue } from './say-pack-issue';

/** A pack that passed every check, with its texts as they are stored. */
export interface ProgramFiles {
  readonly pack: ProgramPack;
  readonly document: string;
  readonly cases: readonly ProgramCase[];
  readonly texts: ProgramTexts;
}

/** Nobody reads more than the first of them. */
const MOST_FAULTS = 50;

/** Opens the texts of a pack; those of packs that are stored too. */
export function openProgram(texts: ProgramTexts): Read<ProgramFiles> {
  const parsed = parsePlainJson(texts.program, fileNames.program);
  if ('faults' in parsed) return parsed;
  const checked = packSchema.safeParse(parsed.ok);
  if (!checked.success) return cut(checked.error.issues.map(sayPackIssue));
  const pack = checked.data;
  const faults = checkPack(pack, texts.document);
  if (faults.length > 0) return cut(faults);
  const { cases, faults: caseFaults } = readCases(texts.cases, pack);
  if (caseFaults.length > 0) return cut(caseFaults);
  const failed = runCases(pack, cases).map(sayFailure);
  if (failed.length > 0) return cut(failed);
  return { ok: { pack, document: texts.document, cases, texts } };
}

/** The first of them, and how many there are besides. */
export function cut(faults: readonly PackFault[]): { readonly faults: readonly PackFault[] } {
  if (faults.length <= MOST_FAULTS) return { faults };
  const rest = { path: '…', why: `另有 ${faults.length - MOST_FAULTS} 处` };
  return { faults: [...faults.slice(0, MOST_FAULTS), rest] };
}
