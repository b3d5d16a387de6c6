import { useState } from 'react';
import { TextButton } from '../../ui/text-button';
import { Item } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import bars from './work.module.css';
import { WorkForm } from './work-form';
import { WorkHistory } from './work-history';
import { type WorkRow, wordsOfDue } from './work-rows';

/** One item of work: as the document sets it, and how far people say it has come. */
export function WorkCard({ row }: { row: WorkRow }) {
  const { item, said, state, due } = row;
  const { pack, go } = usePlan();
  const [editing, setEditing] = useState(false);
  const stage = pack.stages.find(({ id }) => id === item.stage);
  return (
    <Item id={item.id} title={item.text} clause={item.clause} note={item.note}>
      {item.lead.length > 0 && <p className={style.meta}>牵头：{item.lead.join('、')}</p>}
      {item.implement.length > 0 && <p className={style.meta}>实施：{item.implement.join('、')}</p>}
      {item.everyUnit && <p className={style.meta}>各镇街、平台均实施</p>}
      {item.lead.length + item.implement.length === 0 && !item.everyUnit && (
        <p className={style.meta}>文件未写责任单位</p>
      )}
      <p className={style.meta} data-overdue={due.overdue || undefined}>
        期限：{wordsOfDue(row)}
      </p>
      {stage && (
        <p className={style.meta}>
          阶段：<TextButton onClick={() => go('work', stage.id)}>{stage.label}</TextButton>
        </p>
      )}
      <p className={bars.state} data-state={state}>
        <strong>{state}</strong>
        {said?.doneOn && ` ${said.doneOn}`}
        {!editing && <TextButton onClick={() => setEditing(true)}>记录进展</TextButton>}
      </p>
      {said?.evidence && <p className={style.meta}>依据：{said.evidence}</p>}
      {said?.note && <p className={style.meta}>备注：{said.note}</p>}
      {editing && <WorkForm row={row} onClose={() => setEditing(false)} />}
      {said && <WorkHistory id={said.id} />}
    </Item>
  );
}
