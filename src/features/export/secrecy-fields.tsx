import { NativeSelect } from '@mantine/core';
import { type ExportTable, tableInfo } from '../../core/export/export-tables';
import type { Secrecy } from '../../core/export/secrecy';
import { taxBandEdges } from '../../core/export/tax-band';
import form from '../../ui/form.module.css';
import style from './export.module.css';

interface SecrecyFieldsProps {
  readonly table: ExportTable;
  readonly value: Secrecy;
  /** A file without outlines has no coordinates to keep back, but for those of points. */
  readonly hasOutlines: boolean;
  readonly onChange: (value: Secrecy) => void;
}

const taxes: readonly { readonly value: Secrecy['tax']; readonly label: string }[] = [
  { value: 'full', label: '照写' },
  { value: 'band', label: '改为区间' },
  { value: 'none', label: '不写' },
];

const taxNotes: Readonly<Record<Secrecy['tax'], string>> = {
  full: '总额和亩均都写',
  band: `只写亩均税收所在区间（${taxBandEdges.join('、')} 万元/亩），不写总额`,
  none: '总额和亩均都不写',
};

/** What a file for outside keeps back, as far as its columns reveal it. The notes of the file say what was. */
export function SecrecyFields({ table, value, hasOutlines, onChange }: SecrecyFieldsProps) {
  const { reveals, places } = tableInfo[table];
  const hasPlaces = hasOutlines || places === 'points';
  if (reveals.length === 0 && !hasPlaces) return null;
  return (
    <fieldset className={style.secrecy}>
      <legend>保密处理</legend>
      {reveals.includes('name') && (
        <Check
          label="去掉企业名称"
          note="不写地块名称、企业名称、信用代码和备注等文字"
          checked={value.hideNames}
          onChange={(hideNames) => onChange({ ...value, hideNames })}
        />
      )}
      {hasPlaces && (
        <Check
          label="坐标取整到 10 米"
          note={
            hasOutlines ? '图形只示意位置；面积列仍按原图形量算' : '经纬度取四位小数，只示意位置'
          }
          checked={value.coarsen}
          onChange={(coarsen) => onChange({ ...value, coarsen })}
        />
      )}
      {reveals.includes('tax') && (
        <div>
          <NativeSelect
            label="税收"
            value={value.tax}
            data={taxes}
            onChange={(event) =>
              onChange({ ...value, tax: event.currentTarget.value as Secrecy['tax'] })
            }
          />
          <p className={form.note}>{taxNotes[value.tax]}</p>
        </div>
      )}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly note: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, note, checked, onChange }: CheckProps) {
  return (
    <div>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p className={form.note}>{note}</p>
    </div>
  );
}
