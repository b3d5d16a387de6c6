import { seededRandom } from '../seeded-random';
import { distanceM, type Point } from './local-plane';

const STRAY_M = 2_500;

/**
 * A crooked line between two places, both ends included: every middle is pushed aside by a share of
 * the length, again and again until pieces are short. The same seed gives the same line. Long lines, as
 * borders out to sea are, stray no farther than those of `STRAY_M`.
 */
export function wiggle(
  from: Point,
  to: Point,
  share: number,
  pieceM: number,
  seed: number,
): Point[] {
  const random = seededRandom(seed);
  const line: Point[] = [from];
  bend(from, to, share, pieceM, random, line);
  return line;
}

function bend(
  from: Point,
  to: Point,
  share: number,
  pieceM: number,
  random: () => number,
  line: Point[],
): void {
  const length = distanceM(from, to);
  if (length <= pieceM) {
    line.push(to);
    return;
  }
  const aside = (random() - 0.5) * 2 * share * Math.min(1, STRAY_M / length);
  const along = 0.42 + random() * 0.16;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const middle: Point = [from[0] + dx * along - dy * aside, from[1] + dy * along + dx * aside];
  bend(from, middle, share, pieceM, random, line);
  bend(middle, to, share, pieceM, random, line);
}
