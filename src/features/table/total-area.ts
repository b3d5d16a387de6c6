import { useEffect, useState } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import { sumOf } from '../../core/quantity';
import { inChunks } from '../../ui/in-chunks';
import { areaOfShapeM2 } from './area-of-shape';
import type { Row } from './columns';

/** The sum over these rows in m², in idle steps; null while it is being worked out. */
export function useTotalM2(rows: readonly Row[] | null): number | null {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    setTotal(null);
    if (!rows) return;
    const parts: number[] = [];
    return inChunks(
      rows,
      (row) => parts.push(areaOfShapeM2(shapes.get(row.id)) ?? 0),
      () => setTotal(sumOf(parts)),
    );
  }, [rows, shapes]);
  return total;
}
