import { useEffect, useRef, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { bareValueFinder } from '../../core/filter/bare-value';
import { describeFault, type FilterFault, isFilterFault } from '../../core/filter/filter-fault';
import { parseFilter } from '../../core/filter/parse-filter';
import { suggestFilter } from '../../core/filter/suggest-filter';

const PAUSE_MS = 250;

export interface FilterText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Applies at once what can be read. */
  readonly apply: () => void;
  readonly fault: string | null;
  /** The fault is only that the end is still missing: somebody is typing. */
  readonly unfinished: boolean;
}

/**
 * What is typed, and behind it, after a pause, the filter of the session. What cannot be read changes nothing on
 * the map: while a second condition is typed the first goes on holding.
 */
export function useFilterText(): FilterText {
  const applied = useSession((state) => state.filter);
  const fields = useAnalysis((state) => state.fields);
  const [text, setText] = useState(applied);
  const written = useRef(applied);
  useEffect(() => {
    // Undo, a saved view or the address changed it.
    if (applied === written.current) return;
    written.current = applied;
    setText(applied);
  }, [applied]);

  const fault = faultOf(text, fields);
  const readable = fault === null;
  // 亩均 is a word to look for until 税收 follows; nobody wants to see an empty map in between.
  const begun = readable && beginsField(text, fields);
  const apply = () => {
    if (!readable || text === written.current) return;
    written.current = text;
    useSession.setState({ filter: text });
  };
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => {
    if (!readable || begun || text === written.current) return;
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, readable, begun]);

  return {
    text,
    setText,
    apply,
    fault: fault && describeFault(fault),
    unfinished: fault?.expected != null && fault.to >= text.trimEnd().length,
  };
}

/** Until the fields are there, nothing can be said of a filter. */
function faultOf(text: string, fields: Parameters<typeof parseFilter>[1]): FilterFault | null {
  if (fields.length === 0) return null;
  const tree = parseFilter(text, fields);
  return isFilterFault(tree) ? tree : null;
}

/** The last word may be the beginning of a field; Enter takes it as a word all the same. 规上 asks as it stands. */
function beginsField(text: string, fields: Parameters<typeof parseFilter>[1]): boolean {
  const bare = bareValueFinder(fields);
  return suggestFilter(text, text.length, fields).some(
    ({ text: word, from }) =>
      from < text.length && word.startsWith(text.slice(from)) && !bare(text, from),
  );
}
