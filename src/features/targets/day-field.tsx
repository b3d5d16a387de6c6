import { useSession } from '../../app/session';
import { useMovingDay } from '../../app/targets/moving-day';
import { showDay, useTargetView } from '../../app/targets/target-view';
import { useTargets } from '../../app/targets/targets-store';
import { DayInput } from '../../ui/day-input';
import { TextButton } from '../../ui/text-button';
import style from './targets.module.css';

/** The day all figures are told for: always shown, and a person may choose another. */
export function DayField({ day }: { readonly day: string }) {
  const quick = useMovingDay((state) => state.quick);
  const chosen = useSession((state) => (quick ? null : state.day));
  const isChosen = useSession((state) => state.day !== null);
  // A word that comes and goes with every month cannot be read.
  const working = useTargets((state) => state.working) && !quick;
  return (
    <div className={style.day}>
      <label htmlFor="mutu-targets-day">截至</label>
      <DayInput
        id="mutu-targets-day"
        value={chosen ?? day}
        // What is half typed is no day yet.
        onChange={(next) => next && showDay(next)}
      />
      {isChosen && <TextButton onClick={() => showDay(null)}>回到默认</TextButton>}
      <TextButton onClick={() => useTargetView.setState({ board: true })}>汇报看板</TextButton>
      <span className={style.hint} aria-live="polite">
        {working ? '正在推算…' : ''}
      </span>
    </div>
  );
}
