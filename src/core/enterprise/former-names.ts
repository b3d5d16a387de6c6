import { newestFact } from '../fact';
import type { Enterprise } from './enterprise';

/** 曾用名 as it is written down, several in one text; empty where none is known. */
export function formerNames({ facts }: Enterprise): string {
  const value = newestFact(facts, 'formerNames')?.value;
  return typeof value === 'string' ? value : '';
}
