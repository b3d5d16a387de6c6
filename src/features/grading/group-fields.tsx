import { TextInput } from '@mantine/core';
import { formatNumber } from '../../core/quantity';
import { type SchemeMetric, schemeMetrics } from '../../core/scheme/scheme';
import { schemeMetricWords } from '../../core/scheme/scheme-metric';
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import { type GroupDraft, weightSum } from './scheme-draft';
import style from './scheme-form.module.css';

interface GroupFieldsProps {
  readonly scale: string;
  readonly group: GroupDraft;
  readonly onChange: (group: GroupDraft) => void;
}

const ways = [
  { value: 'share', label: '按名次（%）' },
  { value: 'score', label: '按得分' },
] as const;

/** Indicators, cap and cut of one group, with what the weights make so far. */
export function GroupFields({ scale, group, onChange }: GroupFieldsProps) {
  const sum = weightSum(group);
  return (
    <fieldset className={style.group}>
      <legend>
        <label className={form.check}>
          <input
            type="checkbox"
            checked={group.used}
            onChange={(event) => onChange({ ...group, used: event.currentTarget.checked })}
          />
          {scale}企业
        </label>
      </legend>
      {group.used && (
        <>
          <table className={style.fields}>
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">权重</th>
                <th scope="col">基准值</th>
              </tr>
            </thead>
            <tbody>
              {schemeMetrics.map((metric) => (
                <MetricRow
                  key={metric}
                  scale={scale}
                  metric={metric}
                  group={group}
                  onChange={onChange}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">权重合计</th>
                <td data-short={sum !== 100} role="status">
                  {formatNumber(sum, Number.isInteger(sum) ? 0 : 2)}
                </td>
                <td>{sum === 100 ? '' : '应为 100'}</td>
              </tr>
            </tfoot>
          </table>
          <TextInput
            label="单项得分上限（权重的倍数）"
            placeholder="如 1.5"
            inputMode="decimal"
            value={group.cap}
            onChange={(event) => onChange({ ...group, cap: event.currentTarget.value })}
          />
          <ChoiceBar
            label={`${scale}划档方式`}
            choices={ways}
            value={group.by}
            onChange={(by) => onChange({ ...group, by })}
          />
          <div className={style.cut}>
            {(['A', 'B', 'C'] as const).map((name, at) => (
              <TextInput
                key={name}
                label={group.by === 'share' ? `${name} 至前 %` : `${name} 最低分`}
                inputMode="decimal"
                value={group.cut[at]}
                onChange={(event) => {
                  const cut = group.cut.with(at, event.currentTarget.value);
                  onChange({ ...group, cut: cut as unknown as GroupDraft['cut'] });
                }}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

function MetricRow({
  scale,
  metric,
  group,
  onChange,
}: GroupFieldsProps & { readonly metric: SchemeMetric }) {
  const { label, unit } = schemeMetricWords[metric];
  return (
    <tr>
      <th scope="row">
        {label}
        <small>{unit}</small>
      </th>
      <td>
        <TextInput
          aria-label={`${scale}${label}权重`}
          inputMode="decimal"
          value={group.weights[metric] ?? ''}
          onChange={(event) =>
            onChange({
              ...group,
              weights: { ...group.weights, [metric]: event.currentTarget.value },
            })
          }
        />
      </td>
      <td>
        <TextInput
          aria-label={`${scale}${label}基准值`}
          inputMode="decimal"
          value={group.baselines[metric] ?? ''}
          onChange={(event) =>
            onChange({
              ...group,
              baselines: { ...group.baselines, [metric]: event.currentTarget.value },
            })
          }
        />
      </td>
    </tr>
  );
}
