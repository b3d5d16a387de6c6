import { notify } from '../notices';
import { startTargets } from './start-targets';
import { askForTargets, useTargets } from './targets-store';

let askers = 0;
let stop: (() => void) | null = null;

/** Progress is kept in step while anything on the screen tells of it. Answers how to let go. */
export function keepTargets(): () => void {
  askers++;
  askForTargets();
  stop ??= startTargets(() =>
    notify('refused', '目标进度没有算出来，显示的是之前的结果。', '请重新载入页面。'),
  );
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    askers--;
    if (askers > 0) return;
    stop?.();
    stop = null;
    useTargets.setState({ asked: false });
  };
}
