import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { BarButton } from './bar-button';
import { ChoiceList } from './choice-list';
import { Drop } from './drop';
import style from './toolbar.module.css';
import { showYear, stepYear, useYears, type YearsInView } from './use-years';

/** The data year; only where the figures are yearly. `short` leaves the steps to the keys and the list. */
export function YearControl({ short }: { readonly short: boolean }) {
  const view = useYears();
  if (!view.wanted) return null;
  if (view.years.length === 0) {
    return (
      <BarButton
        label="无年度数据：企业还没有按年度填写的税收、增加值、产值"
        text="无年度数据"
        aria-disabled
        data-quiet
      />
    );
  }
  const { before, after, running, run, halt } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not form fields.
    <div className={style.group} role="group" aria-label="数据年度">
      {!short && (
        <BarButton
          label={before ? `上一年：${before} 年` : '已是最早一年'}
          keys="["
          icon={<IconChevronLeft size={17} />}
          aria-disabled={before === null}
          onClick={() => stepYear(-1)}
        />
      )}
      <YearDrop view={view} />
      {!short && (
        <>
          <BarButton
            label={after ? `下一年：${after} 年` : '已是最新一年'}
            keys="]"
            icon={<IconChevronRight size={17} />}
            aria-disabled={after === null}
            onClick={() => stepYear(1)}
          />
          {run && (
            <BarButton
              label={running ? '停止播放' : '逐年播放'}
              icon={running ? <IconPlayerStop size={16} /> : <IconPlayerPlay size={16} />}
              aria-pressed={running}
              onClick={running ? halt : run}
            />
          )}
        </>
      )}
    </div>
  );
}

function YearDrop({ view }: { readonly view: YearsInView }) {
  const { years, shown, running, run, halt } = view;
  const choices = [...years].reverse().map((year) => ({
    key: year,
    text: `${year} 年`,
    ...(year === years.at(-1) ? { hint: '最新' } : {}),
    checked: year === shown,
    run: () => showYear(year),
  }));
  const play = { key: 'play', text: running ? '停止播放' : '逐年播放', run: running ? halt : run };
  return (
    <Drop
      label="数据年度"
      trigger={(props) => (
        <BarButton
          label={`数据年度：${shown ?? '未知'} 年`}
          text={`${shown} 年`}
          opens
          {...props}
        />
      )}
    >
      {(close) => (
        <ChoiceList
          label="数据年度"
          close={close}
          groups={[
            { key: 'years', title: '企业数据年度', choices },
            ...(play.run ? [{ key: 'play', choices: [{ ...play, run: play.run }] }] : []),
          ]}
        />
      )}
    </Drop>
  );
}
