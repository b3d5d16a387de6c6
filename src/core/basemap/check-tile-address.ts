import { type Refusal, refuse } from '../refusal';
import type { BasemapDatum } from './basemap-source';
import { originOf, readWebAddress, type WebAddress } from './web-address';

/** Where the page stands, and which other hosts its deployment lets it ask (deployment.json). */
export interface Surroundings {
  readonly origin: string;
  readonly hosts: readonly string[];
}

/** Whose tiles are known to stand on what. */
const MAKERS: readonly (readonly [RegExp, BasemapDatum, string])[] = [
  [/(^|\.)tianditu\.gov\.cn$/, 'cgcs2000', '天地图'],
  [/(^|\.)(autonavi\.com|amap\.com|is\.autonavi\.com)$/, 'gcj02', '高德'],
  [/(^|\.)(gtimg\.com|map\.qq\.com)$/, 'gcj02', '腾讯'],
  [/(^|\.)(bdimg\.com|map\.baidu\.com|bdstatic\.com)$/, 'bd09', '百度'],
];

/** Null when the address is one this map can draw from. */
export function checkTileAddress(
  template: string,
  datum: BasemapDatum,
  around: Surroundings,
): Refusal | null {
  const missing = missingPlaces(template);
  if (missing.length > 0) {
    return refuse(
      'bad-template',
      `地址里没有 ${missing.join('、')}，不知道该取哪一块瓦片。`,
      '请填写带 {z}、{x}、{y} 的地址模板，如 https://主机/路径/{z}/{x}/{y}.png。',
    );
  }
  const rest = template.replace(/\{(?:z|x|-?y)\}/g, '0');
  const other = /\{[^}]*\}/.exec(rest)?.[0];
  if (other) {
    return refuse(
      'bad-template',
      `地址里的 ${other} 不认得。`,
      '只能用 {z}、{x}、{y}（或 {-y}）；多个子域名请写定其中一个，如把 t{s} 写成 t0。',
    );
  }
  const url = readWebAddress(rest, around.origin);
  if (!url) {
    return refuse(
      'bad-address',
      '地址不完整，或不是 http、https 地址。',
      '请从 https:// 写起，或填写本站内的路径，如 /tiles/{z}/{x}/{y}.png。',
    );
  }
  return (
    checkGrid(url) ??
    checkKey(url) ??
    checkMaker(url, datum) ??
    (isAllowed(url, around) ? null : refuseHost(url))
  );
}

function missingPlaces(template: string): string[] {
  const missing = ['{z}', '{x}'].filter((place) => !template.includes(place));
  return /\{-?y\}/.test(template) ? missing : [...missing, '{y}'];
}

/** A grid of degrees has other tiles than the web's: its rows would come out at the wrong places. */
function checkGrid(url: WebAddress): Refusal | null {
  const set = url.parameters.get('tilematrixset') ?? '';
  const isDegrees =
    /^c$|4490|4326|crs84/i.test(set) || /\/\w+_c\/(wmts|dataserver)/i.test(url.path);
  if (!isDegrees) return null;
  return refuse(
    'degree-grid',
    '这是经纬度网格（天地图“_c”，EPSG:4490、4326），与本图的网络墨卡托网格行列不同，画出来会错位。',
    '请改用同一服务的“_w”网格（TILEMATRIXSET=w 或 EPSG:3857）。',
  );
}

function checkKey(url: WebAddress): Refusal | null {
  if (!/(^|\.)tianditu\.gov\.cn$/.test(url.hostname)) return null;
  const key = url.parameters.get('tk') ?? '';
  if (/^[0-9a-f]{16,}$/i.test(key)) return null;
  return refuse(
    'no-key',
    key ? '天地图地址里的 tk 不像密钥。' : '天地图地址里没有密钥（tk=…），服务会拒绝。',
    '请在天地图控制台申请“浏览器端”密钥，写在地址末尾：&tk=密钥。密钥只存在本机，不进工作区和备份。',
  );
}

function checkMaker(url: WebAddress, datum: BasemapDatum): Refusal | null {
  const [, known, maker] = MAKERS.find(([host]) => host.test(url.hostname)) ?? [];
  if (!known || known === datum) return null;
  const own = { cgcs2000: 'CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' }[known];
  return refuse(
    'other-datum',
    `${maker}的地图用 ${own} 坐标，照此处所选坐标系画会偏几百米。`,
    `请把坐标系选为 ${own}。`,
  );
}

/** The browser itself refuses what the content security policy does not name; better said before than after. */
function isAllowed(url: WebAddress, { origin, hosts }: Surroundings): boolean {
  return originOf(url) === origin || hosts.some((host) => matchesHost(url, host));
}

function matchesHost(url: WebAddress, pattern: string): boolean {
  const isStar = pattern.includes('://*.');
  const allowed = readWebAddress(pattern.replace('://*.', '://'), '');
  if (!allowed || allowed.port !== url.port) return false;
  // As in the policy itself, http stands for https as well, but not the other way round.
  if (allowed.scheme === 'https' && url.scheme === 'http') return false;
  return isStar ? url.hostname.endsWith(`.${allowed.hostname}`) : url.hostname === allowed.hostname;
}

function refuseHost(url: WebAddress): Refusal {
  const host = originOf(url);
  return refuse(
    'host',
    `本站的安全策略不允许访问 ${host}，浏览器会拦下请求。`,
    `请部署人员在 index.html 旁的 deployment.json 里写入 {"hosts": ["${host}"]}，并在服务器的 Content-Security-Policy 的 img-src、connect-src 中加上同一主机，然后重新打开本页。`,
  );
}
