import { type Comparison, useSession } from '../../app/session';

/** The land by the same theme and year again, or by another: right of a curtain in the middle of the map. */
export function compareWith({ theme, year }: Omit<Comparison, 'at'>): void {
  const at = useSession.getState().compare?.at ?? 0.5;
  useSession.setState({ compare: { theme, year, at } });
}

export function endCompare(): void {
  useSession.setState({ compare: null });
}
