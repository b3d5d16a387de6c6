import { showTheme, useSession } from '../../app/session';
import { themes } from '../../core/theme/themes';
import { BarButton } from './bar-button';
import { Drop } from './drop';
import { ThemeChoices } from './theme-choices';
import style from './toolbar.module.css';

/** What the parcels are coloured by. */
export function ThemeDrop() {
  const key = useSession((state) => state.theme);
  const theme = themes[key];
  return (
    <Drop
      wide
      label="专题"
      trigger={(props) => (
        <BarButton
          label={`专题：${theme.title}`}
          text={<span className={style.theme}>{theme.title}</span>}
          opens
          side="below-start"
          {...props}
        />
      )}
    >
      {(close) => <ThemeChoices label="专题" current={key} onChoose={showTheme} close={close} />}
    </Drop>
  );
}
