import type { Steps } from '../../app/analysis/steps';

/** Numbers sorted in one go, and numbers merged between two breaths. */
const CHUNK = 512;

/** Sorts in pieces and keeps the order of equals: small runs first, then ever longer ones merged. */
export function* sortRows(
  rows: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    rows.subarray(at, at + CHUNK).sort(compare);
    yield;
  }
  let [from, to] = [rows, new Uint32Array(rows.length)];
  for (let run = CHUNK; run < rows.length; run *= 2) {
    for (let start = 0; start < rows.length; start += run * 2) {
      yield* merge(from, to, start, Math.min(start + run, rows.length), start + run * 2, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  last: number,
  compare: (a: number, b: number) => number,
): Steps<void> {
  const end = Math.min(last, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    const takeLeft =
      right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
    to[at] = from[takeLeft ? left++ : right++] as number;
    if (at % CHUNK === CHUNK - 1) yield;
  }
}
