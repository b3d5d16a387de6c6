import { useCallback } from 'react';
import { useWorkspace } from '../../app/workspace-store';

/** What a subject is called. */
export function useNameOf(table: 'enterprises' | 'parcels' | null): (id: string) => string {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  return useCallback(
    (id: string) =>
      table === 'parcels'
        ? parcels.get(id)?.name || '未命名地块'
        : enterprises.get(id)?.name || '未命名企业',
    [table, enterprises, parcels],
  );
}
