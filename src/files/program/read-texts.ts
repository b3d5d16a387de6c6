import type { PackFault } from '../../core/program/pack-fault';
import { Damage } from '../import/damage';
import { MEBI } from '../import/limits';
import { openZip } from '../zip/open-zip';
import type { ChosenFile } from './chosen-file';
import { parsePlainJson } from './parse-plain-json';
import { fileNames, type ProgramTexts, type Read } from './program-texts';

const mostBytes = { program: 10 * MEBI, document: 2 * MEBI, cases: 2 * MEBI } as const;
const MOST_BYTES = 16 * MEBI;

/** The texts out of a zip of the folder, the three files chosen together, or one JSON file that holds all three. */
export function readTexts(files: readonly ChosenFile[]): Read<ProgramTexts> {
  const only = files.length === 1 ? files[0] : undefined;
  const large = files.find(({ bytes }) => bytes.length > MOST_BYTES);
  if (large) return fault(large.name, `大小超过 ${MOST_BYTES / MEBI} MB`);
  if (only && isZip(only.bytes)) return fromZip(only);
  if (only && baseName(only.name) !== fileNames.program) return fromOneJson(only);
  return fromFiles(files);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function fromZip({ name, bytes }: ChosenFile): Read<ProgramTexts> {
  try {
    const { entries, open } = openZip(bytes, MOST_BYTES);
    const wanted = entries.filter(({ path }) => keyOf(path) !== undefined);
    const unpacked = open(wanted);
    return fromFiles(
      wanted.map(({ path }, i) => ({ name: path, bytes: unpacked[i] as Uint8Array })),
    );
  } catch (thrown) {
    const why = thrown instanceof Damage ? thrown.message : '压缩文件不完整或已损坏';
    return fault(name, why.replace(/。$/, ''));
  }
}

function fromFiles(files: readonly ChosenFile[]): Read<ProgramTexts> {
  const faults: PackFault[] = [];
  const texts: Partial<Record<keyof ProgramTexts, string>> = {};
  for (const { name, bytes } of files) {
    const key = keyOf(name);
    if (key === undefined) {
      faults.push({
        path: name,
        why: `不是方案包的文件，应为 ${Object.values(fileNames).join('、')}`,
      });
    } else if (texts[key] !== undefined) {
      faults.push({ path: name, why: `有两个 ${fileNames[key]}` });
    } else {
      const text = decode(bytes, key);
      if (typeof text === 'string') texts[key] = text;
      else faults.push({ path: fileNames[key], ...text });
    }
  }
  const { program, document, cases } = texts;
  if (
    faults.length === 0 &&
    program !== undefined &&
    document !== undefined &&
    cases !== undefined
  ) {
    return { ok: { program, document, cases } };
  }
  for (const key of Object.keys(fileNames) as (keyof ProgramTexts)[]) {
    if (files.some(({ name }) => keyOf(name) === key)) continue;
    faults.push({ path: fileNames[key], why: '缺少这个文件' });
  }
  return { faults };
}

function fromOneJson({ name, bytes }: ChosenFile): Read<ProgramTexts> {
  const text = decode(bytes, 'program');
  if (typeof text !== 'string') return { faults: [{ path: name, ...text }] };
  const parsed = parsePlainJson(text, name);
  if ('faults' in parsed) return parsed;
  const { program, document, cases } = (parsed.ok ?? {}) as Record<string, unknown>;
  if (typeof program !== 'object' || program === null) {
    return fault(name, '应为 {program, document, cases}，缺少 program');
  }
  if (typeof document !== 'string') return fault(name, '缺少方案原文 document（文字）');
  if (typeof cases !== 'string') return fault(name, '缺少用例 cases（CSV 文字）');
  return { ok: { program: `${JSON.stringify(program, null, 2)}\n`, document, cases } };
}

function decode(bytes: Uint8Array, key: keyof ProgramTexts): string | { readonly why: string } {
  if (bytes.length > mostBytes[key]) return { why: `超过 ${mostBytes[key] / MEBI} MB` };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { why: '不是 UTF-8 文字，请另存为 UTF-8 编码' };
  }
}

function keyOf(name: string): keyof ProgramTexts | undefined {
  const base = baseName(name);
  return (Object.keys(fileNames) as (keyof ProgramTexts)[]).find((key) => fileNames[key] === base);
}

function fault(path: string, why: string): { readonly faults: readonly PackFault[] } {
  return { faults: [{ path, why }] };
}

function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? '';
}
