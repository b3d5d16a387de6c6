import type { FeatureCollection } from 'geojson';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import type { Engine } from '../engine-contract';
import type { Curtain, MountOther, OtherMap } from './curtain-contract';
import { type CurtainParts, createCurtainParts } from './curtain-parts';

/** The address is not rewritten for every pixel the handle moves. */
const SETTLED_MS = 200;

/** The curtain itself, for as long as two sides are compared. */
export function hangCurtain(
  host: HTMLElement,
  main: Pick<Engine, 'onMove' | 'camera'>,
  mountOther: MountOther,
): Curtain {
  const end = new AbortController();
  const handle = createHandle(host);
  const { parts } = handle;
  let failed = false;
  let other: OtherMap | null = null;
  let latest: FeatureCollection | null = null;
  const name = () => parts.name(...sideNames(failed));
  const stops = [
    handle.stop,
    useSession.subscribe((now, before) => {
      if (now.compare && now.compare.at !== before.compare?.at) parts.hang(now.compare.at);
      name();
    }),
    useAnalysis.subscribe(name),
    parts.remove,
  ];
  name();
  mountOther(parts.ground, end.signal).then(
    (map) => {
      if (!map || end.signal.aborted) return;
      other = map;
      const follow = () => map.follow(main.camera());
      stops.push(main.onMove(follow));
      follow();
      if (latest) map.drawSketch(latest);
    },
    () => {
      failed = true;
      if (!end.signal.aborted) name();
    },
  );
  return {
    drawSketch: (sketch) => {
      latest = sketch;
      other?.drawSketch(sketch);
    },
    stop: () => {
      end.abort();
      for (const stop of stops) stop();
    },
  };
}

/** The handle moves the curtain at once, and the session when it comes to rest. */
function createHandle(host: HTMLElement): { parts: CurtainParts; stop: () => void } {
  let timer = 0;
  let moved: number | null = null;
  const settle = () => {
    window.clearTimeout(timer);
    const { compare } = useSession.getState();
    if (compare && moved !== null && moved !== compare.at)
      useSession.setState({ compare: { ...compare, at: moved } });
    moved = null;
  };
  const move = (at: number) => {
    moved = at;
    parts.hang(at);
    window.clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLED_MS);
  };
  const parts = createCurtainParts(host, move, settle);
  parts.hang(useSession.getState().compare?.at ?? 0.5);
  return { parts, stop: () => window.clearTimeout(timer) };
}

function sideNames(failed: boolean): [left: string, right: string] {
  const { theme, year, compare } = useSession.getState();
  const left = `左 · ${sideName(theme, year)}`;
  if (failed) return [left, '右侧地图没有打开：浏览器不能再画一幅地图'];
  return [left, compare ? `右 · ${sideName(compare.theme, compare.year)}` : ''];
}

/** Theme and data year of one side; the newest year when none was chosen. */
function sideName(theme: ThemeKey, chosen: string | null): string {
  const { title, yearly } = themes[theme];
  const year = chosen ?? useAnalysis.getState().years.at(-1);
  if (!yearly) return title;
  return year ? `${title} ${year} 年` : `${title} 无数据年份`;
}
