import {
  isUnreadable,
  type Reading,
  type SourceFile,
  type SourceTable,
  type Unreadable,
} from '../import/source-table';
import { unreadable } from '../import/unreadable';
import { gatherLayers } from './gather-layers';
import { readLayer } from './read-layer';

/**
 * Every layer of the zips and loose files handed in. A layer that cannot be read stands among the answers as what it
 * is; the others are read all the same. Nothing is answered once the reading was stopped.
 */
export function readShapefiles(
  files: readonly SourceFile[],
  reading: Reading,
): (SourceTable | Unreadable)[] {
  const layers = gatherLayers(files);
  const answers: (SourceTable | Unreadable)[] = [];
  for (const [i, layer] of layers.entries()) {
    if (reading.stopped()) return [];
    const own: Reading = {
      ...reading,
      progress: (share) => reading.progress((i + share) / layers.length),
    };
    try {
      const answer = isUnreadable(layer) ? layer : readLayer(layer, own);
      if (answer === null) return [];
      answers.push(answer);
    } catch (fault) {
      answers.push(unreadable(layer.file, fault));
    }
  }
  reading.progress(1);
  return answers;
}
