/** One entry of a zip as its central directory tells it. `name` is one sign a byte, as the local header has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}
