const ASK_AGAIN = '现有数据没有改动。请向提供者重新索取该文件，或重新复制后再打开。';

/**
 * What is wrong with a file. Thrown and caught within `src/files` only: checks run per line and per field, millions of
 * times, and the door of each reader turns the first fault into an answer.
 */
export class Damage extends Error {
  readonly code: string;
  readonly now: string;

  constructor(code: string, why: string, now: string = ASK_AGAIN) {
    super(why);
    this.code = code;
    this.now = now;
  }
}
