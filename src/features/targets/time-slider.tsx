import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { today } from '../../app/now';
import { showTheme, useSession } from '../../app/session';
import { showDay } from '../../app/targets/target-view';
import { monthEnds } from '../../core/target/calendar';
import type { ThemeKey } from '../../core/theme/theme-key';
import { IconButton } from '../../ui/icon-button';
import style from './time-slider.module.css';

interface TimeSliderProps {
  readonly from: string;
  readonly to: string;
  /** As of which everything is told. */
  readonly day: string;
}

const STEP_MS = 650;

/** Goes through the months of a program: all figures and the map follow. Arrow keys step, the button plays. */
export function TimeSlider({ from, to, day }: TimeSliderProps) {
  const [playing, setPlaying] = useState(false);
  const theme = useSession((state) => state.theme);
  /** What the land was coloured by before. */
  const before = useRef<ThemeKey>('taxPerMu');
  const unitFigure = useSession((state) => state.unitFigure);
  const last = to < today() ? to : today();
  const months = monthEnds(from, last).map((end) => (end < last ? end : last));
  const at = Math.max(
    0,
    months.findLastIndex((end) => end <= day),
  );
  const show = (index: number) => showDay(months[index] ?? last);
  useEffect(() => {
    if (!playing) return;
    const next = at + 1;
    const timer = setTimeout(() => {
      if (next >= months.length) setPlaying(false);
      else showDay(months[next] ?? null);
    }, STEP_MS);
    return () => clearTimeout(timer);
  });
  const play = () => {
    if (!playing && at >= months.length - 1) show(0);
    setPlaying(!playing);
  };
  if (months.length < 2) return null;
  return (
    <div className={style.slider}>
      <IconButton label={playing ? '暂停' : '逐月播放'} onClick={play}>
        {playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </IconButton>
      <input
        type="range"
        min={0}
        max={months.length - 1}
        value={at}
        aria-label="逐月回看"
        aria-valuetext={months[at]}
        onChange={({ currentTarget: { value } }) => {
          setPlaying(false);
          show(Number(value));
        }}
      />
      <output>{months[at]?.slice(0, 7)}</output>
      <fieldset aria-label="在地图上看">
        <button
          type="button"
          aria-pressed={theme === 'progress'}
          title="地块按已认定、计划、清单内未认定着色"
          onClick={() => {
            if (theme === 'progress') return showTheme(before.current);
            before.current = theme;
            showTheme('progress');
          }}
        >
          地块着色
        </button>
        <button
          type="button"
          aria-pressed={unitFigure === 'creditRate'}
          title="镇街、平台按完成率着色"
          onClick={() =>
            useSession.setState({ unitFigure: unitFigure === 'creditRate' ? null : 'creditRate' })
          }
        >
          单位着色
        </button>
      </fieldset>
    </div>
  );
}
