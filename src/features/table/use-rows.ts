import { useEffect, useMemo, useState } from 'react';
import { shownRows, useAnalysis } from '../../app/analysis';
import { remembered, runSteps, type Steps } from '../../app/analysis/steps';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { type Arranged, createArranger, type Sorting } from './arrange';
import type { Column, Row, TableKind } from './column';
import { firmsOnParcels } from './firms-on-parcels';

export interface TableRows extends Arranged {
  readonly kind: TableKind;
  readonly records: readonly (Row | undefined)[];
  /** Filter, outline or legend leave rows out. */
  readonly narrowed: boolean;
}

const noRows: TableRows = {
  kind: 'parcels',
  records: [],
  rows: new Uint32Array(),
  areaM2: 0,
  withoutOutline: 0,
  narrowed: false,
};

/** The rows that map and legend lead the eye to, filtered further and sorted; the last answer until the next is there. */
export function useRows(
  kind: TableKind,
  columns: readonly Column[],
  text: string,
  sorting: Sorting | null,
): { readonly answer: TableRows; readonly working: boolean } {
  const [{ arrange, firmsOn }] = useState(() => ({
    arrange: createArranger(),
    firmsOn: remembered(firmsOnParcels),
  }));
  const isolated = useSession((state) => state.isolated);
  const ids = useAnalysis((state) => state.ids);
  const areasM2 = useAnalysis((state) => state.areasM2);
  const kept = useAnalysis((state) => state.kept);
  const analysing = useAnalysis((state) => state.working);
  // Where nothing is set apart it does not matter how land is coloured.
  const side = useAnalysis((state) => (isolated.length > 0 ? state.side : null));
  const { parcels, enterprises, occupancies } = useWorkspace((state) => state.ws.tables);
  const records = useMemo(
    () => (kind === 'parcels' ? ids.map((id) => parcels.get(id)) : [...enterprises.values()]),
    [kind, ids, parcels, enterprises],
  );
  const shown = useMemo(
    () => (side ? shownRows({ ids, kept, side }, isolated) : kept),
    [ids, kept, side, isolated],
  );
  const [answer, setAnswer] = useState(noRows);
  const [pending, setPending] = useState(true);

  useEffect(() => {
    function* steps(): Steps<TableRows> {
      const ofParcels = kind === 'parcels';
      const left = ofParcels || !shown ? shown : yield* firmsOn(shown, ids, occupancies, records);
      const areas = ofParcels ? areasM2 : null;
      const question = { records, shown: left, columns, text, sorting, areasM2: areas };
      return { kind, records, narrowed: left !== null, ...(yield* arrange(question)) };
    }
    setPending(true);
    return runSteps(
      steps(),
      (rows) => {
        setAnswer(rows);
        setPending(false);
      },
      // Thrown while drawing, it reaches the boundary around the table.
      (error) =>
        setAnswer(() => {
          throw error;
        }),
    );
  }, [kind, records, shown, columns, text, sorting, ids, areasM2, occupancies, arrange, firmsOn]);
  return { answer, working: pending || analysing };
}
