import { type PngWriter, startPng } from '../../files/wall-map/png-writer';

/** Begins a picture file of so many pixels; the map hands it strip after strip. */
export type StartPicture = (width: number, height: number, dpi: number) => PngWriter;

export const startPicture: StartPicture = startPng;
