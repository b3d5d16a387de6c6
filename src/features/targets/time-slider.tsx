import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { today } from '../../app/now';
import { showTheme, useSession } from '../../app/session';
import { moveDay, useMovingDay } from '../../app/targets/moving-day';
import { type Pace, playDays } from '../../app/targets/play-days';
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

/**
 * Goes through the months of a program: figures and map follow every step, lists and charts when it rests. Arrow keys step,
 * the buttons play.
 */
export function TimeSlider({ from, to, day }: TimeSliderProps) {
  const [pace, setPace] = useState<Pace | null>(null);
  const stop = useRef(() => {});
  const theme = useSession((state) => state.theme);
  /** What the land was coloured by before. */
  const before = useRef<ThemeKey>('taxPerMu');
  const unitFigure = useSession((state) => state.unitFigure);
  const last = to < today() ? to : today();
  const months = monthEnds(from, last).map((end) => (end < last ? end : last));
  const pictured = useMovingDay((state) => state.pictured);
  // The knob is where it was put, also while that day is not told yet; played, it goes with the map.
  const asked = useSession((state) => (pictured ? null : state.day));
  const at = placeOf(pictured ?? asked ?? day, months);
  useEffect(() => () => stop.current(), []);
  const halt = () => {
    stop.current();
    setPace(null);
  };
  const play = (chosen: Pace) => {
    halt();
    const first = at >= months.length - 1 ? 0 : at + 1;
    setPace(chosen);
    stop.current = playDays(months.slice(first), chosen, () => setPace(null));
  };
  if (months.length < 2) return null;
  return (
    <div className={style.slider}>
      <IconButton
        label={pace === 'steady' ? '暂停' : '逐月播放'}
        onClick={() => (pace === 'steady' ? halt() : play('steady'))}
      >
        {pace === 'steady' ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </IconButton>
      <IconButton
        label={pace === 'quick' ? '暂停' : '快速播放'}
        onClick={() => (pace === 'quick' ? halt() : play('quick'))}
      >
        {pace === 'quick' ? <IconPlayerPause size={16} /> : <IconPlayerTrackNext size={16} />}
      </IconButton>
      <input
        type="range"
        min={0}
        max={months.length - 1}
        value={at}
        aria-label="逐月回看"
        aria-valuetext={months[at]}
        onChange={({ currentTarget: { value } }) => {
          halt();
          moveDay(months[Number(value)] ?? last);
        }}
      />
      {/* The map's month; figures beside it may be read a moment later. */}
      <output>{months[pictured ? at : placeOf(day, months)]?.slice(0, 7)}</output>
      <fieldset aria-label="在地图上看">
        <button
          type="button"
          aria-pressed={theme === 'progress'}
          title="地块按已认定、计划、清单内未认定、不在清单着色"
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

/** The last month that has ended by then. */
function placeOf(day: string, months: readonly string[]): number {
  return Math.max(
    0,
    months.findLastIndex((end) => end <= day),
  );
}
