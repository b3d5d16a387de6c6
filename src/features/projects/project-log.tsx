import { isBack } from '../../core/project/moves';
import type { Project } from '../../core/project/project';
import { localMinute } from '../../ui/local-time';
import { Section } from '../../ui/section';
import look from './detail.module.css';
import style from './projects.module.css';
import { StateMark } from './state-mark';

/** Every move, newest first: when, who, why. */
export function ProjectLog({ project }: { readonly project: Project }) {
  const { log } = project;
  return (
    <Section title="推进记录" aside={`${log.length} 步`}>
      <ol className={look.log}>
        {log.toReversed().map((step) => {
          const place = log.indexOf(step);
          const before = log[place - 1];
          return (
            <li key={place}>
              <p>
                <StateMark state={step.state} /> {step.on}
                {before && isBack(before.state, step.state) && `（由${before.state}退回）`}
              </p>
              {step.why && <p>{step.why}</p>}
              <p className={style.hint}>
                {step.by || '未记名'}，<time dateTime={step.at}>{localMinute(step.at)}</time> 录入
              </p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
