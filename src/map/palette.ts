import type { ColorScheme } from '../core/theme/theme-colors';
import { plainColor } from './color';

/** The map's colours, read from the design tokens so that map and interface never drift apart. */
export interface Palette extends TokenColors {
  readonly scheme: ColorScheme;
  /** The ground may look otherwise than the rest: paper under a dark interface. */
  readonly ground: ColorScheme;
  /** Size of a name in pixels; walls are read from further away. */
  readonly labelPx: number;
}

interface TokenColors {
  readonly land: string;
  readonly graticule: string;
  /** Of parcels whose class is not known yet. */
  readonly fill: string;
  /** Of parcels that are set aside. */
  readonly aside: string;
  readonly accent: string;
  readonly selected: string;
  readonly casing: string;
  readonly text: string;
  readonly unit: string;
  readonly park: string;
  readonly zone: string;
  readonly block: string;
}

/** Which variable of `map.css` carries which colour. */
const variables: Readonly<Record<keyof TokenColors, string>> = {
  land: '--map-land',
  graticule: '--map-graticule',
  fill: '--map-fill',
  aside: '--map-aside',
  accent: '--map-accent',
  selected: '--map-selected',
  casing: '--map-casing',
  text: '--map-text',
  unit: '--map-unit',
  park: '--map-park',
  zone: '--map-zone',
  block: '--map-block',
};

/** The size the room for a name is reckoned by; walls draw names larger. */
export const DESK_LABEL_PX = 12;

/** Asks the browser what each variable comes to at this element, in the current colour scheme. */
export function readPalette(host: HTMLElement, ground: ColorScheme | 'auto' = 'auto'): Palette {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const read = (name: keyof TokenColors) => {
    probe.style.color = `var(${variables[name]})`;
    return plainColor(style.color);
  };
  const names = Object.keys(variables) as (keyof TokenColors)[];
  const tokens = Object.fromEntries(names.map((name) => [name, read(name)]));
  probe.style.fontSize = 'var(--map-label)';
  const labelPx = Number.parseFloat(style.fontSize);
  probe.remove();
  const scheme = document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light';
  const base = { labelPx, scheme, ground: ground === 'auto' ? scheme : ground } as const;
  return { ...(tokens as unknown as TokenColors), ...base };
}
