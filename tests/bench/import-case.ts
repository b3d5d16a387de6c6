import { type BenchCase, expectSame, type Result } from './bench-case';
import {
  FIRMS,
  type FilesMade,
  LAND_FILE,
  LEDGER_FILE,
  makeFiles,
  POLYGONS,
} from './import/make-files';
import type { Lab } from './lab';
import { formatValue, spreadOf } from './spread';

/** What people are promised to wait at most, and how long the page may be kept from answering. */
const LAND_MS = 6000;
const LEDGER_MS = 4000;
const BLOCK_MS = 100;

/** What one way came to, round by round. */
interface Measured {
  readonly ms: number[];
  readonly readMs: number[];
  readonly longest: number[];
  readonly peak: number[];
  notes: string;
}

/** Files as bureaus hand them over, from the drop to what a person sees, against what is usually taken for it. */
export const importCase: BenchCase = {
  name: 'import',
  run: async ({ importRounds }, openLab) => {
    const { folder, made } = makeFiles();
    const [land, landPeer, ledger, ledgerPeer] = [nothing(), nothing(), nothing(), nothing()];
    for (let round = 0; round < importRounds; round++) {
      const lab = await openLab();
      try {
        for (const name of [LAND_FILE, LEDGER_FILE])
          await lab.give(`import/${name}`, folder + name);
        await takeLand(lab, made, land);
        await takeLandPeer(lab, made, landPeer);
        await takeLedger(lab, made, ledger);
        await takeLedgerPeer(lab, made, ledgerPeer);
      } finally {
        await lab.close();
      }
    }
    return [...landResults(land, landPeer), ...ledgerResults(ledger, ledgerPeer)];
  },
};

async function takeLand(lab: Lab, made: FilesMade, into: Measured): Promise<void> {
  const page = await lab.freshImport();
  await page.call('prepareOurs', 'land', LAND_FILE, POLYGONS);
  await page.forgetPeak();
  const taken = await page.call('importLand');
  into.peak.push(await page.peak());
  expectSame('the imported land never came into colour', taken.failed, false);
  expectSame('parcels stored', taken.stored, POLYGONS);
  expectSame('outlines stored', taken.outlines, POLYGONS);
  expectSame('names read', taken.names, POLYGONS);
  expectSame('证载面积 of all', taken.registered, made.registered);
  expectSame('outlines of another size than they were drawn in', taken.apart, 0);
  into.ms.push(taken.ms);
  into.readMs.push(taken.readMs);
  into.longest.push(taken.longest);
  const { readMs, planMs, commitMs, checkedMs } = taken;
  into.notes = `read ${ms(readMs)}, plan ${ms(planMs)}, commit ${ms(commitMs)}; checked after ${ms(checkedMs)}`;
}

async function takeLandPeer(lab: Lab, made: FilesMade, into: Measured): Promise<void> {
  const page = await lab.freshImport();
  await page.call('preparePeer', LAND_FILE, POLYGONS);
  await page.forgetPeak();
  const taken = await page.call('readLand');
  into.peak.push(await page.peak());
  expectSame('the land read by shpjs never came into colour', taken.failed, false);
  expectSame('features read by shpjs', taken.features, POLYGONS);
  expectSame('names read by shpjs', taken.names, POLYGONS);
  expectSame('证载面积 of all, by shpjs', taken.registered, made.registered);
  into.ms.push(taken.ms);
  into.readMs.push(taken.readMs);
  into.longest.push(taken.longest);
}

async function takeLedger(lab: Lab, made: FilesMade, into: Measured): Promise<void> {
  const page = await lab.freshImport();
  await page.call('prepareLedger', 'ledger', LEDGER_FILE);
  await page.forgetPeak();
  const taken = await page.call('importLedger');
  into.peak.push(await page.peak());
  expectSame('firms stored', taken.stored, FIRMS);
  expectSame('people of all firms', taken.staff, made.staff);
  into.ms.push(taken.ms);
  into.readMs.push(taken.readMs);
  into.longest.push(taken.longest);
  const { readMs, planMs, commitMs, facts } = taken;
  into.notes = `read ${ms(readMs)}, plan ${ms(planMs)}, commit ${ms(commitMs)}; ${facts.toLocaleString('en')} facts`;
}

async function takeLedgerPeer(lab: Lab, made: FilesMade, into: Measured): Promise<void> {
  const page = await lab.freshImport();
  await page.forgetPeak();
  const taken = await page.call('readLedger', LEDGER_FILE);
  into.peak.push(await page.peak());
  expectSame('rows read by SheetJS', taken.rows, FIRMS);
  expectSame('people of all firms, by SheetJS', taken.staff, made.staff);
  into.ms.push(taken.ms);
  into.readMs.push(taken.ms);
  into.longest.push(taken.longest);
}

function landResults(ours: Measured, peer: Measured): Result[] {
  const what = `${POLYGONS.toLocaleString('en')} polygons, GBK shapefile`;
  return [
    {
      title: `import: ${what}, drop to coloured map, against shpjs and a GeoJSON source`,
      ours: spreadOf(ours.ms),
      peer: spreadOf(peer.ms),
      required: 2,
      limit: LAND_MS,
      note: ours.notes,
    },
    ...beside(what, ours, peer),
  ];
}

function ledgerResults(ours: Measured, peer: Measured): Result[] {
  const what = `${FIRMS.toLocaleString('en')} rows of 20, xlsx`;
  return [
    {
      title: `import: ${what}, read, planned and stored`,
      ours: spreadOf(ours.ms),
      peer: null,
      required: null,
      limit: LEDGER_MS,
      note: ours.notes,
    },
    {
      title: `import: ${what}, reading alone, against SheetJS`,
      ours: spreadOf(ours.readMs),
      peer: spreadOf(peer.readMs),
      required: null,
      note: 'ours in a worker, with its mapping; told, not held to',
    },
    ...beside(what, ours, peer),
  ];
}

function beside(what: string, ours: Measured, peer: Measured): Result[] {
  return [
    {
      title: `import, longest block of the page: ${what}`,
      ours: spreadOf(ours.longest),
      peer: spreadOf(peer.longest),
      required: null,
      limit: BLOCK_MS,
      note: 'a block under 50 ms counts as none',
    },
    {
      title: `import, most memory of the page: ${what}`,
      ours: spreadOf(ours.peak),
      peer: spreadOf(peer.peak),
      required: null,
      unit: 'MB',
      note: 'all of its process, workers too; ours stores, the peer does not',
    },
  ];
}

function nothing(): Measured {
  return { ms: [], readMs: [], longest: [], peak: [], notes: '' };
}

function ms(value: number): string {
  return formatValue(value, 'ms');
}
