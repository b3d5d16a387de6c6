import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { themes } from '../../core/theme/themes';
import { ChoiceList } from './choice-list';
import { compareWith, endCompare } from './compare';
import { sideName } from './side-name';
import { themeGroups } from './theme-groups';

interface PanelProps {
  readonly close: () => void;
  readonly takesFocus?: boolean;
}

/** What stands right of the curtain: another year of the theme shown, or another theme of the year shown. */
export function CompareChoices({ close, takesFocus = true }: PanelProps) {
  const theme = useSession((state) => state.theme);
  const compare = useSession((state) => state.compare);
  const years = useAnalysis((state) => state.years);
  const shown = useAnalysis((state) => state.year);
  const side = useAnalysis((state) => state.side);
  const other = useAnalysis((state) => state.other);
  const right = other?.year ?? null;
  const otherYears = themes[theme].yearly ? years.filter((one) => one !== shown) : [];
  const otherThemes = themeGroups.flatMap((group) => group.keys).filter((key) => key !== theme);
  const groups = [
    {
      key: 'years',
      title: `${themes[theme].title}的另一年`,
      choices: [...otherYears].reverse().map((one) => ({
        key: one,
        text: `${one} 年`,
        checked: compare?.theme === theme && right === one,
        run: () => compareWith({ theme, year: one }),
      })),
    },
    {
      key: 'themes',
      title: '另一个专题',
      choices: otherThemes.map((key) => ({
        key,
        text: themes[key].title,
        checked: compare?.theme === key,
        // Of the year shown, also when another is shown later.
        run: () => compareWith({ theme: key, year: null }),
      })),
    },
  ].filter((group) => group.choices.length > 0);
  const end = {
    key: 'end',
    title: other ? `左 ${sideName(side)} · 右 ${sideName(other)}` : '对比中',
    choices: [{ key: 'end', text: '结束对比', run: endCompare }],
  };
  return (
    <ChoiceList
      label="对比"
      groups={compare ? [end, ...groups] : groups}
      close={close}
      takesFocus={takesFocus}
    />
  );
}
