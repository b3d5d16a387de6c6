import type { Secrecy } from '../../core/export/record-column';
import form from '../../ui/form.module.css';
import style from './export.module.css';

interface SecrecyFieldsProps {
  readonly value: Secrecy;
  /** A table without outlines has no coordinates to keep back. */
  readonly hasOutlines: boolean;
  readonly onChange: (value: Secrecy) => void;
}

const words: Readonly<Record<keyof Secrecy, readonly [string, string]>> = {
  hideNames: ['去掉企业名称', '不写地块名称、企业名称、信用代码和备注'],
  bandTax: ['税收改为区间', '只写亩均税收所在区间（2、3、4、5、8、12、30 万元/亩），不写总额'],
  coarsen: ['坐标取整到 10 米', '图形只示意位置；面积列仍按原图形量算'],
};

export function SecrecyFields({ value, hasOutlines, onChange }: SecrecyFieldsProps) {
  const keys = (Object.keys(words) as (keyof Secrecy)[]).filter(
    (key) => hasOutlines || key !== 'coarsen',
  );
  return (
    <fieldset className={style.secrecy}>
      <legend>保密处理</legend>
      {keys.map((key) => (
        <div key={key}>
          <label className={form.check}>
            <input
              type="checkbox"
              checked={value[key]}
              onChange={(event) => onChange({ ...value, [key]: event.currentTarget.checked })}
            />
            {words[key][0]}
          </label>
          <p className={form.note}>{words[key][1]}</p>
        </div>
      ))}
    </fieldset>
  );
}
