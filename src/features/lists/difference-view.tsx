import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useSession } from '../../app/session';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { differenceOf, type ListedRow } from '../../core/list/difference';
import { Quiet } from '../../ui/quiet';
import { comparables } from './comparisons';
import { DifferenceTable } from './difference-table';
import { listedRows } from './listed-rows';
import style from './lists.module.css';
import { useNameOf } from './use-name-of';
import { useOtherList } from './use-other-list';

interface DifferenceViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
  /** Key of what it is held against; what there is first where that is not there. */
  readonly asked: string;
  readonly onAsk: (key: string) => void;
}

/** 比较: this list against another year, another reading of the figures, another list, or one that was adopted. */
export function DifferenceView({ standing, verdicts, asked, onAsk }: DifferenceViewProps) {
  const nameOf = useNameOf(standing.table);
  const tables = useWorkspace((state) => state.ws.tables);
  const { variants, adoptions } = tables;
  const there = tables[standing.table];
  const variant = useSession((state) => state.variant);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const list = standing.kind.id;
  const choices = useMemo(
    () => comparables(verdicts, list, [...adoptions.values()], [...variants.values()], tried),
    [verdicts, list, adoptions, variants, tried],
  );
  const chosen = choices.find(({ key }) => key === asked) ?? choices[0];
  const against = chosen?.against;
  const other = useOtherList(verdicts, list, variant, against);
  const difference = useMemo(() => {
    const adoption = against?.kind === 'adoption' ? adoptions.get(against.id) : undefined;
    const before: readonly ListedRow[] | null = adoption
      ? adoption.rows
      : other && listedRows(other, nameOf);
    if (!before) return null;
    return differenceOf(before, listedRows(standing, nameOf), (id) => there.has(id));
  }, [against, other, standing, nameOf, adoptions, there]);
  if (!chosen) {
    return (
      <div className={style.lead}>
        <Quiet>还没有可以比较的：没有采纳过的清单，也没有其他年度、口径或同类清单。</Quiet>
      </div>
    );
  }
  const now = `${verdicts.year} 年度现在所列${tried ? '（试算）' : ''}`;
  return (
    <>
      <div className={style.filters}>
        <NativeSelect
          label="与之比较"
          value={chosen.key}
          onChange={(event) => onAsk(event.currentTarget.value)}
          data={choices.map(({ key, label }) => ({ value: key, label }))}
        />
      </div>
      <p className={style.lead}>
        新增：{now}有、“{chosen.label}”没有的；退出：相反。
      </p>
      {difference ? (
        <DifferenceTable key={chosen.key} difference={difference} table={standing.table} />
      ) : (
        <div className={style.lead}>
          <Quiet>正在比较…</Quiet>
        </div>
      )}
    </>
  );
}
