import { useCallback } from 'react';
import { useWorkspace } from '../../app/workspace-store';

/** What a subject is called. */
export function useNameOf(table: 'enterprises' | 'parcels' | null): (id: string) => string {
  const told = useTold(table);
  return useCallback((id: string) => told(id).name, [told]);
}

export interface ToldOfSubject {
  readonly name: string;
  /** 宗地代码 or 统一社会信用代码. */
  readonly code: string;
  /** Of a firm there is none. */
  readonly landUse: string;
}

/** What is told of a subject beside its standing. */
export function useTold(table: 'enterprises' | 'parcels' | null): (id: string) => ToldOfSubject {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  return useCallback(
    (id: string) => {
      if (table === 'parcels') {
        const { name = '', code = '', landUse = '' } = parcels.get(id) ?? {};
        return { name: name || code || '未命名地块', code, landUse };
      }
      const { name = '', uscc = '' } = enterprises.get(id) ?? {};
      return { name: name || '未命名企业', code: uscc, landUse: '' };
    },
    [table, enterprises, parcels],
  );
}
