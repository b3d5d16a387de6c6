import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace-store';

/** What firms and parcels are called in a sentence. */
export function useNames() {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  return useMemo(
    () => ({
      firm: (id: string) => enterprises.get(id)?.name || '未命名企业',
      parcel: (id: string) => parcels.get(id)?.name || '未命名地块',
    }),
    [enterprises, parcels],
  );
}
