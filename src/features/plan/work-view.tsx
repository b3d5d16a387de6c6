import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { today } from '../../app/now';
import { useWorkspace } from '../../app/workspace-store';
import { workStates } from '../../core/work-item/work-state';
import { localDay } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { StageBars } from './stage-bars';
import bars from './work.module.css';
import { WorkCard } from './work-card';
import {
  fits,
  groupsOf,
  isBy,
  unitsOf,
  type WorkFilter,
  type WorkRow,
  workRows,
} from './work-rows';

const ALL = '';

const counted: readonly { readonly filter: WorkFilter; readonly label: string }[] = [
  { filter: 'reached', label: '到期' },
  { filter: 'overdue', label: '逾期' },
  { filter: '已完成', label: '已完成' },
];

const filters: readonly { readonly value: WorkFilter; readonly label: string }[] = [
  { value: 'all', label: '全部状态' },
  { value: 'reached', label: '到期' },
  { value: 'overdue', label: '逾期' },
  ...workStates.map((state) => ({ value: state, label: state })),
];

/** 工作安排: the stages on a bar, and every item of work with what people say of it. */
export function WorkView() {
  const { pack, meant } = usePlan();
  const rows = useRows();
  const [filter, setFilter] = useState<WorkFilter>('all');
  const [unit, setUnit] = useState(ALL);
  const shown = rows.filter(
    (row) =>
      row.item.id === meant?.id ||
      (fits(row, filter) && (unit === ALL || isBy(row, unit, pack.reportingUnits))),
  );
  const units = useMemo(() => unitsOf(rows, pack.reportingUnits), [rows, pack]);
  const groups = groupsOf(shown);
  return (
    <>
      <Section title="阶段" aside={`${pack.stages.length} 个`}>
        {pack.stages.length === 0 && <Quiet>方案没有划分阶段。</Quiet>}
        <StageBars />
      </Section>
      <Section title="工作任务" aside={`${rows.length} 项`}>
        {rows.length === 0 && <Quiet>方案没有列出工作任务。</Quiet>}
        {rows.length > 0 && (
          <>
            <ul className={bars.counts} aria-label="进展">
              {counted.map((one) => (
                <li key={one.filter}>
                  <button
                    type="button"
                    aria-pressed={filter === one.filter}
                    data-filter={one.filter}
                    onClick={() => setFilter(filter === one.filter ? 'all' : one.filter)}
                  >
                    {one.label}{' '}
                    <strong>{rows.filter((row) => fits(row, one.filter)).length}</strong>
                  </button>
                </li>
              ))}
            </ul>
            <div className={bars.filters}>
              <NativeSelect
                aria-label="按状态筛选"
                data={filters.map(({ value, label }) => ({ value, label }))}
                value={filter}
                onChange={(event) => setFilter(event.currentTarget.value as WorkFilter)}
              />
              <NativeSelect
                aria-label="按责任单位筛选"
                data={[
                  { value: ALL, label: '全部责任单位' },
                  ...units.map((name) => ({ value: name, label: name })),
                ]}
                value={unit}
                onChange={(event) => setUnit(event.currentTarget.value)}
              />
            </div>
            {shown.length < rows.length && (
              <p className={style.meta} role="status">
                显示 {shown.length} 项，共 {rows.length} 项
              </p>
            )}
            {shown.length === 0 && <Quiet>没有符合筛选的任务。</Quiet>}
            {groups.map(([group, items]) => (
              <section key={group} aria-label={group}>
                <h4 className={bars.group}>
                  {group}
                  <small>{items.length} 项</small>
                </h4>
                <Items>
                  {items.map((row) => (
                    <WorkCard key={row.item.id} row={row} />
                  ))}
                </Items>
              </section>
            ))}
          </>
        )}
      </Section>
    </>
  );
}

function useRows(): readonly WorkRow[] {
  const { pack } = usePlan();
  const works = useWorkspace((state) => state.ws.tables.works);
  const first = useWorkspace((state) => state.log[0]?.at ?? state.info?.createdAt);
  const day = today();
  return useMemo(
    () => workRows(pack, works, { enteredOn: first ? localDay(first) : day, today: day }),
    [pack, works, first, day],
  );
}
