import type { ExportScope } from '../../app/export/export-choice';
import { type ExportTable, tableInfo } from '../../core/export/export-tables';
import { formatNumber } from '../../core/quantity';
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import type { Counts } from './use-counts';

interface ScopeFieldProps {
  readonly table: ExportTable;
  readonly counts: Counts;
  readonly value: ExportScope;
  readonly onChange: (scope: ExportScope) => void;
}

const labels: readonly (readonly [ExportScope, string])[] = [
  ['all', '全部'],
  ['kept', '筛选结果'],
  ['selected', '选中的'],
];

/** How much is written; each with the number of rows it gives. */
export function ScopeField({ table, counts, value, onChange }: ScopeFieldProps) {
  const { kept } = tableInfo[table];
  return (
    <div>
      <ChoiceBar
        label="范围"
        value={value}
        onChange={onChange}
        choices={labels.flatMap(([scope, label]) => {
          const count = counts[scope];
          return count === undefined
            ? []
            : [{ value: scope, label: `${label} ${formatNumber(count, 0)}` }];
        })}
      />
      {value === 'kept' && kept && <p className={form.note}>{kept}。</p>}
    </div>
  );
}
