import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BiomeConfig, type Diagnostic, plantTree, readConfig } from './lint-harness';
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

interface Removal {
  readonly title: string;
  readonly config: BiomeConfig;
  readonly category: string;
}

/** One configuration per refusal, each without exactly that refusal. */
function removals(): Removal[] {
  const out: Removal[] = [];
  const without = (title: string, category: string, edit: (config: BiomeConfig) => void) => {
    const config = readConfig();
    edit(config);
    out.push({ title, config, category });
  };
  readConfig().overrides.forEach((override, at) => {
    const patterns = override.linter?.rules.style?.noRestrictedImports?.options.patterns ?? [];
    patterns.forEach(({ group }, p) => {
      for (const entry of group.filter((item) => !item.startsWith('!')))
        without(`${override.includes[0]} ${entry}`, IMPORT_RULE, (config) => {
          const options = config.overrides[at]?.linter?.rules.style?.noRestrictedImports?.options;
          const pattern = options?.patterns[p];
          if (pattern) pattern.group = pattern.group.filter((item) => item !== entry);
          if (options && !pattern?.group.some((item) => !item.startsWith('!')))
            options.patterns = options.patterns.filter((other) => other !== pattern);
        });
    });
    const globals = override.linter?.rules.style?.noRestrictedGlobals?.options.deniedGlobals ?? {};
    for (const name of Object.keys(globals))
      without(`${override.includes[0]} ${name}`, GLOBAL_RULE, (config) => {
        const style = config.overrides[at]?.linter?.rules.style;
        delete style?.noRestrictedGlobals?.options.deniedGlobals[name];
      });
    if (override.plugins)
      without(`${override.includes[0]} plugins`, 'plugin', (config) => {
        delete config.overrides[at]?.plugins;
      });
  });
  return out;
}

describe('every rule earns its place', () => {
  it('removing any one of them lets a planted violation through', {
    timeout: 120_000,
  }, async () => {
    const idle: string[] = [];
    const queue = removals();
    expect(queue.length).toBeGreaterThan(100);
    const drain = async (own: typeof tree) => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const { title, config, category } = next;
        const hits = linesHit(await own.lint(config, only(category)), category);
        const missed = [...caught(category)].filter((place) => !hits.has(place));
        if (missed.length === 0) idle.push(title);
      }
    };
    const second = plantTree(files);
    await Promise.all([drain(tree), drain(second)]).finally(() => second.remove());
    expect(idle).toEqual([]);
  });
});

/** What the whole configuration catches of the planted violations. */
function caught(category: string): Set<string> {
  return linesHit(found, category);
}

/** Running one rule alone is faster; plugins cannot be picked that way. */
function only(category: string): string | undefined {
  return category === 'plugin' ? undefined : category.replace('lint/', '');
}
