import { useState } from 'react';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { LISTED } from '../../core/list/verdict';
import { ChoiceBar } from '../../ui/choice-bar';
import { AdoptionsView } from './adoptions-view';
import { keyOfAgainst } from './comparisons';
import { DifferenceView } from './difference-view';
import { EdgeView } from './edge-view';
import style from './lists.module.css';
import { RowsView } from './rows-view';
import { allRows, type RowsWanted } from './shown-rows';
import { TrialView } from './trial-view';
import { UnitsView } from './units-view';

const views = [
  { value: 'rows', label: '名单' },
  { value: 'units', label: '分解' },
  { value: 'edge', label: '边缘' },
  { value: 'trial', label: '试算' },
  { value: 'difference', label: '比较' },
  { value: 'adoptions', label: '采纳' },
] as const;

export type ListViewName = (typeof views)[number]['value'];

interface ListViewsProps {
  readonly verdicts: Verdicts;
  readonly standing: ListStanding;
  readonly view: ListViewName;
  readonly onView: (view: ListViewName) => void;
}

/** The ways of looking at one list, one at a time. */
export function ListViews({ verdicts, standing, view, onView }: ListViewsProps) {
  const [wanted, setWanted] = useState<RowsWanted>({ ...allRows, listing: LISTED });
  const [against, setAgainst] = useState('');
  const compare = (key: string) => {
    setAgainst(key);
    onView('difference');
  };
  return (
    <>
      <div className={style.views}>
        <ChoiceBar label="清单的看法" choices={views} value={view} onChange={onView} />
      </div>
      {view === 'rows' && <RowsView standing={standing} wanted={wanted} onWant={setWanted} />}
      {view === 'units' && (
        <UnitsView
          standing={standing}
          verdicts={verdicts}
          onRows={(asked) => {
            setWanted({ ...allRows, ...asked });
            onView('rows');
          }}
        />
      )}
      {view === 'edge' && <EdgeView standing={standing} />}
      {view === 'trial' && (
        <TrialView
          standing={standing}
          verdicts={verdicts}
          onDifference={() => compare(keyOfAgainst({ kind: 'untried' }))}
        />
      )}
      {view === 'difference' && (
        <DifferenceView
          standing={standing}
          verdicts={verdicts}
          asked={against}
          onAsk={setAgainst}
        />
      )}
      {view === 'adoptions' && (
        <AdoptionsView
          standing={standing}
          verdicts={verdicts}
          onCompare={(id) => compare(keyOfAgainst({ kind: 'adoption', id }))}
        />
      )}
    </>
  );
}
