import { writeFileSync } from 'node:fs';
import { areaCase } from './area-case';
import { type BenchCase, fullEffort, quickEffort, type Result } from './bench-case';
import { blockCase } from './block-case';
import { bulletinCase } from './bulletin-case';
import { bundleImport, bundleMap, bundlePage } from './bundle';
import { editCase, undoCase } from './edit-cases';
import { importCase } from './import-case';
import { openLab } from './lab';
import { mapCase } from './map-case';
import { openingCase } from './opening-case';
import { readCase } from './read-case';
import { documentOf, isUnmet, tableOf } from './report';
import { rulesCase } from './rules-case';
import { type PageServer, servePage } from './serve-page';
import { siftCase } from './sift-case';
import { sliderCase } from './slider-case';
import { targetCase } from './target-case';
import { topologyCase } from './topology-case';
import { wallCase } from './wall-case';
import { writeCase } from './write-case';

const cases: readonly BenchCase[] = [
  areaCase,
  writeCase,
  readCase,
  editCase,
  undoCase,
  mapCase,
  siftCase,
  rulesCase,
  openingCase,
  topologyCase,
  importCase,
  blockCase,
  wallCase,
  targetCase,
  sliderCase,
  bulletinCase,
];

interface Options {
  readonly quick: boolean;
  readonly only: string | undefined;
  /** Where the page goes after a full run. */
  readonly document: string;
}

/** Runs the cases, prints the table, and answers whether every case ran and came out right. */
export async function runBench({ quick, only, document }: Options): Promise<boolean> {
  const chosen = cases.filter(({ name }) => !only || name === only);
  if (chosen.length === 0) {
    console.error(`No case "${only}"; there are ${cases.map(({ name }) => name).join(', ')}.`);
    return false;
  }
  const { results, broken, chromium } = await runAll(chosen, quick);
  console.log(`\n${tableOf(results)}\n`);
  for (const result of results) if (isUnmet(result)) console.log(`NOT MET: ${result.title}`);
  for (const line of broken) console.error(`BROKEN: ${line}`);
  if (!quick && !only && broken.length === 0) {
    writeFileSync(document, documentOf(results, chromium));
    console.log('Written to docs/bench.md');
  }
  return broken.length === 0;
}

async function runAll(chosen: readonly BenchCase[], quick: boolean) {
  const results: Result[] = [];
  const broken: string[] = [];
  let chromium = '';
  // Some cases never open a page: then none is built.
  let server: PageServer | null = null;
  const open: Parameters<BenchCase['run']>[1] = async (compositor) => {
    server ??= await servePages();
    const lab = await openLab(server.address, compositor);
    chromium = lab.version;
    return lab;
  };
  for (const { name, run } of chosen) {
    console.log(`Measuring ${name} …`);
    try {
      results.push(...(await run(quick ? quickEffort : fullEffort, open)));
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  (server as PageServer | null)?.close();
  return { results, broken, chromium };
}

async function servePages(): Promise<PageServer> {
  return await servePage({
    '': await bundlePage(),
    map: await bundleMap(),
    import: await bundleImport(),
  });
}
