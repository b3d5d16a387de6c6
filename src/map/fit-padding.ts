import type { PaddingOptions } from 'maplibre-gl';

/** What lies over the map: the toolbar with the filter at the top, the legend at the left (features/themes). */
const TOOLBAR_PX = 96;
const LEGEND_PX = 310;
const MARGIN_PX = 40;
/** A map narrower or lower than this cannot spare the room; there the land lies under its legend. */
const LEAST_WIDTH_PX = 860;
const LEAST_HEIGHT_PX = 420;

/** Room to leave around what is brought into view, so that no card covers it. */
export function fitPadding(width: number, height: number): Required<PaddingOptions> {
  const edge = Math.round(Math.min(MARGIN_PX, width / 8, height / 8));
  const top = height >= LEAST_HEIGHT_PX ? TOOLBAR_PX + edge / 2 : edge;
  const left = width >= LEAST_WIDTH_PX ? LEGEND_PX + edge / 2 : edge;
  return { top, left, right: edge, bottom: edge };
}
