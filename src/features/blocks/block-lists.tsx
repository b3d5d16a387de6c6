import { showClause } from '../../app/programs/shown-clause';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { factsMissing } from '../../core/list/missing-words';
import { listings, tracks } from '../../core/list/verdict';
import { ClauseChip } from '../../ui/clause-chip';
import { Section } from '../../ui/section';
import style from './blocks.module.css';

/** Where the block stands on the lists of its program, and which clause says what such a block is (A6). */
export function BlockLists({ id }: { readonly id: string }) {
  const verdicts = useVerdicts((state) => state.verdicts);
  const own = (verdicts?.lists ?? []).flatMap((standing) => {
    const row = standing.table === 'blocks' ? standing.rowOf.get(id) : undefined;
    return row === undefined ? [] : [{ standing, row }];
  });
  if (!verdicts || own.length === 0) return null;
  const { docNo, version } = verdicts.program.pack;
  return (
    <Section title="清单归属" aside={`${verdicts.year} 年度`}>
      <p className={style.hint}>
        {docNo} · 方案包 {version}
      </p>
      {own.map(({ standing, row }) => (
        <OnList key={standing.kind.id} standing={standing} row={row} year={verdicts.year} />
      ))}
    </Section>
  );
}

interface OnListProps {
  readonly standing: ListStanding;
  readonly row: number;
  readonly year: number;
}

function OnList({ standing, row, year }: OnListProps) {
  const { kind, listing, track } = standing;
  const stands = listings[listing[row] as number] ?? '';
  const { missing } = standing.explain(row);
  const told = [{ id: kind.id, text: kind.clause.quote, clause: kind.clause }, ...kind.criteria];
  const whyOf: Readonly<Partial<Record<string, string>>> = {
    列入: '已划定边界',
    待核实: `缺${factsMissing(missing)}，划定后列入`,
    不列入: `整治期在 ${year} 年之前已满`,
  };
  return (
    <div className={style.onList}>
      <p>
        <b>{kind.name}</b>：{stands}
        {(track[row] as number) > 0 && ` · 年度目标${tracks[track[row] as number]}`}
      </p>
      <p className={style.hint}>文件没有给出数值门槛，由人圈定；{whyOf[stands]}。</p>
      <ul className={style.hint}>
        {told.map(({ id, text, clause }) => (
          <li key={id}>
            {text} <ClauseChip clause={clause} onShow={showClause} />
          </li>
        ))}
      </ul>
    </div>
  );
}
