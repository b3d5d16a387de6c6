/** A picture of one transparent point. */
export function nothing(): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(1, 1));
}
