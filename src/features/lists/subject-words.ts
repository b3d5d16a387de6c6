import type { SubjectTable } from '../../app/verdicts/verdicts';

/** What subjects are called, and what they are counted in. */
export const subjectWords: Readonly<
  Record<SubjectTable, { readonly name: string; readonly counter: string }>
> = {
  enterprises: { name: '企业', counter: '家' },
  parcels: { name: '地块', counter: '宗' },
  blocks: { name: '区块', counter: '个' },
};
