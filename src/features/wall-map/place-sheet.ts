import { readScale, type WallMapChoice } from '../../app/wall-map/wall-map-choice';
import type { Box } from '../../core/geo/box';
import { fitBox, type Middle, scaleOf, zoomOfScale } from '../../core/wall-map/map-scale';
import { paperSize } from '../../core/wall-map/paper';
import type { SheetContent } from '../../core/wall-map/sheet-content';
import { layOutSheet, type SheetLayout } from '../../core/wall-map/sheet-layout';

/** A sheet with the land that is on it. */
export interface PlacedSheet {
  readonly layout: SheetLayout;
  readonly middle: Middle;
  readonly zoom: number;
  readonly scale: number;
  readonly title: string;
}

export interface Land {
  /** What the map of the page shows; null while it shows all of the district. */
  readonly shown: Box | null;
  readonly district: Box;
}

/** Where the land comes to lie. The frame is known only once the words are laid out, and the scale only then. */
export function placeSheet(choice: WallMapChoice, content: SheetContent, land: Land): PlacedSheet {
  const paper = paperSize(choice.paper, choice.orientation);
  const box = choice.extent === 'district' ? land.district : (land.shown ?? land.district);
  const lat = (box.south + box.north) / 2;
  const { frame } = layOutSheet(paper, content, { scale: 10_000, lat });
  const fitted = fitBox(box, { widthMm: frame.width, heightMm: frame.height });
  const { middle } = fitted;
  const asked = choice.extent === 'scale' ? readScale(choice.scale) : null;
  const zoom = asked === null ? fitted.zoom : zoomOfScale(asked, middle.lat);
  const scale = scaleOf(zoom, middle.lat);
  const layout = layOutSheet(paper, content, { scale, lat: middle.lat });
  return { layout, middle, zoom, scale, title: content.title };
}
