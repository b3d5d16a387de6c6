import type { FeatureCollection } from 'geojson';
import { notify } from '../../app/notices';
import { type SessionState, useSession } from '../../app/session';
import type { Engine } from '../engine-contract';
import type { Curtain, MountOther } from './curtain-contract';

/** Hangs a curtain over the map while the session compares: right of it the same land by another theme or year. */
export function startCurtain(
  host: HTMLElement,
  main: Pick<Engine, 'onMove' | 'camera'>,
  mountOther: MountOther,
): Curtain {
  let hung: Curtain | null = null;
  let wanted = false;
  let latest: FeatureCollection | null = null;
  const hang = async () => {
    try {
      const { hangCurtain } = await import('./hang-curtain');
      if (!wanted || hung) return;
      hung = hangCurtain(host, main, mountOther);
      if (latest) hung.drawSketch(latest);
    } catch {
      notify('refused', '卷帘没有载入。', '请检查与服务器的连接，关闭比较后再打开。');
    }
  };
  const follow = ({ compare }: SessionState) => {
    if (wanted === (compare !== null)) return;
    wanted = compare !== null;
    if (wanted) void hang();
    else {
      hung?.stop();
      hung = null;
    }
  };
  const stop = useSession.subscribe(follow);
  follow(useSession.getState());
  return {
    drawSketch: (sketch) => {
      latest = sketch;
      hung?.drawSketch(sketch);
    },
    stop: () => {
      stop();
      wanted = false;
      hung?.stop();
    },
  };
}
