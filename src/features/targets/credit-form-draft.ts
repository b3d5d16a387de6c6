import { newId, nowIso, today } from '../../app/now';
import { useRegistry } from '../../app/registry';
import { type OpenTarget, useSession } from '../../app/session';
import {
  type CreditSubject,
  landOfParcel,
  muByMethod,
  type NewCredit,
  programsOfLedger,
  type restOf,
  sectorOfSubject,
  unitOfSubject,
} from '../../app/targets/credit-draft';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import type { KnownLedger } from '../../core/target/add-credits';
import type { CreditAreaMethod } from '../../core/target/credit';
import { eventsOfLedger, unitOfLedger } from '../../core/target/ledger';

/** What is in the form. Null where the subject itself tells it. */
export interface CreditDraft {
  readonly option: string;
  readonly event: string;
  readonly on: string;
  readonly planned: boolean;
  readonly method: CreditAreaMethod;
  /** As typed; null is what the method gives. */
  readonly typed: string | null;
  /** Only what lies inside the outline drawn on the map. */
  readonly part: boolean;
  /** A building area instead of land. */
  readonly floors: boolean;
  readonly unitId: string | null;
  readonly sector: string | null;
  readonly document: string;
  readonly note: string;
}

export function firstDraft(known: KnownLedger, { asked, progress }: OpenFigure): CreditDraft {
  const last = asked.day < progress.to ? asked.day : progress.to;
  const events = eventsOfLedger(known.packs, known.key);
  const counting = events.find(({ share }) => share === 1) ?? events[0];
  return {
    option: '',
    event: counting?.id ?? '',
    on: last < today() ? last : today(),
    planned: false,
    method: '椭球面',
    typed: null,
    part: false,
    floors: false,
    unitId: null,
    sector: null,
    document: '',
    note: '',
  };
}

interface Filled {
  readonly draft: CreditDraft;
  readonly subjects: readonly CreditSubject[];
  readonly known: KnownLedger;
  readonly open: OpenTarget;
  /** What was left of land that is counted in part already. */
  readonly rest: ReturnType<typeof restOf>;
}

/** One credit for each subject, or one without any. */
export function creditsOfDraft({ draft, subjects, known, open, rest }: Filled): NewCredit[] {
  const { tables } = useWorkspace.getState().ws;
  const by = useRegistry.getState().actor?.name ?? '';
  const at = nowIso();
  const shared = programsOfLedger(known);
  const isLand = known.ledger.rules.kind === 'land';
  const { pick } = useSession.getState();
  const part = draft.part ? pick : null;
  const each: readonly (CreditSubject | null)[] = subjects.length > 0 ? subjects : [null];
  return each.map((subject): NewCredit => {
    const counted = isLand && !draft.floors && subject?.table === 'parcels';
    const land = counted ? (rest?.land ?? landOfParcel(tables, subject.id, part)) : null;
    const own = counted ? muByMethod(tables, subject.id, land, draft.method, part !== null) : null;
    const typed = draft.typed === null ? null : readFigure(draft.typed);
    const amount = rest ? rest.mu : (typed ?? (isLand ? own : 1));
    return {
      id: newId('credit'),
      subject,
      event: draft.event,
      on: draft.on,
      planned: draft.planned,
      amount: draft.floors ? null : amount,
      unit: unitOfLedger(known.packs, known.key),
      areaMethod: isLand && !draft.floors ? (rest ? '椭球面' : draft.method) : null,
      floorM2: draft.floors ? typed : null,
      land,
      unitId: draft.unitId ?? (subject && unitOfSubject(tables, open.program, subject, shared)),
      sector: draft.sector ?? (subject ? sectorOfSubject(tables, subject) : ''),
      document: draft.document.trim(),
      note: draft.note.trim(),
      by,
      at,
    };
  });
}

/** What is no figure becomes none, which is refused in words. */
function readFigure(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '');
  if (plain === '') return null;
  return Number(plain);
}
