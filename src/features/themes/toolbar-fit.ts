/** How much of the toolbar is written out. What does not fit goes into icons, then into menus; nothing is lost. */
export type ToolbarFit = 'full' | 'icons' | 'compact' | 'narrow';

/** The zoom buttons opposite, and the space on both sides. */
const BESIDE_PX = 52;

/** `controlPx` is the height of a button: 32 for a mouse, 44 for a finger. */
export function toolbarFit(mapWidthPx: number, controlPx: number): ToolbarFit {
  const controls = (mapWidthPx - BESIDE_PX) / controlPx;
  if (controls >= 25) return 'full';
  if (controls >= 19.5) return 'icons';
  return controls >= 12.5 ? 'compact' : 'narrow';
}
