import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { classColors } from '../../core/theme/theme-colors';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import { ChoiceList } from './choice-list';
import style from './theme-choices.module.css';
import { themeGroups } from './theme-groups';

interface ThemeChoicesProps {
  readonly label: string;
  readonly current: ThemeKey | null;
  readonly onChoose: (theme: ThemeKey) => void;
  readonly close: () => void;
  readonly takesFocus?: boolean;
}

/** All themes by group, each with its colours. */
export function ThemeChoices({ label, current, onChoose, close, takesFocus }: ThemeChoicesProps) {
  const groups = useMemo(
    () =>
      themeGroups.map(({ title, keys }) => ({
        key: title,
        title,
        choices: keys.map((key) => ({
          key,
          text: themes[key].title,
          hint: themes[key].unit,
          picture: <Ramp theme={key} />,
          checked: key === current,
          run: () => onChoose(key),
        })),
      })),
    [current, onChoose],
  );
  return (
    <ChoiceList
      label={label}
      groups={groups}
      close={close}
      {...(takesFocus === undefined ? {} : { takesFocus })}
    />
  );
}

/** The colours of a theme in a strip, without that of 无数据. */
function Ramp({ theme }: { theme: ThemeKey }) {
  const scheme = useComputedColorScheme('light');
  return (
    <span className={style.ramp} aria-hidden>
      {classColors(theme, scheme)
        .slice(1)
        .map((color, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a strip of colours in a fixed order.
          <span key={index} style={{ background: color }} />
        ))}
    </span>
  );
}
