import { strToU8 } from 'fflate';
import { writeZip } from '../archive/write-zip';
import { fileNames, type ProgramTexts } from './program-texts';

/** The folder of a pack as one zip, as it can be read again. */
export function writeProgram(id: string, texts: ProgramTexts): Uint8Array {
  const entries = Object.entries(fileNames).map(
    ([key, name]) => [`${id}/${name}`, strToU8(texts[key as keyof ProgramTexts])] as const,
  );
  return writeZip(new Map(entries));
}
