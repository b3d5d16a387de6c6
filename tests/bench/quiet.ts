import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

const stepMs = 500;
const longestWaitMs = 30_000;
/** Share of all cores that must be idle for the machine to count as quiet. */
const quietShare = 0.85;

let waits = 0;
let disturbed = 0;

/** Waits, but not for ever, until nothing else is at work on this machine. */
export async function waitForQuiet(): Promise<void> {
  waits++;
  for (let waited = 0; waited < longestWaitMs; waited += stepMs) {
    const before = cpuTimes();
    await setTimeout(stepMs);
    const after = cpuTimes();
    if ((after.idle - before.idle) / (after.all - before.all) >= quietShare) return;
  }
  disturbed++;
}

/** How many measurements began in quiet, and how many did not. */
export function quietCount(): { readonly waits: number; readonly disturbed: number } {
  return { waits, disturbed };
}

function cpuTimes(): { idle: number; all: number } {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.idle + times.irq;
  }
  return { idle, all };
}
