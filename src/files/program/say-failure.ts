import type { PackFault } from '../../core/program/pack-fault';
import { CASES } from '../../core/program/read-cases';
import type { CaseFault } from '../../core/program/run-cases';

export function sayFailure({ case: name, line, what, expected, got }: CaseFault): PackFault {
  const why = `用例“${name}”：${what}应为“${expected}”，得到“${got}”`;
  return { path: `${CASES} 第 ${line} 行`, why };
}
