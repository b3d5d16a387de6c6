/** Something that does not hold: found while reading a file, checking quality or drawing, alike. */
export interface Finding {
  readonly id: string;
  /** Rule code, e.g. `shape.self-crossing`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly origin: '读入' | '质检' | '绘制';
  readonly subject: { readonly table: 'parcels' | 'enterprises'; readonly id: string } | null;
  /** Where on the map, lon and lat; null when the fault has no place. */
  readonly place: readonly [lon: number, lat: number] | null;
  /** Where in the file, e.g. `地块.shp · 第 12 行 · 面积`. */
  readonly fileRow: string | null;
  readonly why: string;
  readonly foundAt: string;
  /** Set when a person decided to live with it. */
  readonly waived: { readonly by: string; readonly at: string; readonly why: string } | null;
  readonly rev: number;
}
