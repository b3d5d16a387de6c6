import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { REPO } from './repo';

const BIOME = biomeBinary();

/** The platform's binary itself: its Node wrapper costs more than the lint. */
function biomeBinary(): string {
  const scope = join(REPO, 'node_modules/@biomejs');
  const platform = readdirSync(scope).find((name) => name.startsWith('cli-'));
  if (!platform) throw new Error('Biome has no binary for this platform: run npm ci');
  return join(scope, platform, process.platform === 'win32' ? 'biome.exe' : 'biome');
}

export interface Diagnostic {
  readonly category: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
}

/** Only what the harness changes; the rest of the file stays as it is. */
export interface BiomeConfig {
  overrides: {
    includes: string[];
    plugins?: string[];
    linter?: {
      rules: {
        style?: {
          noRestrictedImports?: { options: { patterns: { group: string[]; message: string }[] } };
          noRestrictedGlobals?: { options: { deniedGlobals: Record<string, string> } };
        };
      };
    };
  }[];
}

export function readConfig(): BiomeConfig {
  return JSON.parse(readFileSync(join(REPO, 'biome.json'), 'utf8')) as BiomeConfig;
}

/** A throw-away tree with the project's lint set-up; outside the repository on purpose. */
export function plantTree(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'mutu-lint-'));
  cpSync(join(REPO, 'scripts/lint'), join(root, 'scripts/lint'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    lint: (config: BiomeConfig) => lint(root, config),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function lint(root: string, config: BiomeConfig): Promise<Diagnostic[]> {
  writeFileSync(join(root, 'biome.json'), JSON.stringify(config));
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const output = await new Promise<string>((done) => {
    execFile(BIOME, args, { cwd: root, maxBuffer: 1 << 26 }, (_error, stdout) => done(stdout));
  });
  const report = JSON.parse(output) as {
    diagnostics: {
      category: string;
      message: string;
      location: { path: string; start: { line: number } };
    }[];
  };
  return report.diagnostics.map((d) => ({
    category: d.category,
    message: d.message,
    path: d.location.path.replaceAll('\\', '/'),
    line: d.location.start.line,
  }));
}
