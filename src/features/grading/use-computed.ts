import { useEffect, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useWorkspace } from '../../app/workspace-store';
import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Indicators } from '../../core/indicator/indicators';
import { type ComputedGrade, gradeFirms } from '../../core/scheme/grade-firms';
import { createMeasurer } from '../../core/scheme/measure-firm';
import type { Scheme } from '../../core/scheme/scheme';

type ComputedGrades = ReadonlyMap<string, ComputedGrade>;

export interface Computed {
  readonly scheme: 'none' | 'working' | 'known';
  readonly grades: ComputedGrades | null;
}

interface Known extends Question {
  readonly grades: ComputedGrades;
}

interface Question {
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  readonly scheme: Scheme;
  readonly year: string;
}

// A place in the order takes all firms; sheet and panel of one state share the work.
const known = new WeakMap<Indicators, Known[]>();

/** The classes of all firms by a scheme. Of very many firms they come after the sheet has been drawn. */
export function useComputed(scheme: Scheme | null, year: string): Computed {
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const indicators = useAnalysis((state) => state.indicators);
  const [, setDone] = useState(0);
  const grades = scheme ? find(indicators, { enterprises, scheme, year }) : null;
  const wanted = scheme !== null && grades === null;
  useEffect(() => {
    if (!scheme || !wanted) return;
    const soon = setTimeout(() => {
      compute(indicators, { enterprises, scheme, year });
      setDone((count) => count + 1);
    });
    return () => clearTimeout(soon);
  }, [scheme, year, enterprises, indicators, wanted]);
  return { scheme: wanted ? 'working' : scheme ? 'known' : 'none', grades };
}

function find(indicators: Indicators, question: Question): ComputedGrades | null {
  const there = known
    .get(indicators)
    ?.find(
      ({ enterprises, scheme, year }) =>
        enterprises === question.enterprises &&
        scheme === question.scheme &&
        year === question.year,
    );
  return there?.grades ?? null;
}

function compute(indicators: Indicators, question: Question): void {
  const { enterprises, scheme, year } = question;
  if (find(indicators, question)) return;
  const measure = createMeasurer(scheme, (id) => indicators.firmLandM2(id), year);
  const grades = gradeFirms(scheme, Array.from(enterprises.values(), measure));
  known.set(indicators, [...(known.get(indicators) ?? []).slice(-3), { ...question, grades }]);
}
