import type { Feature } from 'geojson';
import type { Draft } from '../../app/draft/draft';
import { useDraft } from '../../app/draft/draft-store';
import { resumeWhenOpen } from '../../app/draft/resume-when-open';
import { notify } from '../../app/notices';
import { useSession } from '../../app/session';
import type { DraftGestures, DraftGround } from './draft-gestures';

/** Draws outlines that stay. Its gestures come when they are first needed: most visits draw nothing. */
export interface DraftTool {
  features(): readonly Feature[];
  /** Each answers whether there was anything to do. */
  escape(): boolean;
  enter(): boolean;
  back(): boolean;
  step(way: 'undo' | 'redo'): boolean;
  stop(): void;
}

export function startDraftTool(ground: DraftGround): DraftTool {
  let gestures: DraftGestures | null = null;
  let wanted = false;
  /** What was done to the map before the gestures were there; they begin with it. */
  let early: ((gestures: DraftGestures) => void)[] = [];

  const begin = async () => {
    wanted = true;
    try {
      const { startDraftGestures } = await import('./draft-gestures');
      if (!wanted || gestures) return;
      gestures = startDraftGestures(ground);
      for (const act of early.splice(0)) act(gestures);
    } catch {
      notify('refused', '绘制工具没有载入。', '请检查与服务器的连接，再试一次；已画的部分仍在。');
    }
  };
  const end = () => {
    wanted = false;
    early = [];
    gestures?.stop();
    gestures = null;
    ground.onChange();
  };
  const follow = (now: Draft | null) => {
    if (now && !wanted) void begin();
    else if (!now && wanted) end();
  };
  follow(useDraft.getState().draft);
  const stop = useDraft.subscribe(({ draft }) => follow(draft));
  const stopResuming = resumeWhenOpen();
  const clicks = ground.engine.onClick(({ lon, lat }) => {
    const { draft } = useDraft.getState();
    if (!draft || useSession.getState().tool !== 'draw') return;
    if (draft.tool === 'parcels') {
      const id = ground.rows.parcelAt(lon, lat);
      if (id) act((one) => one.takeParcel(id));
    } else act((one) => one.click([lon, lat]));
  });
  const act = (work: (gestures: DraftGestures) => void) => {
    if (gestures) work(gestures);
    else early.push(work);
  };

  return {
    features: () => gestures?.features() ?? [],
    escape: () => gestures?.cancel() ?? false,
    enter: () => gestures?.finish() ?? false,
    back: () => gestures?.back() ?? false,
    step: (way) => gestures?.step(way) ?? false,
    stop: () => {
      stop();
      stopResuming();
      clicks();
      end();
    },
  };
}
