import type { BiomeConfig } from './lint-harness';

type Override = BiomeConfig['overrides'][number];

const patternsOf = (override: Override) =>
  override.linter?.rules.style?.noRestrictedImports?.options.patterns ?? [];
const globalsOf = (override: Override) =>
  override.linter?.rules.style?.noRestrictedGlobals?.options.deniedGlobals ?? {};
const refuses = (entry: string) => !entry.startsWith('!');

/** Everything one override refuses, each by a name of its own. */
export function refusalsOf(override: Override): string[] {
  return [
    ...patternsOf(override).flatMap(({ group }, p) =>
      group.filter(refuses).map((entry) => `${p} ${entry}`),
    ),
    ...Object.keys(globalsOf(override)),
    ...(override.plugins ?? []),
  ];
}

/** Takes exactly one refusal out of an override. */
export function removeRefusal(override: Override | undefined, refusal: string | undefined): void {
  if (!override || refusal === undefined) return;
  delete globalsOf(override)[refusal];
  override.plugins = override.plugins?.filter((plugin) => plugin !== refusal) ?? [];
  const patterns = patternsOf(override);
  patterns.forEach((pattern, p) => {
    pattern.group = pattern.group.filter((entry) => `${p} ${entry}` !== refusal);
  });
  // A pattern that refuses nothing is no pattern; Biome may not read it so.
  const kept = patterns.filter(({ group }) => group.some(refuses));
  patterns.splice(0, patterns.length, ...kept);
}
