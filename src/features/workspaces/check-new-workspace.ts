import { type Refusal, refuse } from '../../core/refusal';

interface Typed {
  readonly name: string;
  readonly districtName: string;
  readonly districtCode: string;
  readonly zone: string;
}

/** The first field, in the order they stand on the form, that is not filled in as it should be. */
export function checkNewWorkspace({
  name,
  districtName,
  districtCode,
  zone,
}: Typed): Refusal | null {
  if (!name.trim()) {
    return refuse('bad-name', '没有填写工作区名称。', '请填写，如“定海区 2021 年度”。');
  }
  if (!districtName.trim()) {
    return refuse('bad-name', '没有填写县（市、区）。', '请填写，如“定海区”。');
  }
  if (!/^\d{6}$/.test(districtCode.trim())) {
    const why = districtCode.trim()
      ? `行政区划代码“${districtCode.trim()}”不是 6 位数字。`
      : '没有填写行政区划代码。';
    return refuse('bad-code', why, '请填写县级区划代码，如 330902。');
  }
  if (zone) return null;
  // No zone is offered beforehand: a wrong one would bend every plane area unseen.
  return refuse(
    'no-zone',
    '没有选择 3 度带。',
    '请按所在经度选择，如舟山、宁波为第 41 带，绍兴为第 40 带；跨带的以当地规定为准。',
  );
}
