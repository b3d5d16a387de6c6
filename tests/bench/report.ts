import { availableParallelism } from 'node:os';
import type { Result } from './bench-case';
import { quietCount } from './quiet';
import { formatSpread, formatValue } from './spread';

const head = ['case', 'ours', 'peer', 'ratio', 'required', 'met?', 'note'];

/** The table as Markdown; a promise not kept stands out in it. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map(rowOf);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ratioOf({ ours, peer }: Result): number | null {
  return peer && peer.median / ours.median;
}

export function isUnmet(result: Result): boolean {
  const ratio = ratioOf(result);
  const { required, limit, ours } = result;
  const tooSlow = required !== null && !(ratio !== null && ratio >= required);
  return tooSlow || (limit !== undefined && !(ours.median <= limit));
}

/** All of docs/bench.md. */
export function documentOf(results: readonly Result[], chromium: string): string {
  const system = `${availableParallelism()} cores, Node ${process.versions.node}, Chromium ${chromium} without a window`;
  const { waits, disturbed } = quietCount();
  return `# Bench

Made by \`npm run bench\`; do not edit by hand. Run on ${system};
${disturbed} of ${waits} measurements had to begin while something else was at work on the machine.

${tableOf(results)}

## How to read it

- **ours** and **peer** are medians, with the least and the most measured in brackets. **ratio** is
  peer ÷ ours: how many times faster ours is. Times depend on the machine; ratios much less, because
  both sides are measured in the same run, in turns: ours, peer, ours, peer.
- **required** is the least ratio we promise, and **NO** marks a promise not kept. Unmet ratios do
  not fail the run, since a busy machine can cause one; a wrong result does.
- Every time in the browser is taken in a page just loaded, in a profile of its own that is deleted
  afterwards, and, for writes, into a database just made. Rubbish is collected first. Both sides wait
  for the disk (strict durability), and neither is charged for building its input.
- **area** runs in Node over the same outlines, on the CGCS2000 ellipsoid. Each area must agree
  within 1e-6 or 0.01 m².
- **write** is the app's own commit: numbering of versions, checks of every record, packing, records
  and event and undo data in one transaction, then memory. The peer puts one GeoJSON row per parcel
  with the same 25 values, and keeps neither history nor the sources of facts.
- **read** goes from opening the database to all records in memory, ours with the event log. What
  both read is compared with the source value by value, coordinates to the last bit.
- **edit** is one changed fact from command to memory; its peer is our own write of all parcels.
- **undo** takes a whole import back in one event; it is shown for information.
- **map** cases run the app's own engine and tile worker. The peer is MapLibre with one GeoJSON source of the same
  outlines, 25 values on every feature, coloured by an expression over one of them; another theme is another expression,
  and an edit tells it which feature changed. Both draw the same: fills alone at zoom 11, at zoom 15 outlines a pixel
  wide too, the peer's as a line layer, the usual way; no names, no hatches. **Paint** goes from data in hand and no map to the first frame in which every
  visible parcel has its colour on a canvas that is seen: 1 in 1,000 may differ, for at zoom 11 a parcel is a pixel or
  two, and there only those well within their block are judged. Parts of every frame are copied within the graphics and
  looked at only when the map rests, so that judging holds up neither side. **Re-theme** is measured at zoom 11, where
  all the land is in view, **edit** (another outline for one parcel) and **pan** at zoom 15.
- Graphics are drawn in software here, which takes its share of the cores from both sides, most of all from the faster.
- **map heap** is what the map adds to the data it is given, our records or the peer's features: JavaScript objects and
  number arrays of the page and all its workers, after collecting rubbish. Textures and buffers of the graphics are not
  in it. For 1,000,000 parcels it is all of the page, records too.
- **filter** and **legend class set apart** are all the time the page is kept from answering by one change, in slices
  of 12 ms, from the analysis to the codes of the map.
- **rules** judges by the pack that is committed. **Columns to verdicts** is what moving a threshold costs; **records to
  verdicts** is all of it after an edit: land, figures, columns, verdicts. Every thousandth row is judged once more with
  its reasons, and must come out the same.
- **topology** compares every outline with its neighbours: crossings, overlaps, gaps and slivers. Faults are planted,
  and all of them must be found.
  The peer is JSTS: a tree of boxes and the intersection of each pair whose boxes meet, overlaps alone, once, in the same
  process. Both must tell the same parcels to overlap by more than a square metre.
- **import** takes files made for it: a zipped shapefile in GBK with metres of a 3° zone, nine columns; a workbook of
  twenty columns. Ours goes the way of the wizard without its pauses: the worker reads, the mapping stands as suggested,
  the plan is worked out row by row, all of it is stored as one event, the map is painted with all the land in view;
  what is stored is then read back and compared. The peer of the land reads the same bytes by shpjs in the page and
  hands the features to a GeoJSON source; it compares with nothing and keeps nothing. The peer of the ledger is SheetJS,
  reading alone. **Longest block** is the longest task of the page from the drop to the end of the checks that follow,
  **most memory** the most that the process of the page, workers and code too, ever held.
- **block** goes from a move of the pointer to all numbers beside it. Its peer is \`booleanIntersects\` and \`intersect\`
  of Turf for every parcel whose box meets that of the outline; both must find the same parcels, and land alike but for
  the sphere Turf measures on. One corner is pulled, then the whole outline is moved, 120 times each.
  The union of 5,000 parcels is held against \`UnaryUnionOp\` of JSTS, areas within 1e-6.
- **wall map** goes from the press of the button to the bytes of the picture, with all the land on the sheet, over the
  basemap of the app. The engine draws parts of at most 2,048 pixels a side in software here. The memory is that of the
  page's process; the graphics hold one part besides.
- **slider** plays three years month by month by the button for it, with 10,020 credits, panel, basemap, legend and table
  on the screen. Every frame is copied within the graphics, and a state counts from the moment they are done with the
  first frame that shows it whole: land credited by that month in colour, none of later months. None may be left out.
  The processor draws the map and puts the page together; there are no units and no blocks on it. Once more, calls that
  draw in the map are counted and not done, as if a card did them: what is left is the work for a state, to the end of its
  picture. Rubbish is collected once, before several plays: after it the browser soon goes through all memory again.
- **opening** is everything between a page just loaded and a map in colour: database, records, analysis, tiles.

\`npm run bench -- --quick\` does fewer rounds and sizes, \`npm run bench -- --only write\` one case;
neither rewrites this page.
`;
}

function rowOf(result: Result): string[] {
  const ratio = ratioOf(result);
  const promised = promiseOf(result);
  return [
    result.title,
    formatSpread(result.ours, result.unit),
    result.peer ? formatSpread(result.peer, result.unit) : '—',
    ratio === null ? '—' : formatRatio(ratio),
    promised || '—',
    promised ? (isUnmet(result) ? '**NO**' : 'yes') : '—',
    result.note,
  ];
}

function promiseOf({ required, limit, unit = 'ms' }: Result): string {
  const parts: string[] = [];
  if (required !== null) parts.push(`≥ ${required}×`);
  if (limit !== undefined) parts.push(`≤ ${formatValue(limit, unit)}`);
  return parts.join(', ');
}

function formatRatio(ratio: number): string {
  return `${ratio.toFixed(ratio >= 20 ? 0 : ratio < 1 ? 2 : 1)}×`;
}
