import { NativeSelect } from '@mantine/core';
import style from './quality.module.css';
import { ALL, type Choice, type Wanted } from './use-groups';

interface FindingFiltersProps {
  readonly wanted: Wanted;
  readonly choices: {
    readonly units: readonly Choice[];
    readonly origins: readonly Choice[];
    readonly rules: readonly Choice[];
  };
  readonly onChange: (wanted: Wanted) => void;
}

/** What of the findings is looked at; a choice of one is none. */
export function FindingFilters({ wanted, choices, onChange }: FindingFiltersProps) {
  const filters = [
    { key: 'rule', label: '按规则筛选', all: '全部规则', choices: choices.rules },
    { key: 'unit', label: '按所在单位筛选', all: '全部单位', choices: choices.units },
    { key: 'origin', label: '按来源筛选', all: '全部来源', choices: choices.origins },
  ] as const;
  const shown = filters.filter((one) => one.choices.length > 1 || wanted[one.key] !== ALL);
  if (shown.length === 0) return null;
  return (
    <div className={style.filters}>
      {shown.map(({ key, label, all, choices: list }) => (
        <NativeSelect
          key={key}
          aria-label={label}
          data={[{ value: ALL, label: all }, ...list]}
          value={wanted[key]}
          onChange={(event) => onChange({ ...wanted, [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
