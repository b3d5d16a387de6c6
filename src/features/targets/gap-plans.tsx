import { Button } from '@mantine/core';
import { useState } from 'react';
import { addCredits } from '../../app/commands/add-credits';
import { planLand } from '../../app/commands/plan-land';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { type LandPlans, listYearAt, plansForLand } from '../../app/projects/plan-drafts';
import { goToNewPlans, goToProject } from '../../app/projects/project-view';
import type { OpenTarget } from '../../app/session';
import { knownLedger } from '../../app/targets/credit-draft';
import type { Targets } from '../../app/targets/derive-targets';
import type { ReadyParcel } from '../../app/targets/gap-candidates';
import { onlyRest } from '../../app/targets/gap-rest';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { projectKinds } from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import { creditsOfDraft, firstDraft } from './credit-form-draft';
import look from './ledger.module.css';
import style from './targets.module.css';

/** What became of a set: so many planned credits and plans, and land that has a plan already. */
export interface MadePlans extends Pick<LandPlans, 'skipped'> {
  readonly program: string;
  readonly year: number;
  readonly credits: number;
  readonly plans: number;
}

interface GapPlansProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
  readonly parcels: readonly ReadyParcel[];
  /** With what was made of it; null where only credits were planned. */
  readonly onDone: (made: MadePlans | null) => void;
}

/** Enters the set as planned credits on one day, which count in forecasts only, and as plans to bring them about. */
export function GapPlans({ targets, open, figure, parcels, onDone }: GapPlansProps) {
  const { progress } = figure;
  const [on, setOn] = useState(progress.to > today() ? progress.to : today());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const verdicts = useVerdicts((state) => state.verdicts);
  const { who } = useAsk();
  const busy = useBusy('plan-credits');
  const drafted = async () => {
    const known = knownLedger(targets, open.program, open.target);
    if (!known || !(await who())) return null;
    const subjects = parcels.map(({ id }) => ({ table: 'parcels' as const, id }));
    const draft = { ...firstDraft(known, figure), on, planned: true, document: '补差方案' };
    const credits = creditsOfDraft({ draft, subjects, known, open, rest: null });
    return { known, credits: credits.map((one, at) => onlyRest(one, parcels[at], known)) };
  };
  const planCredits = async () => {
    const input = await drafted();
    if (!input) return;
    const answer = await onlyOnce('plan-credits', () => addCredits({ ...input, files: new Map() }));
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onDone(null);
  };
  const planAll = async () => {
    const pack = targets.programs.find(({ program }) => program === open.program)?.pack;
    const input = await drafted();
    if (!pack || !input) return;
    const isShown = verdicts?.program.pack.id === pack.id;
    const year = listYearAt(pack, today(), isShown ? verdicts.year : null);
    const { tables } = useWorkspace.getState().ws;
    const source = `补差方案：${progress.name}`;
    const asked = { pack, year, on: today(), deadline: on, source };
    const land = plansForLand(
      parcels.map(({ id }) => id),
      tables,
      asked,
    );
    if (isRefusal(land)) return setRefusal(land);
    const answer = await onlyOnce('plan-credits', () => planLand(input, land.plans));
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    const { plans, skipped } = land;
    const [credits, program] = [input.credits.length, pack.id];
    onDone({ program, year, credits, plans: plans.length, skipped });
  };
  return (
    <>
      <div className={look.verbs}>
        <DayInput label="计划完成日期" value={on} onChange={setOn} />
        <Button disabled={parcels.length === 0} loading={busy} onClick={() => void planCredits()}>
          登记为计划（{parcels.length} 宗）
        </Button>
        <Button
          variant="filled"
          disabled={parcels.length === 0}
          loading={busy}
          onClick={() => void planAll()}
        >
          转为方案（{parcels.length} 宗）
        </Button>
      </div>
      <p className={style.hint}>
        登记为计划：每宗记一笔计划认定，只进预计。转为方案：再给每宗建一个{projectKinds.parcels}
        ，状态入单，以计划完成日期为期限倒排节点；一次撤销全部收回。
      </p>
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
    </>
  );
}

/** Says what was made, who was left out and why, and opens it. */
export function MadePlansNote({ made }: { readonly made: MadePlans }) {
  const { program, year, credits, plans, skipped } = made;
  return (
    <div role="status" className={look.scope}>
      <p>
        已登记计划认定 {credits} 笔，新建{projectKinds.parcels} {plans} 个。{' '}
        {plans > 0 && (
          <TextButton onClick={() => goToNewPlans({ programId: program, year })}>
            看入单的盘活方案
          </TextButton>
        )}
      </p>
      {skipped.length > 0 && (
        <p className={style.hint}>
          {skipped.length} 宗没有新建，因为已有项目：
          {skipped.map(({ name, there }, at) => (
            <span key={there.id}>
              {at > 0 && '；'}
              {name}（<TextButton onClick={() => goToProject(there)}>{there.name}</TextButton>，
              {there.state === '销号' ? `${there.year} 年已销号` : there.state}）
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
