import { useEffect, useId } from 'react';
import { holdPage, releasePage } from '../../ui/unsaved';
import { usePlan } from './plan-context';

/** While something typed is not kept, neither the page nor this part of the panel is left without asking. */
export function useHeld(dirty: boolean): void {
  const { held } = usePlan();
  const id = useId();
  useEffect(() => {
    if (!dirty) return;
    holdPage(id);
    held.add(id);
    return () => {
      releasePage(id);
      held.delete(id);
    };
  }, [dirty, id, held]);
}
