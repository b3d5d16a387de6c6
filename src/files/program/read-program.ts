import type { ChosenFile } from './chosen-file';
import { cut, openProgram, type ProgramFiles } from './open-program';
import type { Read } from './program-texts';
import { readTexts } from './read-texts';

/** Reads a pack from what the user chose. All of it is good, or none of it is handed on. */
export function readProgram(files: readonly ChosenFile[]): Read<ProgramFiles> {
  const texts = readTexts(files);
  return 'ok' in texts ? openProgram(texts.ok) : cut(texts.faults);
}
