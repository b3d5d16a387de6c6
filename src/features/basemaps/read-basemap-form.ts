import type { BasemapDraft } from '../../app/add-basemap';
import { allFaults } from '../../core/basemap/all-faults';
import type { BasemapDatum, BasemapSource, Corners } from '../../core/basemap/basemap-source';
import { checkBasemapName, checkZooms } from '../../core/basemap/check-basemap-source';
import { checkCorners, cornerNames } from '../../core/basemap/check-corners';
import { plainTemplate } from '../../core/basemap/tile-address';
import type { LonLat } from '../../core/geo/shift-datum';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';

/** What was typed and chosen, as it stands in the form. */
export interface BasemapForm {
  readonly kind: BasemapSource['kind'];
  readonly name: string;
  /** '' until it is chosen: nobody's datum is guessed. */
  readonly datum: BasemapDatum | '';
  readonly attribution: string;
  readonly url: string;
  readonly tilePx: string;
  readonly minZoom: string;
  readonly maxZoom: string;
  /** Upper left, upper right, lower right, lower left. */
  readonly corners: readonly string[];
}

export const emptyForm: BasemapForm = {
  kind: 'xyz',
  name: '',
  datum: '',
  attribution: '',
  url: '',
  tilePx: '256',
  minZoom: '1',
  maxZoom: '18',
  corners: ['', '', '', ''],
};

type FileFacts = Pick<
  Extract<BasemapSource, { kind: 'pmtiles' }>,
  'tiles' | 'minZoom' | 'maxZoom' | 'tilePx'
>;

/**
 * What a form says, or all that is missing in it. What its file is, or why it is of no use, comes with it. Whether the
 * map can draw it is for core to judge.
 */
export function readBasemapForm(
  form: BasemapForm,
  file: FileFacts | Refusal | null,
): BasemapDraft | Refusal {
  const { kind, name, datum, attribution } = form;
  const corners = kind === 'image' ? readCorners(form.corners) : null;
  const served = kind === 'xyz' || kind === 'wmts';
  const [minZoom, maxZoom] = [readZoom(form.minZoom), readZoom(form.maxZoom)];
  const faults = [
    datum === '' ? noDatum() : null,
    isRefusal(file) ? file : kind === 'pmtiles' && !file ? noFile() : null,
    isRefusal(corners) ? corners : null,
    served && form.url.trim() === '' ? noAddress() : null,
  ];
  const missing = allFaults(faults);
  if (missing) {
    // What core would refuse once this is mended is said along with it.
    const told = allFaults([
      checkBasemapName(name.trim()),
      ...faults,
      corners && !isRefusal(corners) ? checkCorners(corners) : null,
      served ? checkZooms(minZoom, maxZoom) : null,
    ]);
    return told ?? missing;
  }
  const base = { name, datum: datum as BasemapDatum, attribution: attribution.trim() };
  if (kind === 'image') return { ...base, kind, corners: corners as Corners };
  if (kind === 'pmtiles') return { ...base, kind, ...(file as FileFacts) };
  const tilePx = form.tilePx === '512' ? 512 : 256;
  return { ...base, kind, url: plainTemplate(form.url), tilePx, minZoom, maxZoom };
}

export function noFile(): Refusal {
  return refuse('no-file', '没有选择文件。', '请点“选择文件”。');
}

function noDatum(): Refusal {
  return refuse(
    'no-datum',
    '没有选择坐标系。选错会让底图偏几百米，所以不替您猜。',
    '请选择；不清楚时问底图的提供单位。',
  );
}

function noAddress(): Refusal {
  return refuse('bad-template', '没有填写地址。', '请填写带 {z}、{x}、{y} 的地址模板。');
}

/** Blank is not zero: it comes out as no number, which is refused. */
function readZoom(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}

function readCorners(typed: readonly string[]): Corners | Refusal {
  const corners = typed.map(readCorner);
  const missing = cornerNames.filter((_, i) => !corners[i]);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  if (upperLeft && upperRight && lowerRight && lowerLeft)
    return [upperLeft, upperRight, lowerRight, lowerLeft];
  return refuse(
    'bad-corner',
    `${missing.join('、')}不是一对经纬度。`,
    '请按“经度, 纬度”填写十进制度，如 122.105, 30.018。',
  );
}

function readCorner(typed: string): LonLat | null {
  const parts = typed.trim().split(/[\s,，、]+/);
  const [lon, lat] = parts.map(Number);
  if (parts.length !== 2 || parts.includes('') || lon === undefined || lat === undefined)
    return null;
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}
