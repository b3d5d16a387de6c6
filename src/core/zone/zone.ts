/** A line of planning that is neither unit nor parcel. Its outline is a border with the same id. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly kind: '工业用地控制线';
  readonly rev: number;
}
