import type { PairSink } from './match-evidence';
import type { FirmToMatch, LandToMatch } from './match-input';
import { type FirmName, plainFirmName, readFirmName, tidyFirmName } from './plain-firm-name';
import { wordTree } from './word-tree';

/** More firms of one name than this tell nothing. */
const MOST = 5;
/** Shorter names are in too many others. */
const LEAST = 4;

interface Named {
  readonly firm: number;
  readonly name: FirmName;
  /** The former name it is found by; null for the one of today. */
  readonly former: string | null;
}

/** By the 权利人 the file names, by former names, and by the name of the land. */
export function byNames(
  firms: readonly FirmToMatch[],
  land: readonly LandToMatch[],
  places: readonly string[],
  { add }: PairSink,
): void {
  const names: Named[] = firms.flatMap(({ name, formerNames }, firm) => [
    { firm, name: readFirmName(name, places), former: null },
    ...formerNames.map((former) => ({ firm, name: readFirmName(former, places), former })),
  ]);
  const by = indexed(names);
  const tree = wordTree(
    names.flatMap(({ name: { plain, core } }, at) =>
      [...new Set([plain, core])]
        .filter((word) => word.length >= LEAST)
        .map((word) => [word, at] as const),
    ),
  );
  for (const [at, { holders, name }] of land.entries()) {
    const held = new Set<number>();
    for (const holder of holders) {
      for (const found of byHolder(holder, readFirmName(holder, places), by)) {
        held.add(found.firm);
        add(found.firm, at, { ...found.evidence, kind: 'name', owner: true });
      }
    }
    if (name.length < LEAST) continue;
    const tidy = tidyFirmName(name);
    for (const hit of unlike(tree.within(tidy).map((one) => names[one] as Named))) {
      if (held.has(hit.firm)) continue;
      const whole = tidy === hit.name.tidy || plainFirmName(name) === hit.name.plain;
      const score = whole ? 0.9 : tidy.includes(hit.name.plain) ? 0.8 : 0.7;
      // Who holds the land by the file is somebody else: the name may be of old.
      const other = holders.length > 0;
      add(hit.firm, at, {
        kind: 'name',
        score: (hit.former === null ? score : score - 0.05) * (other ? 0.7 : 1),
        why: `地块名称“${name}”${hit.former === null ? '' : `含曾用名“${hit.former}”`}`,
        owner: !other,
        certain: false,
      });
    }
  }
}

interface Index {
  readonly tidy: ReadonlyMap<string, readonly Named[]>;
  readonly plain: ReadonlyMap<string, readonly Named[]>;
  readonly core: ReadonlyMap<string, readonly Named[]>;
}

function indexed(names: readonly Named[]): Index {
  const by = (key: 'tidy' | 'plain' | 'core') => {
    const map = new Map<string, Named[]>();
    for (const one of names) {
      const list = map.get(one.name[key]);
      if (list) list.push(one);
      else map.set(one.name[key], [one]);
    }
    return map;
  };
  return { tidy: by('tidy'), plain: by('plain'), core: by('core') };
}

interface Found {
  readonly firm: number;
  readonly evidence: { readonly score: number; readonly why: string; readonly certain: boolean };
}

/** The strictest form that finds anybody decides. */
function byHolder(holder: string, name: FirmName, by: Index): Found[] {
  const steps = [
    { found: by.tidy.get(name.tidy), score: 1, words: '' },
    { found: by.plain.get(name.plain), score: 0.95, words: '，公司形式不同' },
    { found: by.core.get(name.core), score: 0.9, words: '，地名或分支不同' },
  ];
  for (const { found = [], score, words } of steps) {
    if (found.length === 0 || found.length > MOST * MOST) continue;
    const firms = unlike(found);
    if (firms.length > MOST) continue;
    return firms.map((one) => {
      const less = score === 0.9 ? doubtOf(name, one.name) : 0;
      const former = one.former === null ? '' : formerWords(holder, one.former);
      return {
        firm: one.firm,
        evidence: {
          score: score - less - (one.former === null ? 0 : 0.03),
          why: `权利人“${holder}”${former}${words}`,
          certain: firms.length === 1 && score > 0.9 && one.former === null,
        },
      };
    });
  }
  return [];
}

function formerWords(holder: string, former: string): string {
  return holder === former ? '是曾用名' : `与曾用名“${former}”相符`;
}

/** A branch is no owner of itself; 舟山X and 宁波X are two firms. */
function doubtOf(a: FirmName, b: FirmName): number {
  const apart =
    a.places !== b.places && !a.places.includes(b.places) && !b.places.includes(a.places);
  return (apart ? 0.4 : 0) + (a.branch === b.branch ? 0 : 0.15);
}

/** Each firm once, its name of today before its former ones. */
function unlike(found: readonly Named[]): Named[] {
  const firms = new Map<number, Named>();
  for (const one of found) {
    const before = firms.get(one.firm);
    if (!before || (before.former !== null && one.former === null)) firms.set(one.firm, one);
  }
  return [...firms.values()];
}
