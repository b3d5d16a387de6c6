import type { ExportScope, ExportTable } from '../../app/export/export-choice';
import { countInScope } from '../../app/export/export-records';
import { formatNumber } from '../../core/quantity';
import { ChoiceBar } from '../../ui/choice-bar';

interface ScopeFieldProps {
  readonly table: ExportTable;
  readonly value: ExportScope;
  readonly onChange: (scope: ExportScope) => void;
}

const labels: readonly (readonly [ExportScope, string])[] = [
  ['all', '全部'],
  ['kept', '筛选结果'],
  ['selected', '选中的'],
];

/** How much is written; each with the number of rows it gives. */
export function ScopeField({ table, value, onChange }: ScopeFieldProps) {
  return (
    <ChoiceBar
      label="范围"
      value={value}
      onChange={onChange}
      choices={labels.map(([scope, label]) => ({
        value: scope,
        label: `${label} ${formatNumber(countInScope({ table, scope }), 0)}`,
      }))}
    />
  );
}
