import { directionOf, localPlane, type Point } from '../land/local-plane';
import { seededRandom } from '../seeded-random';
import { type EstateTemplate, estateTemplates } from './estate-templates';

/** One estate among many: which, and where it goes. */
export interface EstateCopy {
  readonly number: number;
  readonly template: EstateTemplate;
  /** Plots that are taken: of the last one only so many as are still wanted. */
  readonly plots: number;
  readonly toDegrees: (x: number, y: number) => Point;
}

const MIDDLE = [122.05, 30.06] as const;
/** Room for the longest estate however it is turned. */
const EAST_M = 1750;
const NORTH_M = 1350;

/** Estates over a wide grid until there are `count` plots; no two overlap. */
export function repeatEstates(count: number, seed: number): EstateCopy[] {
  const random = seededRandom(seed);
  const templates = estateTemplates(seed);
  const chosen: { template: EstateTemplate; plots: number }[] = [];
  for (let left = count; left > 0; ) {
    const template = templates[Math.floor(random() * templates.length)] as EstateTemplate;
    const plots = Math.min(left, template.parcels.length);
    chosen.push({ template, plots });
    left -= plots;
  }
  const columns = Math.ceil(Math.sqrt((chosen.length * NORTH_M) / EAST_M));
  const rows = Math.ceil(chosen.length / columns);
  const plane = localPlane(...MIDDLE);
  return chosen.map(({ template, plots }, number) => {
    const [cos, sin] = directionOf((random() - 0.5) * 24 + (random() < 0.5 ? 180 : 0));
    const x0 = ((number % columns) - columns / 2 + (random() - 0.5) * 0.08) * EAST_M;
    const y0 = (Math.floor(number / columns) - rows / 2 + (random() - 0.5) * 0.08) * NORTH_M;
    const toDegrees = (x: number, y: number) =>
      plane.toDegrees([x0 + x * cos - y * sin, y0 + x * sin + y * cos]);
    return { number, template, plots, toDegrees };
  });
}
