import type { Adoption } from '../adoption/adoption';
import { checkAdoption } from '../adoption/check-adoption';
import type { Block } from '../block/block';
import { checkBlock } from '../block/check-block';
import { checkDecision } from '../decision/check-decision';
import type { Decision } from '../decision/decision';
import { checkEnterprise, checkOccupancy } from '../enterprise/check-enterprise';
import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import { isId } from '../id';
import { checkParcel, checkShape } from '../parcel/check-parcel';
import type { Parcel, Shape } from '../parcel/parcel';
import { checkProgramRecord } from '../program/check-program-record';
import type { ProgramRecord } from '../program/program-record';
import { checkProject } from '../project/check-project';
import type { Project } from '../project/project';
import { type Refusal, refuse } from '../refusal';
import { checkScheme } from '../scheme/check-scheme';
import type { Scheme } from '../scheme/scheme';
import { checkCredit } from '../target/check-credit';
import { checkReading } from '../target/check-reading';
import type { Credit, Reading } from '../target/credit';
import { checkUnit } from '../unit/check-unit';
import type { Unit } from '../unit/unit';
import { checkVariant } from '../variant/check-variant';
import type { Variant } from '../variant/variant';
import { checkView } from '../view/check-view';
import type { SavedView } from '../view/saved-view';
import { checkWork } from '../work-item/check-work';
import type { WorkState } from '../work-item/work-state';
import type { DocumentRecord, TableName, Workspace } from '../workspace';
import { checkBorder, checkZone } from '../zone/check-zone';
import type { Zone } from '../zone/zone';
import { checkSubject } from './check-subject';

/** Says why one record may not stand in this workspace, or null. */
export function checkRecord(
  ws: Workspace,
  table: TableName,
  record: DocumentRecord,
): Refusal | null {
  if (!isId(record.id)) {
    return refuse('bad-id', `编号“${record.id}”格式不对。`, '请由程序生成编号，不要手工填写。');
  }
  switch (table) {
    case 'parcels':
      return checkParcel(ws, record as Parcel);
    case 'shapes':
      return checkShape(ws, record as Shape);
    case 'enterprises':
      return checkEnterprise(ws, record as Enterprise);
    case 'occupancies':
      return checkOccupancy(ws, record as Occupancy);
    case 'attachments':
    case 'findings':
      return checkSubject(ws, record as { subject: SubjectOf });
    case 'zones':
      return checkZone(record as Zone);
    case 'borders':
      return checkBorder(ws, record as Shape);
    case 'views':
      return checkView(ws, record as SavedView);
    case 'units':
      return checkUnit(record as Unit);
    case 'programs':
      return checkProgramRecord(ws, record as ProgramRecord);
    case 'variants':
      return checkVariant(ws, record as Variant);
    case 'decisions':
      return checkDecision(ws, record as Decision);
    case 'adoptions':
      return checkAdoption(ws, record as Adoption);
    case 'works':
      return checkWork(ws, record as WorkState);
    case 'schemes':
      return checkScheme(ws, record as Scheme);
    case 'blocks':
      return checkBlock(ws, record as Block);
    case 'credits':
      return checkCredit(ws, record as Credit);
    case 'readings':
      return checkReading(ws, record as Reading);
    case 'projects':
      return checkProject(ws, record as Project);
  }
}

type SubjectOf = Parameters<typeof checkSubject>[1]['subject'];
