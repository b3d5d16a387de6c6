/** Violations other than imports: the file that holds each, and the rule that must name it. */
interface CodePlanting {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly category: string;
}

const CLOCK_AND_CHANCE = [
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  "Date['now']()",
  'Math.random()',
  '[1].map(Math.random)',
];

const DENIED_GLOBALS = [
  'performance',
  'crypto',
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'console',
];

const exported = (expression: string) => `export const planted = ${expression};\n`;

export const CODE_PLANTINGS: readonly CodePlanting[] = [
  ...CLOCK_AND_CHANCE.map((code, i) => ({
    title: `A1 core reads no clock and no chance: ${code}`,
    path: `src/core/pure/impure-${i}.ts`,
    text: exported(code),
    category: 'plugin',
  })),
  ...DENIED_GLOBALS.map((name) => ({
    title: `A1 core knows no ${name}`,
    path: `src/core/pure/global-${name.toLowerCase()}.ts`,
    text: exported(name),
    category: 'lint/style/noRestrictedGlobals',
  })),
  {
    title: 'an import cycle',
    path: 'src/core/cycle/one.ts',
    text: "import { two } from './two';\nexport const one = (): unknown => two;\n",
    category: 'lint/suspicious/noImportCycles',
  },
  {
    title: 'the other end of the cycle',
    path: 'src/core/cycle/two.ts',
    text: "import { one } from './one';\nexport const two = (): unknown => one;\n",
    category: 'lint/suspicious/noImportCycles',
  },
  {
    title: 'a barrel',
    path: 'src/core/barrel/index.ts',
    text: "export { one } from '../cycle/one';\nexport { two } from '../cycle/two';\n",
    category: 'lint/performance/noBarrelFile',
  },
  {
    title: 'a re-export of everything',
    path: 'src/core/barrel/all.ts',
    text: "export * from '../cycle/one';\n",
    category: 'lint/performance/noReExportAll',
  },
  {
    title: 'a default export',
    path: 'src/app/default-export.ts',
    text: 'const planted = 1;\nexport default planted;\n',
    category: 'lint/style/noDefaultExport',
  },
  {
    title: 'a Node module in browser code',
    path: 'src/app/node-module.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    category: 'lint/correctness/noNodejsModules',
  },
  {
    title: 'a file name that is not kebab-case',
    path: 'src/app/CamelCase.ts',
    text: exported('1'),
    category: 'lint/style/useFilenamingConvention',
  },
  {
    title: 'a skipped test',
    path: 'src/app/skipped.test.ts',
    text: "import { it } from 'vitest';\nit.skip('later', () => {});\n",
    category: 'lint/suspicious/noSkippedTests',
  },
  {
    title: 'a re-export that points outwards',
    path: 'src/core/outward/re-export.ts',
    text: "export { planted } from '../../db/planted';\n",
    category: 'lint/style/noRestrictedImports',
  },
  {
    title: 'a type import that points outwards',
    path: 'src/core/outward/type-import.ts',
    text: "import type { Planted } from '../../db/planted';\nexport type Other = Planted;\n",
    category: 'lint/style/noRestrictedImports',
  },
  {
    title: 'a dynamic import that points outwards',
    path: 'src/core/outward/dynamic.ts',
    text: "export const planted = () => import('../../db/planted');\n",
    category: 'lint/style/noRestrictedImports',
  },
];

/** Nothing here may be reported. */
export const CONTROL_FILES: Readonly<Record<string, string>> = {
  'src/core/pure/control.ts': [
    "import { z } from 'zod';",
    '',
    'export const Shape = z.object({ year: z.number() });',
    'export const midsummer = (year: number) => new Date(Date.UTC(year, 5, 21));',
    'export const whole = (mu: number) => Math.floor(mu);',
    '',
  ].join('\n'),
  'src/app/control.ts': 'export const now = () => Date.now();\n',
};
