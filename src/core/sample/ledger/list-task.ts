import type { Sector } from './firm-name';

/** What a printed task table asks of a ledger: so many firms below a line, by unit and sector. */
export interface ListTask {
  readonly program: string;
  readonly programYear: number;
  /** The year the figures are of. */
  readonly dataYear: number;
  /** 亩均税收, 万元/亩. A firm on the line is not below it. */
  readonly line: number;
  /** Years for which new land and firms newly above the line of output are spared. */
  readonly protectionYears: number;
  readonly upscaleYears: number;
  /** By the id of the unit that reports; where there is no cell, no firm is below the line. */
  readonly cells: ReadonlyMap<string, Readonly<Record<Sector, number>>>;
}
