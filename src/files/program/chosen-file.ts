/** A file the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
