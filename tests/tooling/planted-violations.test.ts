import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BiomeConfig, type Diagnostic, plantTree, readConfig } from './lint-harness';
import { refusalsOf, removeRefusal } from './lint-refusals';
import { CODE_PLANTINGS, CONTROL_FILES } from './planted-code';
import { PLANTINGS } from './planted-imports';

const IMPORT_RULE = 'lint/style/noRestrictedImports';
const GLOBAL_RULE = 'lint/style/noRestrictedGlobals';

const files: Record<string, string> = { ...CONTROL_FILES };
for (const { path, refused, allowed } of PLANTINGS)
  files[path] = [...refused, ...allowed].map((specifier) => `import '${specifier}';\n`).join('');
for (const { path, text } of CODE_PLANTINGS) files[path] = text;

const key = (path: string, line: number) => `${path}:${line}`;
const linesHit = (found: Diagnostic[], category: string) =>
  new Set(found.filter((d) => d.category === category).map((d) => key(d.path, d.line)));

const tree = plantTree(files);
let found: Diagnostic[] = [];
beforeAll(async () => {
  found = await tree.lint(readConfig());
});
afterAll(() => tree.remove());

describe('planted violations are caught', () => {
  for (const { path, refused, allowed } of PLANTINGS) {
    it.each(refused)(`${path} may not import %s`, (specifier) => {
      const hits = linesHit(found, IMPORT_RULE);
      expect(hits).toContain(key(path, refused.indexOf(specifier) + 1));
    });
    it(`${path} may import ${allowed.join(', ') || 'nothing'}`, () => {
      const hits = linesHit(found, IMPORT_RULE);
      const wronged = allowed.filter((_, i) => hits.has(key(path, refused.length + i + 1)));
      expect(wronged).toEqual([]);
    });
  }
  it.each(CODE_PLANTINGS)('$title', ({ path, category }) => {
    expect(found.filter((d) => d.path === path).map((d) => d.category)).toContain(category);
  });
  it('leaves the control files alone', () => {
    expect(found.filter((d) => d.path in CONTROL_FILES)).toEqual([]);
  });
});

/**
 * Zones share no file, so one run can go without one refusal in every zone at once: what each
 * zone then lets through is told apart by where it was planted.
 */
describe('every rule earns its place', () => {
  it('removing any one of them lets a planted violation through', {
    timeout: 300_000,
  }, async () => {
    const zones = readConfig().overrides.flatMap((override, at) => {
      const refusals = refusalsOf(override);
      return refusals.length > 0 ? [{ at, name: override.includes[0], refusals }] : [];
    });
    const idle: string[] = [];
    const places = new Map<number, string[]>();
    for (const { at } of zones)
      places.set(at, await letThrough((config) => void config.overrides.splice(at, 1)));
    for (let k = 0; k < Math.max(...zones.map(({ refusals }) => refusals.length)); k++) {
      const missed = new Set(
        await letThrough((config) => {
          for (const { at, refusals } of zones) removeRefusal(config.overrides[at], refusals[k]);
        }),
      );
      for (const { at, name, refusals } of zones)
        if (k < refusals.length && !places.get(at)?.some((place) => missed.has(place)))
          idle.push(`${name} ${refusals[k]}`);
    }
    expect(zones.flatMap(({ refusals }) => refusals).length).toBeGreaterThan(100);
    expect(idle).toEqual([]);
  });
});

/** The planted violations that the whole configuration catches and the edited one does not. */
async function letThrough(edit: (config: BiomeConfig) => void): Promise<string[]> {
  const config = readConfig();
  edit(config);
  const after = await tree.lint(config);
  return [IMPORT_RULE, GLOBAL_RULE, 'plugin'].flatMap((category) => {
    const hits = linesHit(after, category);
    return [...linesHit(found, category)].filter((place) => !hits.has(place));
  });
}
