import '../../../src/map/map.css';
import { watchDrawing } from '../map/film';
import { importLedger, prepareLedger } from './ledger';
import { importLand, prepareOurs } from './ours';
import { preparePeer, readLand, readLedger } from './peer';

watchDrawing();

const bench = {
  prepareOurs,
  importLand,
  preparePeer,
  readLand,
  prepareLedger,
  importLedger,
  readLedger,
};

/** What the bench can ask a page that takes files to do. */
export type ImportBench = typeof bench;

Object.assign(window, { bench });
