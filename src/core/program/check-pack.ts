import { checkConditions } from './check/check-conditions';
import { checkCredits } from './check/check-credits';
import { checkCycles } from './check/check-cycles';
import { checkDays } from './check/check-days';
import { checkDocument } from './check/check-document';
import { checkIds } from './check/check-ids';
import { checkLists } from './check/check-lists';
import { checkReferences } from './check/check-references';
import { checkTableSums } from './check/check-table-sums';
import { checkThresholds } from './check/check-thresholds';
import type { PackFault } from './pack-fault';
import type { ProgramPack } from './schema/pack-schema';

/** What a schema cannot see: whether a pack makes sense in itself and stands in its document. */
export function checkPack(pack: ProgramPack, document: string): PackFault[] {
  return [
    ...checkIds(pack),
    ...checkReferences(pack),
    ...checkCycles(pack),
    ...checkThresholds(pack),
    ...checkLists(pack),
    ...checkConditions(pack),
    ...checkCredits(pack),
    ...checkTableSums(pack),
    ...checkDays(pack),
    ...checkDocument(pack, document),
  ];
}
