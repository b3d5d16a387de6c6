/** A firm's name as it is compared: half-width, brackets and blanks aside, 有限公司 and its like cut off. */
export function plainFirmName(name: string): string {
  return shorn(tidyFirmName(name), FORMS, 1);
}

/** The name as it is written, but for width, brackets, blanks and marks. */
export function tidyFirmName(name: string): string {
  const half = name.normalize('NFKC').toLowerCase().normalize('NFKC');
  return half
    .replace(/[\s()[\]{}<>《》【】〔〕“”"'’‘·•.,，、。:：;；_—–-]/gu, '')
    .normalize('NFKC');
}

const FORMS = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|公司|厂)$/u;

/** 分公司 and its like behind a whole name, with the place or number they are named by. */
const BRANCH = /(公司|厂)(?:\p{Script=Han}{0,4}|第\d+)(?:分公司|分厂|分部|办事处)$/u;

/** What is left of a name must still tell a firm. */
const LEAST = 3;

export interface FirmName {
  /** As written, marks aside. */
  readonly tidy: string;
  /** 有限公司 and its like cut off. */
  readonly plain: string;
  /** Places and branch cut off as well. */
  readonly core: string;
  /** The places that were cut off, in order. */
  readonly places: string;
  readonly branch: boolean;
}

/** A name in the three forms it is compared in; `places` are words of the district, longest first. */
export function readFirmName(name: string, places: readonly string[]): FirmName {
  const tidy = tidyFirmName(bracketsOut(name, places));
  let core = tidy;
  let cut = '';
  let branch = false;
  // What one cut lays bare another may cut again; the end is what stays as it is.
  for (let before = ''; before !== core; ) {
    before = core;
    const whole = core.replace(BRANCH, '$1');
    if (whole !== core && whole.length >= LEAST) [core, branch] = [whole, true];
    core = shorn(core, FORMS, LEAST);
    const place = places.find((one) => core.startsWith(one) && core.length - one.length >= LEAST);
    if (place === undefined) continue;
    cut += place;
    core = core.slice(place.length);
  }
  return {
    tidy: tidyFirmName(name),
    plain: plainFirmName(name),
    core,
    places: cut,
    branch,
  };
}

/** 权利人 of shared land stand in one cell. */
export function splitNames(cell: string): string[] {
  const parts = cell.split(/[、，,;；/\n|]+/u).map((part) => part.trim().replace(/等$/u, ''));
  return [...new Set(parts.filter((part) => part.length > 1))];
}

/** 示例（舟山）五金: the place between brackets tells no firm apart. */
function bracketsOut(name: string, places: readonly string[]): string {
  return name
    .normalize('NFKC')
    .replace(/[(（[【]([^()（）[\]【】]*)[)）\]】]/gu, (all, within: string) =>
      places.includes(tidyFirmName(within)) ? '' : all,
    );
}

/** Cuts endings off for as long as something is left, so that what is shorn stays as it is. */
function shorn(name: string, ending: RegExp, least: number): string {
  let now = name;
  for (;;) {
    const next = now.replace(ending, '');
    if (next === now || next.length < least) return now;
    now = next;
  }
}
