import { TextInput } from '@mantine/core';
import type { WallMapChoice } from '../../app/wall-map/wall-map-choice';
import { type Orientation, paperNames } from '../../core/wall-map/paper';
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import { ExtentField } from './extent-field';

interface ChoiceFieldsProps {
  readonly choice: WallMapChoice;
  /** While none was written. */
  readonly title: string;
  readonly onChange: (patch: Partial<WallMapChoice>) => void;
}

const orientations: readonly { readonly value: Orientation; readonly label: string }[] = [
  { value: 'landscape', label: '横' },
  { value: 'portrait', label: '竖' },
];

/** Longer words than these leave no room for others on the sheet. */
const TITLE_LENGTH = 40;
const WORDS_LENGTH = 30;

export function ChoiceFields({ choice, title, onChange }: ChoiceFieldsProps) {
  return (
    <>
      <ChoiceBar
        label="纸张"
        choices={paperNames.map((value) => ({ value, label: value }))}
        value={choice.paper}
        onChange={(paper) => onChange({ paper })}
      />
      <div className={form.pair}>
        <ChoiceBar
          label="方向"
          choices={orientations}
          value={choice.orientation}
          onChange={(orientation) => onChange({ orientation })}
        />
        <ChoiceBar
          label="分辨率"
          choices={[
            { value: '150', label: '150 dpi' },
            { value: '300', label: '300 dpi' },
          ]}
          value={choice.dpi === 150 ? '150' : '300'}
          onChange={(dpi) => onChange({ dpi: dpi === '150' ? 150 : 300 })}
        />
      </div>
      <ExtentField choice={choice} onChange={onChange} />
      <TextInput
        label="标题"
        value={choice.title ?? title}
        maxLength={TITLE_LENGTH}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label="制图"
        value={choice.maker}
        maxLength={WORDS_LENGTH}
        placeholder="单位、姓名"
        onChange={(event) => onChange({ maker: event.currentTarget.value })}
      />
      <TextInput
        label="水印"
        value={choice.watermark}
        maxLength={WORDS_LENGTH}
        placeholder="不填则没有"
        onChange={(event) => onChange({ watermark: event.currentTarget.value })}
      />
      <label className={form.check}>
        <input
          type="checkbox"
          checked={choice.secret}
          onChange={(event) => onChange({ secret: event.currentTarget.checked })}
        />
        标注“内部资料”
      </label>
    </>
  );
}
