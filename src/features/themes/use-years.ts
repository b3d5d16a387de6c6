import { useEffect, useRef, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { askedYear, asksForYear, runStart, yearBeside } from './step-year';

const STEP_MS = 1200;

export interface YearsInView {
  readonly years: readonly string[];
  readonly shown: string | null;
  /** Something on the map has figures by year. */
  readonly wanted: boolean;
  readonly before: string | null;
  readonly after: string | null;
  readonly running: boolean;
  /** Null where nothing can run: fewer than two years, or a person who asked for less motion. */
  readonly run: (() => void) | null;
  readonly halt: () => void;
}

export function showYear(year: string): void {
  useSession.setState({ year: askedYear(useAnalysis.getState().years, year) });
}

export function stepYear(step: 1 | -1): void {
  const { years, year } = useAnalysis.getState();
  const next = yearBeside(years, year, step);
  if (next !== null) showYear(next);
}

/** The data years, and a run through them that stops at the last, or as soon as a person steps in. */
export function useYears(): YearsInView {
  const years = useAnalysis((state) => state.years);
  const shown = useAnalysis((state) => state.year);
  const asked = useSession((state) => state.year);
  const wanted = useSession(asksForYear);
  const [running, setRunning] = useState(false);
  /** The year this run has asked for; any other is a person's. */
  const expected = useRef<string | null>(null);

  const show = (year: string) => {
    expected.current = askedYear(years, year);
    showYear(year);
  };
  const run = () => {
    const first = runStart(years, shown);
    if (first === null) return;
    setRunning(true);
    show(first);
  };
  const advance = useRef(() => {});
  advance.current = () => {
    const next = yearBeside(years, shown, 1);
    if (next === null || asked !== expected.current) setRunning(false);
    else show(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every year shown starts the clock anew.
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => advance.current(), STEP_MS);
    return () => clearTimeout(timer);
  }, [running, shown]);
  useEffect(() => {
    if (!wanted || asked !== expected.current) setRunning(false);
  }, [wanted, asked]);

  return {
    years,
    shown,
    wanted,
    before: yearBeside(years, shown, -1),
    after: yearBeside(years, shown, 1),
    running,
    run: years.length < 2 || wantsLessMotion() ? null : run,
    halt: () => setRunning(false),
  };
}

function wantsLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
