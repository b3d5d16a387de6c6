import type { Fact } from '../fact';
import type { Geometry } from '../geo/geometry';

/** A parcel of land: who it is and what was said about it. Its outline is a `Shape` with the same id. */
export interface Parcel {
  readonly id: string;
  /** 宗地代码, 19 characters, spaces stripped; empty when unknown. */
  readonly code: string;
  readonly name: string;
  /** The township the land lies in. */
  readonly unitId: string | null;
  /** The unit that reports it, per program; a park may report land of several townships. */
  readonly reportingUnits: Readonly<Record<string, string>>;
  readonly landUse: string;
  readonly tenure: string;
  /** 证载登记面积; null when no certificate states it. Never adjusted to the outline. */
  readonly registeredM2: number | null;
  readonly facts: readonly Fact[];
  /** Number of the event that wrote this version. */
  readonly rev: number;
}

/** The outline of a parcel, kept apart so that an edit of a fact never rewrites coordinates. */
export interface Shape {
  readonly id: string;
  readonly geometry: Geometry;
  readonly rev: number;
}
