import { showClause } from '../../app/programs/shown-clause';
import { showPanel } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListKind } from '../../core/program/schema/rule-schema';
import { TextButton } from '../../ui/text-button';
import style from './lists.module.css';

/** What the document says such a block is, clause by clause; no figure judges it, people designate it by drawing. */
export function DesignationNote({ kind }: { readonly kind: ListKind }) {
  const questions = useVerdicts((state) => state.verdicts?.program.pack.openQuestions);
  const open = (questions ?? []).filter(({ id }) => kind.open.includes(id));
  const told = [{ id: kind.id, text: kind.clause.quote, clause: kind.clause }, ...kind.criteria];
  return (
    <div className={style.lead}>
      <p>
        文件没有给出数值门槛，由人圈定：在
        <TextButton onClick={() => showPanel('blocks')}>区块</TextButton>
        里划定边界的即列入，只有名称还没划定的待核实。
      </p>
      <details>
        <summary>文件怎么说（{told.length} 处）</summary>
        <ul className={style.criteria}>
          {told.map(({ id, text, clause }) => (
            <li key={id}>
              {text}{' '}
              <TextButton label={`查看原文 ${clause.at}`} onClick={() => showClause(clause)}>
                {clause.at}
              </TextButton>
            </li>
          ))}
          {open.map(({ id, text }) => (
            <li key={id}>口径待定：{text}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
