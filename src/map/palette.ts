import { mixColors, plainColor } from './color';

/** The map's colours, read from the design tokens so that map and interface never drift apart. */
export interface Palette extends TokenColors {
  readonly outlineFar: string;
  readonly fillHover: string;
  readonly fillSelected: string;
  /** Size of a name in pixels; walls are read from further away. */
  readonly labelPx: number;
}

interface TokenColors {
  readonly land: string;
  readonly graticule: string;
  readonly fill: string;
  readonly outline: string;
  readonly accent: string;
  readonly selected: string;
  readonly casing: string;
  readonly text: string;
}

/** Which variable of `map.css` carries which colour. */
const variables: Readonly<Record<keyof TokenColors, string>> = {
  land: '--map-land',
  graticule: '--map-graticule',
  fill: '--map-fill',
  outline: '--map-outline',
  accent: '--map-accent',
  selected: '--map-selected',
  casing: '--map-casing',
  text: '--map-text',
};

/** The size the room for a name is reckoned by; walls draw names larger. */
export const DESK_LABEL_PX = 12;

/** Asks the browser what each variable comes to at this element, in the current colour scheme. */
export function readPalette(host: HTMLElement): Palette {
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
  return paletteOf(tokens as unknown as TokenColors, labelPx);
}

/** Hover and selection are shades of the tokens, mixed here: Chromium 108 has no `color-mix`. */
export function paletteOf(tokens: TokenColors, labelPx = DESK_LABEL_PX): Palette {
  return {
    ...tokens,
    labelPx,
    outlineFar: mixColors(tokens.fill, tokens.outline, 0.4),
    fillHover: mixColors(tokens.fill, tokens.outline, 0.2),
    fillSelected: mixColors(tokens.casing, tokens.selected, 0.25),
  };
}
