import { type LabelName, useSession } from '../../app/session';
import { ChoiceList } from './choice-list';

export const labelNames: Readonly<Record<LabelName, string>> = {
  name: '名称',
  figure: '指标值',
  code: '宗地代码',
  none: '不标注',
};

interface PanelProps {
  readonly close: () => void;
  readonly takesFocus?: boolean;
}

/** What is written on the parcels. */
export function LabelChoices({ close, takesFocus = true }: PanelProps) {
  const current = useSession((state) => state.label);
  const choices = (Object.keys(labelNames) as LabelName[]).map((label) => ({
    key: label,
    text: labelNames[label],
    checked: label === current,
    run: () => useSession.setState({ label }),
  }));
  return (
    <ChoiceList
      label="标注"
      groups={[{ key: 'labels', title: '地块标注', choices }]}
      close={close}
      takesFocus={takesFocus}
    />
  );
}
