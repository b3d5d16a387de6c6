import { useSession } from '../../app/session';
import { unitFigureKeys } from '../../core/theme/unit-figure';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { ChoiceList } from './choice-list';

interface PanelProps {
  readonly close: () => void;
  readonly takesFocus?: boolean;
}

/** What the units are coloured and ranked by, if at all. */
export function UnitChoices({ close, takesFocus = true }: PanelProps) {
  const current = useSession((state) => state.unitFigure);
  const figures = unitFigureKeys.map((figure) => ({
    key: figure,
    text: unitFigureScales[figure].title,
    hint: unitFigureScales[figure].unit,
    checked: figure === current,
    run: () => useSession.setState({ unitFigure: figure }),
  }));
  const none = {
    key: 'none',
    text: '不显示',
    checked: current === null,
    run: () => useSession.setState({ unitFigure: null }),
  };
  return (
    <ChoiceList
      label="单位着色"
      groups={[{ key: 'figures', title: '镇街、平台按指标着色', choices: [none, ...figures] }]}
      close={close}
      takesFocus={takesFocus}
    />
  );
}
