import { useCallback } from 'react';
import type { SubjectTable } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';

/** What a subject is called. */
export function useNameOf(table: SubjectTable): (id: string) => string {
  const told = useTold(table);
  return useCallback((id: string) => told(id).name, [told]);
}

export interface ToldOfSubject {
  readonly name: string;
  /** 宗地代码 or 统一社会信用代码; of a block there is none. */
  readonly code: string;
  /** Of parcels alone. */
  readonly landUse: string;
}

/** What is told of a subject beside its standing. */
export function useTold(table: SubjectTable): (id: string) => ToldOfSubject {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const blocks = useWorkspace((state) => state.ws.tables.blocks);
  return useCallback(
    (id: string) => {
      if (table === 'parcels') {
        const { name = '', code = '', landUse = '' } = parcels.get(id) ?? {};
        return { name: name || code || '未命名地块', code, landUse };
      }
      if (table === 'blocks') {
        return { name: blocks.get(id)?.name || '未命名区块', code: '', landUse: '' };
      }
      const { name = '', uscc = '' } = enterprises.get(id) ?? {};
      return { name: name || '未命名企业', code: uscc, landUse: '' };
    },
    [table, enterprises, parcels, blocks],
  );
}
