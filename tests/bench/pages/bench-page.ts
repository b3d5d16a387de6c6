import { judgeProgram } from '../rules/judge';
import { editOurs, importOurs, prepareOurs, readOurs, undoOurs } from './ours';
import { importPeer, preparePeer, readPeer } from './peer';

const bench = {
  prepareOurs,
  importOurs,
  readOurs,
  editOurs,
  undoOurs,
  preparePeer,
  importPeer,
  readPeer,
  judgeProgram,
};

/** What the bench can ask a page to do. */
export type Bench = typeof bench;

Object.assign(window, { bench });
