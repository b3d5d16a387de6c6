import { type BenchCase, expectSame } from './bench-case';
import type { Lab } from './lab';
import { spreadOf } from './spread';
import { writeOurs } from './write-case';

const parcels = 50_000;
const shown = parcels.toLocaleString('en');

/** One edit must cost a small part of writing everything. */
export const editCase: BenchCase = {
  name: 'edit',
  run: async ({ edits, sizes }, openLab) => {
    const writes: number[] = [];
    const times: number[] = [];
    await inRounds(sizes[0]?.rounds ?? 1, openLab, async (lab, name) => {
      writes.push(await writeOurs(lab, name, parcels));
      const page = await lab.freshPage();
      const edited = await page.call('editOurs', name, edits);
      expectSame('parcels edited', edited.stored, edits);
      times.push(...edited.times);
    });
    const title = `edit: one fact among ${shown} parcels, against our own write of them all`;
    const note = `${times.length} edits`;
    return [{ title, ours: spreadOf(times), peer: spreadOf(writes), required: 20, note }];
  },
};

/** For information: how long taking an import back takes, with the import itself beside it. */
export const undoCase: BenchCase = {
  name: 'undo',
  run: async ({ sizes }, openLab) => {
    const writes: number[] = [];
    const times: number[] = [];
    await inRounds(Math.min(3, sizes[0]?.rounds ?? 1), openLab, async (lab, name) => {
      writes.push(await writeOurs(lab, name, parcels));
      const page = await lab.freshPage();
      const { ms, left } = await page.call('undoOurs', name);
      expectSame('records left after undo', left, 0);
      times.push(ms);
    });
    const title = `undo: the import of ${shown} parcels, against our own write of them`;
    return [
      {
        title,
        ours: spreadOf(times),
        peer: spreadOf(writes),
        required: null,
        note: 'for information',
      },
    ];
  },
};

async function inRounds(
  rounds: number,
  openLab: () => Promise<Lab>,
  round: (lab: Lab, name: string) => Promise<void>,
): Promise<void> {
  const lab = await openLab();
  try {
    for (let i = 0; i < rounds; i++) await round(lab, `round-${i}`);
  } finally {
    await lab.close();
  }
}
