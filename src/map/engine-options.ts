import type { MapOptions } from 'maplibre-gl';

/** A flat map, north up: a planner measures on it, so nothing tilts or turns. */
export const mapOptions = {
  attributionControl: false,
  dragRotate: false,
  // Shift and dragging picks parcels instead.
  boxZoom: false,
  // A tile kept aside would show what was true before the last edit; our own worker makes it anew in a moment.
  maxTileCacheSize: 0,
  pitchWithRotate: false,
  touchPitch: false,
  maxPitch: 0,
  minZoom: 3,
  maxZoom: 22,
  renderWorldCopies: false,
  fadeDuration: 120,
  // The default of 4096 px blurs a wall of 3840 at a device pixel ratio above 1.
  maxCanvasSize: [8192, 8192],
  validateStyle: import.meta.env.DEV,
  locale: { 'Map.Title': '地图。方向键平移，加号和减号缩放，Home 键显示全区' },
} satisfies Partial<MapOptions>;
