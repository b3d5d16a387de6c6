import { dayOfMoment } from '../target/calendar';
import { daysBetween } from './back-plan';
import type { Project } from './project';

/** 即将到期: within so many days. */
const SOON_DAYS = 15;

export const projectLights = [
  '逾期',
  '即将到期',
  '正常',
  '不计逾期',
  '未定期限',
  '已销号',
] as const;
export type ProjectLight = (typeof projectLights)[number];

export interface DueNext {
  readonly name: string;
  readonly due: string;
}

export interface ProjectDue {
  /** What has to be done next; null where nothing is left or no day is set. */
  readonly next: DueNext | null;
  /** What should have been done by now and counts as late, the longest overdue first. */
  readonly late: readonly (DueNext & { readonly days: number })[];
  readonly light: ProjectLight;
  /** Why the light is what it is. */
  readonly why: string;
}

interface DueAsked {
  /** Day of the document. */
  readonly issuedOn: string;
  readonly today: string;
}

/** Where a plan stands against its days. Nothing is late before the later of the document and the day it was entered. */
export function dueOfProject(project: Project, { issuedOn, today }: DueAsked): ProjectDue {
  if (project.state === '销号') {
    const on = project.log.at(-1)?.on ?? '';
    return { next: null, late: [], light: '已销号', why: `${on} 销号` };
  }
  const open = openDays(project);
  const next = open[0] ?? null;
  if (!next) return { next, late: [], light: '未定期限', why: '没有期限，也没有节点' };
  const entered = enteredOn(project);
  const late = open.flatMap(({ name, due }) => {
    // A day before the document itself is never held against anybody.
    if (due < issuedOn) return [];
    const countsAfter = due > entered ? due : entered;
    return today > countsAfter ? [{ name, due, days: daysBetween(countsAfter, today) }] : [];
  });
  const worst = late[0];
  if (worst) {
    const more = late.length > 1 ? `等 ${late.length} 项` : '';
    return { next, late, light: '逾期', why: `“${worst.name}”${more}逾期 ${worst.days} 天` };
  }
  const ahead = open.find(({ due }) => due >= today);
  const left = ahead ? daysBetween(today, ahead.due) : null;
  if (ahead && left !== null && left <= SOON_DAYS) {
    const when = left === 0 ? '今天到期' : `还有 ${left} 天`;
    return { next, late, light: '即将到期', why: `“${ahead.name}”${when}` };
  }
  if (!ahead) {
    const why =
      next.due < issuedOn
        ? `期限早于文件印发日 ${issuedOn}，不计逾期`
        : '录入时期限已过，自录入次日起计逾期';
    return { next, late, light: '不计逾期', why };
  }
  return { next, late, light: '正常', why: `“${ahead.name}”${ahead.due}，还有 ${left} 天` };
}

/** What is not done yet, the deadline with it. */
function openDays({ milestones, deadline }: Project): DueNext[] {
  const open = milestones.flatMap(({ name, due, doneOn }) =>
    doneOn === null ? [{ name, due }] : [],
  );
  if (deadline !== null && !open.some(({ due }) => due === deadline)) {
    open.push({ name: '期限', due: deadline });
  }
  return open.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Nobody could have kept a plan before it was entered here. */
function enteredOn({ log }: Project): string {
  const first = log[0];
  if (!first) return '';
  const at = dayOfMoment(first.at);
  return at > first.on ? at : first.on;
}
