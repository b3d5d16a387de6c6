import { useEffect, useMemo, useState } from 'react';
import { documentOf } from '../../app/programs/document-of';
import { type LoadedProgram, useProgram } from '../../app/programs/program-store';
import { hideClause, useShownClause } from '../../app/programs/shown-clause';
import { findClause } from '../../core/program/find-clause';
import { layBare } from '../../core/program/find-quote';
import type { Clause } from '../../core/program/schema/text-schema';
import { Dialog } from '../../ui/dialog';
import { Quiet } from '../../ui/quiet';
import style from './clause.module.css';
import { DocumentText } from './document-text';
import { defectMarks, findAll } from './find-all';
import type { Mark } from './mark-text';
import { SearchField } from './search-field';

/** The text of the document, at the very words of the clause that was asked for. */
export function ClauseDialog() {
  const clause = useShownClause((state) => state.clause);
  const loaded = useDocument(clause?.program);
  if (!clause) return null;
  return (
    <Dialog title="方案原文" large onClose={hideClause}>
      {loaded === 'reading' ? (
        <Quiet>正在读入原文…</Quiet>
      ) : loaded ? (
        <OpenDocument key={`${clause.at}|${clause.quote}`} loaded={loaded} clause={clause} />
      ) : (
        <Quiet>方案还没有读入，或没有通过检查。</Quiet>
      )}
    </Dialog>
  );
}

/** The chosen program, or the one a clause is of, which is read for it alone. */
function useDocument(program: string | undefined): LoadedProgram | null | 'reading' {
  const chosen = useProgram((state) => state.loaded);
  const [other, setOther] = useState<LoadedProgram | null | 'reading'>('reading');
  const isChosen = program === undefined || chosen?.pack.id === program;
  useEffect(() => {
    if (isChosen) return;
    let gone = false;
    setOther('reading');
    documentOf(program).then(
      (read) => !gone && setOther(read),
      () => !gone && setOther(null),
    );
    return () => {
      gone = true;
    };
  }, [program, isChosen]);
  return isChosen ? chosen : other;
}

function OpenDocument({ loaded, clause }: { loaded: LoadedProgram; clause: Clause }) {
  const { document: text, pack } = loaded;
  const bare = useMemo(() => layBare(text), [text]);
  const place = useMemo(() => findClause(text, bare, clause), [text, bare, clause]);
  const defects = useMemo(() => defectMarks(bare, pack), [bare, pack]);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(() => findAll(bare, words), [bare, words]);
  const marks = useMemo(
    (): Mark[] => [
      ...defects,
      ...(place ? [{ ...place, kind: 'quote' as const }] : []),
      ...hits.map((hit, i) => ({
        ...hit,
        kind: i === at ? ('current' as const) : ('hit' as const),
      })),
    ],
    [defects, place, hits, at],
  );
  const step = (by: number) => {
    if (hits.length > 0) setAt((at + by + hits.length) % hits.length);
  };
  const whole = clause.quote === '';
  return (
    <>
      <div className={style.head}>
        <div>
          <h3>{pack.title}</h3>
          <p className={style.meta}>
            {pack.docNo} · {pack.issuer} · {pack.issuedOn}
          </p>
        </div>
        <SearchField
          words={words}
          count={hits.length}
          at={at}
          focus={whole}
          onWords={(next) => {
            setWords(next);
            setAt(0);
          }}
          onStep={step}
        />
      </div>
      {!whole && (
        <p className={style.clause}>
          <strong>{clause.at}</strong>{' '}
          {place ? '所引文字已标出。' : `原文中没有找到所引文字：“${clause.quote}”`}
        </p>
      )}
      <DocumentText
        text={text}
        marks={marks}
        goal={hits[at]?.from ?? place?.from ?? null}
        focus={!whole}
      />
      {pack.textDefects.length > 0 && (
        <details className={style.defects}>
          <summary>印本差错 {pack.textDefects.length} 处，照录未改，文中以点线标出</summary>
          <ul>
            {pack.textDefects.map(({ printed, likely }) => (
              <li key={printed}>
                印作“{printed}”，疑为“{likely}”
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
