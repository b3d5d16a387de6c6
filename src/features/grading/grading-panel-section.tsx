import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { removeScheme } from '../../app/commands/remove-scheme';
import { announce } from '../../app/notices';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Scheme } from '../../core/scheme/scheme';
import { useAsk } from '../../ui/ask-context';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { chooseScheme, sortSchemes, useScheme } from './chosen-scheme';
import { GradeResults } from './grade-results';
import style from './grading.module.css';
import { SchemeForm } from './scheme-form';
import { SchemeSummary } from './scheme-summary';

/** 综合评价: the schemes people entered, and the classes that come of them beside those of the ledger. */
export function GradingSection() {
  const schemes = useWorkspace((state) => state.ws.tables.schemes);
  const scheme = useScheme();
  const years = useAnalysis((state) => state.years);
  const shown = useAnalysis((state) => state.year);
  const [chosenYear, setYear] = useState<string | null>(null);
  const [editing, setEditing] = useState<Scheme | 'new' | null>(null);
  const { confirm, who } = useAsk();
  // The year sheets tell classes of comes first, so that panel and sheet agree.
  const programYear = useVerdicts((state) => state.verdicts?.year);
  const wanted = [chosenYear, String(programYear)].find((one) => one && years.includes(one));
  const year = wanted ?? shown;
  const remove = async ({ id, name }: Scheme) => {
    const question = {
      title: '删除评价方案',
      text: `“${name}”将被删除，可以撤销。`,
      yes: '删除',
      danger: true,
    };
    if ((await confirm(question)) && (await who())) await announce(removeScheme({ id }));
  };
  return (
    <Section
      title="综合评价"
      aside={!editing && <TextButton onClick={() => setEditing('new')}>新建评价方案</TextButton>}
    >
      {editing ? (
        <SchemeForm
          seen={editing === 'new' ? null : editing}
          onClose={(id) => {
            if (id) chooseScheme(id);
            setEditing(null);
          }}
        />
      ) : (
        <>
          {scheme ? (
            <>
              <div className={style.pair}>
                <NativeSelect
                  label="评价方案"
                  value={scheme.id}
                  onChange={(event) => chooseScheme(event.currentTarget.value)}
                  data={sortSchemes(schemes).map(({ id, name }) => ({ value: id, label: name }))}
                />
                <YearChoice years={years} year={year} onYear={setYear} />
              </div>
              <SchemeSummary scheme={scheme} />
              <div className={style.verbs}>
                <TextButton onClick={() => setEditing(scheme)}>修改</TextButton>
                <TextButton onClick={() => void remove(scheme)}>删除</TextButton>
              </div>
            </>
          ) : (
            <>
              <Quiet>
                还没有评价方案，只列台账记载的类别。指标、权重和基准值由各地规定，请按本地文件填写。
              </Quiet>
              <YearChoice years={years} year={year} onYear={setYear} />
            </>
          )}
          {year ? (
            <GradeResults scheme={scheme} year={year} />
          ) : (
            <Quiet>还没有企业年度数据，无法评价。</Quiet>
          )}
        </>
      )}
    </Section>
  );
}

interface YearChoiceProps {
  readonly years: readonly string[];
  readonly year: string | null;
  readonly onYear: (year: string) => void;
}

function YearChoice({ years, year, onYear }: YearChoiceProps) {
  if (year === null) return null;
  return (
    <NativeSelect
      label="数据年度"
      value={year}
      onChange={(event) => onYear(event.currentTarget.value)}
      data={years.toReversed().map((one) => ({ value: one, label: `${one} 年` }))}
    />
  );
}
