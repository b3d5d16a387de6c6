import { Damage } from '../archive/damage';

/** A layer larger than a browser can hold beside everything else. */
export function tooMany(what: string): Damage {
  return new Damage('too-large', `${what}，超出允许范围。`, '请按镇街分成几个文件再读入。');
}
