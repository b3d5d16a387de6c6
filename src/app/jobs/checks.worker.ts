import { checkGround } from '../../core/quality/check-ground';
import { type ChecksAnswer, type ChecksAsked, unpackGround } from './checks-message';

const EVERY_MS = 60;

/** One job, one answer, with word of how far it is in between. */
self.onmessage = ({ data }: MessageEvent<ChecksAsked>) => {
  const tell = (answer: ChecksAnswer) => self.postMessage(answer);
  const steps = checkGround(unpackGround(data));
  let last = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return tell({ kind: 'checked', drafts: step.value });
    if (performance.now() - last < EVERY_MS) continue;
    last = performance.now();
    tell({ kind: 'progress', share: step.value });
  }
};
