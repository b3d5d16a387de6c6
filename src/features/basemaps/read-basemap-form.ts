import type { BasemapDraft } from '../../app/add-basemap';
import type { BasemapDatum, BasemapSource, Corners } from '../../core/basemap/basemap-source';
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

export const cornerNames = ['左上角', '右上角', '右下角', '左下角'] as const;

type FileFacts = Pick<
  Extract<BasemapSource, { kind: 'pmtiles' }>,
  'tiles' | 'minZoom' | 'maxZoom' | 'tilePx'
>;

/** What a form says, or what is missing. Whether the map can draw it is for core to judge. */
export function readBasemapForm(
  form: BasemapForm,
  facts: FileFacts | null,
): BasemapDraft | Refusal {
  const { kind, name, datum, attribution } = form;
  if (datum === '') {
    return refuse(
      'no-datum',
      '没有选择坐标系。选错会让底图偏几百米，所以不替您猜。',
      '请选择；不清楚时问底图的提供单位。',
    );
  }
  const base = { name, datum, attribution: attribution.trim() };
  if (kind === 'image') {
    const corners = readCorners(form.corners);
    return isRefusal(corners) ? corners : { ...base, kind, corners };
  }
  if (kind === 'pmtiles') return facts ? { ...base, kind, ...facts } : noFile();
  return {
    ...base,
    kind,
    url: plainTemplate(form.url),
    tilePx: form.tilePx === '512' ? 512 : 256,
    minZoom: readZoom(form.minZoom),
    maxZoom: readZoom(form.maxZoom),
  };
}

export function noFile(): Refusal {
  return refuse('no-file', '没有选择文件。', '请点“选择文件”。');
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
