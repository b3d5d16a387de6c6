import { useMemo } from 'react';
import { useProgram } from '../../app/programs/program-store';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { resolveProgram } from '../../core/program/resolve-program';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Variant } from '../../core/variant/variant';

export interface PackInUse {
  /** With the figures of the local variant; as published where there is none or it does not fit. */
  readonly pack: ProgramPack;
  /** The variant that was chosen. */
  readonly variant: Variant | null;
  /** Why the chosen variant is not used. */
  readonly refusal: Refusal | null;
}

/** The pack that is looked at, local variant included; null while none is loaded. */
export function usePack(): PackInUse | null {
  const base = useProgram(({ loaded }) => loaded?.pack ?? null);
  const id = useSession((state) => state.variant);
  const chosen = useWorkspace(({ ws }) =>
    id === null ? null : (ws.tables.variants.get(id) ?? null),
  );
  return useMemo(() => {
    if (!base) return null;
    const program = resolveProgram(base, chosen);
    return isRefusal(program)
      ? { pack: base, variant: chosen, refusal: program }
      : { pack: program.pack, variant: chosen, refusal: null };
  }, [base, chosen]);
}
