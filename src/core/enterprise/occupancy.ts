/** Which firm uses which parcel, and how much of it. The only link between the two, many to many. */
export interface Occupancy {
  readonly id: string;
  readonly enterpriseId: string;
  readonly parcelId: string;
  readonly basis: '自有' | '租赁' | '其他';
  /** Area used, of 自有 the area owned, what is let included; null when nobody knows. */
  readonly areaM2: number | null;
  /** Floor used, where storeys are let apart: the land follows the share of floor. Null when not said. */
  readonly floorAreaM2: number | null;
  readonly rev: number;
}
