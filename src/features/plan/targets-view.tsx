import { programsOf } from '../../app/programs/program-headers';
import { useWorkspace } from '../../app/workspace-store';
import type { Target } from '../../core/program/schema/target-schema';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { wordsOfCounting, wordsOfShared, wordsOfSplit, wordsOfTarget } from './target-words';

/** 目标: every target as the document sets it. Whether a figure is reached is told elsewhere, by credits. */
export function TargetsView() {
  const { pack } = usePlan();
  return (
    <Section title="目标" aside={`${pack.targets.length} 项`}>
      {pack.targets.length === 0 && <Quiet>方案没有提出目标。</Quiet>}
      <Items>
        {pack.targets.map((target) => (
          <TargetItem key={target.id} target={target} />
        ))}
      </Items>
    </Section>
  );
}

function TargetItem({ target }: { target: Target }) {
  const { pack, go } = usePlan();
  const info = useWorkspace((state) => state.info);
  const programs = useWorkspace((state) => state.ws.tables.programs);
  const { id, name, clause, open, note, period, scope, denominator, partOf, sharedWith } = target;
  const whole = pack.targets.find((one) => one.id === partOf);
  const split = wordsOfSplit(target, pack);
  return (
    <Item id={id} title={name} clause={clause} open={open} note={note}>
      <p className={style.figure}>
        {wordsOfTarget(target)}
        <span className={style.aside}>
          {period.text}
          {period.everyYear && !period.text.includes('每年') ? '，每年' : ''}
        </span>
      </p>
      <p className={style.meta}>
        {wordsOfCounting(target)}
        {scope && ` · 范围：${scope}`}
        {denominator && ` · 分母：${denominator}`}
      </p>
      {whole && (
        <p className={style.meta}>
          其中项，计入
          <TextButton onClick={() => go('targets', whole.id)}>“{whole.name}”</TextButton>
        </p>
      )}
      {sharedWith && (
        <p className={style.meta}>{wordsOfShared(sharedWith, programsOf(info, programs))}</p>
      )}
      {split && (
        <p className={style.meta}>
          {target.split ? (
            <TextButton onClick={() => go('tables', target.split?.table)}>{split}</TextButton>
          ) : (
            split
          )}
        </p>
      )}
    </Item>
  );
}
