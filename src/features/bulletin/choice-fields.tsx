import { NativeSelect, TextInput } from '@mantine/core';
import type { BulletinChoice } from '../../app/bulletin/bulletin-asked';
import type { Targets, TargetsOfProgram } from '../../app/targets/derive-targets';
import { showDay } from '../../app/targets/target-view';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';

interface ChoiceFieldsProps {
  readonly targets: Targets;
  readonly program: TargetsOfProgram;
  readonly year: number;
  readonly choice: BulletinChoice;
  readonly withMap: boolean;
  readonly onChange: (patch: Partial<BulletinChoice>) => void;
  readonly onMap: (withMap: boolean) => void;
}

const ISSUER_LENGTH = 60;

/** Of which program, year and day; the day is that of the whole screen, so that both tell the same. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { targets, program, year, choice, withMap, onChange, onMap } = props;
  return (
    <>
      <NativeSelect
        label="方案"
        value={program.program}
        data={targets.programs.map(({ pack }) => ({ value: pack.id, label: pack.shortTitle }))}
        onChange={({ currentTarget: { value } }) => onChange({ program: value, year: null })}
      />
      <DayInput label="截至" value={targets.day} onChange={(day) => day && showDay(day)} />
      <NativeSelect
        label="年度"
        value={String(year)}
        data={program.pack.programYears.map((one) => ({ value: String(one), label: `${one} 年` }))}
        onChange={({ currentTarget: { value } }) => onChange({ year: Number(value) })}
      />
      <TextInput
        label="署名（可不填）"
        value={choice.issuer}
        maxLength={ISSUER_LENGTH}
        onChange={({ currentTarget: { value } }) => onChange({ issuer: value })}
      />
      <label className={form.check}>
        <input
          type="checkbox"
          checked={withMap}
          onChange={({ currentTarget: { checked } }) => onMap(checked)}
        />
        附当前专题图
      </label>
    </>
  );
}
