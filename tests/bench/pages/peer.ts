import Dexie, { type Table } from 'dexie';
import { scaledParcels } from '../../builders/many-parcels';
import { digestOf, type FeatureRow, featureRows } from './feature-row';

/** The usual way to keep features in a browser, waiting for the disk as ours does. */
class PeerDb extends Dexie {
  readonly features!: Table<FeatureRow, string>;

  constructor(name: string) {
    super(`peer-${name}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ features: 'id' });
  }
}

let rows: FeatureRow[] = [];

/** Rows ready to be written; what they hold, and how many values each carries. */
export async function preparePeer(count: number) {
  rows = featureRows(scaledParcels(count), 1);
  return { digest: digestOf(rows), values: Object.keys(rows[0]?.properties ?? {}).length };
}

export async function importPeer(name: string) {
  const db = new PeerDb(name);
  await db.open();
  const start = performance.now();
  await db.features.bulkPut(rows);
  const ms = performance.now() - start;
  const stored = await db.features.count();
  db.close();
  return { ms, stored };
}

/** From a page just loaded to all features in memory. */
export async function readPeer(name: string) {
  const start = performance.now();
  const db = new PeerDb(name);
  await db.open();
  const features = await db.features.toArray();
  const ms = performance.now() - start;
  db.close();
  return { ms, digest: digestOf(features) };
}
