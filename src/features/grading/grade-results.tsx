import { useMemo, useState } from 'react';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { gradeClasses } from '../../core/scheme/grade-firms';
import { gradeOf } from '../../core/scheme/grade-of';
import type { Scheme } from '../../core/scheme/scheme';
import { Quiet } from '../../ui/quiet';
import {
  classCounts,
  type GradedFirm,
  gradeKinds,
  isWanted,
  kindWords,
  type Wanted,
} from './class-counts';
import { FirmRows } from './firm-rows';
import style from './grading.module.css';
import { scaleOf } from './scale-of';
import { useComputed } from './use-computed';
import { usePolicy } from './use-policy';

/** How many firms are in each class, computed, stated and in force apart; a number opens its firms. */
export function GradeResults({ scheme, year }: { scheme: Scheme | null; year: string }) {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const title = useVerdicts((state) => state.verdicts?.program.pack.shortTitle);
  const computed = useComputed(scheme, year);
  const policy = usePolicy(Number(year));
  const [wanted, setWanted] = useState<Wanted>({ what: 'differing' });
  const firms = useMemo(
    () =>
      [...enterprises.values()].map(({ id, facts }): GradedFirm => {
        const own = computed.grades?.get(id) ?? null;
        const grade = gradeOf({ facts, year, computed: own, policy: policy.of(id) });
        return { id, scale: own ? own.scale : scaleOf(facts, year), grade };
      }),
    [enterprises, computed.grades, year, policy],
  );
  const rows = useMemo(() => firms.filter((firm) => isWanted(firm, wanted)), [firms, wanted]);
  return (
    <>
      {(['规上', '规下', null] as const).map((scale) => (
        <ClassTable
          key={scale ?? '未知'}
          firms={firms}
          scale={scale}
          wanted={wanted}
          onWant={setWanted}
        />
      ))}
      <p className={style.note}>
        有效类别依次取人工调整、方案规定、台账、计算。
        {policy.working
          ? '正在核对方案规定的调整…'
          : `方案规定的调整按${title ? `“${title}”` : '所选方案'}的考核结果。`}
      </p>
      <p className={style.found} role="status">
        {year} 年{wantedWords(wanted)} {formatNumber(rows.length, 0)} 家
        {wanted.what !== 'differing' && (
          <button
            type="button"
            className={style.plain}
            onClick={() => setWanted({ what: 'differing' })}
          >
            看不一致的
          </button>
        )}
      </p>
      {computed.scheme === 'working' && <Quiet>正在计算…</Quiet>}
      <FirmRows firms={rows} scheme={computed.scheme} />
    </>
  );
}

function wantedWords(wanted: Wanted): string {
  if (wanted.what === 'differing') return '计算、台账、有效不一致的';
  const { scale, kind } = wanted;
  return `${scale ?? '规模未知'}、${kindWords[kind]}${wanted.class ?? '无等级'}的`;
}

interface ClassTableProps {
  readonly firms: readonly GradedFirm[];
  readonly scale: GradedFirm['scale'];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

function ClassTable({ firms, scale, wanted, onWant }: ClassTableProps) {
  const counts = useMemo(() => classCounts(firms, scale), [firms, scale]);
  const total = useMemo(() => firms.filter((firm) => firm.scale === scale).length, [firms, scale]);
  if (total === 0) return null;
  const name = scale ?? '规模未知';
  return (
    <table className={style.table}>
      <caption>
        {name} {formatNumber(total, 0)} 家
      </caption>
      <thead>
        <tr>
          <th scope="col">类别</th>
          {gradeKinds.map((kind) => (
            <th key={kind} scope="col">
              {kindWords[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...gradeClasses, null].map((own) => (
          <tr key={own ?? '无'}>
            <th scope="row">{own ?? '无等级'}</th>
            {gradeKinds.map((kind) => {
              const count = counts[kind].get(own) ?? 0;
              const asked: Wanted = { what: 'class', scale, kind, class: own };
              const on = JSON.stringify(asked) === JSON.stringify(wanted);
              return (
                <td key={kind}>
                  {count === 0 ? (
                    '0'
                  ) : (
                    <button
                      type="button"
                      className={style.plain}
                      aria-pressed={on}
                      aria-label={`${name}${kindWords[kind]}${own ?? '无等级'} ${count} 家`}
                      onClick={() => onWant(on ? { what: 'differing' } : asked)}
                    >
                      {formatNumber(count, 0)}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
