import { ledgerKeyOf } from '../../core/target/ledger';
import type { LandLedger } from '../../core/target/ledger-land';
import { targetKindOf } from '../../core/target/target-kind';
import type { OpenTarget } from '../session';
import type { Targets } from './derive-targets';

type Told = Pick<Targets, 'packs' | 'programs' | 'ledgers'>;

interface LandTarget {
  readonly program: string;
  readonly target: string;
  readonly ledger: LandLedger;
  readonly isSplit: boolean;
}

/** The target whose land the map tells of: the open one, else the first that is counted in land. */
export function landTargetOf(targets: Told, open: OpenTarget | null): LandTarget | null {
  const all = landTargets(targets);
  return all.find((one) => isOpen(one, open)) ?? all[0] ?? null;
}

/** The target units are coloured by: the open one where it has a printed table, else the first that has. */
export function splitTargetOf(
  targets: Told,
  open: OpenTarget | null,
): Pick<OpenTarget, 'program' | 'target'> | null {
  const asked =
    open &&
    targets.programs
      .find(({ program }) => program === open.program)
      ?.pack.targets.find(({ id }) => id === open.target);
  if (open && asked?.split) return open;
  return landTargets(targets).find(({ isSplit }) => isSplit) ?? null;
}

function isOpen({ program, target }: LandTarget, open: OpenTarget | null): boolean {
  return program === open?.program && target === open.target;
}

function landTargets({ packs, programs, ledgers }: Told): LandTarget[] {
  return programs.flatMap(({ program, pack }) =>
    pack.targets.flatMap((target): LandTarget[] => {
      if (targetKindOf(pack, target) !== 'credits') return [];
      const ledger = ledgers.get(ledgerKeyOf(packs, program, target.id));
      if (ledger?.rules.kind !== 'land') return [];
      return [{ program, target: target.id, ledger, isSplit: target.split !== undefined }];
    }),
  );
}
