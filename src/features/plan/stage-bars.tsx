import { today } from '../../app/now';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { timelineOf, wordsOfStage } from './stage-span';
import bars from './work.module.css';

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** Stages on one measure. They may overlap, begin before the document, or have no end. */
export function StageBars() {
  const { stages, issuedOn } = usePlan().pack;
  if (stages.length === 0) return null;
  const { first, last, spans, at } = timelineOf(stages, issuedOn);
  const now = at(today());
  return (
    <>
      <p className={bars.scale}>
        <span>{first.slice(0, 7)}</span>
        <span>
          竖线：{issuedOn} 发文{now === null ? '' : '，虚线：今天'}
        </span>
        <span>{last.slice(0, 7)}</span>
      </p>
      <Items>
        {stages.map((stage, i) => {
          const { id, label, tasks, responsible, clause, note } = stage;
          const span = spans[i];
          return (
            <Item key={id} id={id} title={label} clause={clause} note={note}>
              {span && (
                <div className={bars.track} aria-hidden="true">
                  <span
                    className={bars.bar}
                    data-kind={stage.kind}
                    data-open-start={span.openStart || undefined}
                    data-open-end={span.openEnd || undefined}
                    style={{ left: percent(span.from), width: percent(span.to - span.from) }}
                  />
                  <span className={bars.mark} style={{ left: percent(at(issuedOn) ?? 0) }} />
                  {now !== null && (
                    <span className={bars.mark} data-now style={{ left: percent(now) }} />
                  )}
                </div>
              )}
              <p className={style.meta}>{wordsOfStage(stage)}</p>
              <details className={style.more}>
                <summary>任务 {tasks.length} 项</summary>
                <ul className={style.tasks}>
                  {[...new Set(tasks)].map((task) => (
                    <li key={task}>{task}</li>
                  ))}
                </ul>
                {responsible.length > 0 && (
                  <p className={style.meta}>责任：{responsible.join('、')}</p>
                )}
              </details>
            </Item>
          );
        })}
      </Items>
    </>
  );
}
