import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { dayOfProgramYear } from '../../app/blocks/block-day';
import { useBlockLand } from '../../app/blocks/block-land';
import { choicesOf } from '../../app/blocks/block-numbers';
import { showBlockPage, useBlockView } from '../../app/blocks/block-view';
import { flyTo } from '../../app/blocks/fly-to';
import { standingOutline } from '../../app/blocks/standing-outline';
import { removeBlock } from '../../app/commands/remove-block';
import { startDraft } from '../../app/draft/draft-store';
import { announce } from '../../app/notices';
import { showPanel, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { Block } from '../../core/block/block';
import { blockAsOf, geometryOf } from '../../core/block/block-as-of';
import { isDay } from '../../core/field';
import { useAsk } from '../../ui/ask-context';
import { DayInput } from '../../ui/day-input';
import { IconButton } from '../../ui/icon-button';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { BlockFacts } from './block-facts';
import { BlockFirms } from './block-firms';
import { BlockForm } from './block-form';
import { BlockGoals } from './block-goals';
import { BlockLists } from './block-lists';
import { BlockMembers } from './block-members';
import style from './blocks.module.css';
import { LiveNumbersList } from './live-numbers-list';
import { OutlineVersions } from './outline-versions';
import look from './rows.module.css';
import { useMeasure } from './use-measure';

/** One block: what was decided of it, what it holds, how its boundary and its goals went. */
export function BlockDetail({ block }: { readonly block: Block }) {
  const [editing, setEditing] = useState(false);
  const { confirm, who } = useAsk();
  const standing = standingOutline(block);
  const redraw = () => {
    startDraft({ kind: 'block', id: block.id }, standing && geometryOf(standing));
    if (standing) flyTo(geometryOf(standing));
  };
  const remove = async () => {
    const question = {
      title: `删除“${block.name}”`,
      text: '边界各版本、进度目标和计入方式一并删除；可以撤销。',
      yes: '删除',
      danger: true,
    };
    if (!(await confirm(question)) || !(await who())) return;
    if (await announce(removeBlock({ id: block.id }))) showBlockPage('list');
  };
  return (
    <Panel
      title={
        <span className={style.title} title={block.name}>
          <IconButton label="返回全部区块" side="right" onClick={() => showBlockPage('list')}>
            <IconArrowLeft size={18} />
          </IconButton>
          <span className={look.name}>{block.name}</span>
        </span>
      }
      onClose={() => showPanel('map')}
    >
      <div className={style.lead}>
        {editing ? (
          <BlockForm block={block} onClose={() => setEditing(false)} />
        ) : (
          <>
            <div className={style.verbs}>
              <TextButton onClick={redraw}>{standing ? '改边界' : '划定边界'}</TextButton>
              <TextButton onClick={() => setEditing(true)}>修改资料</TextButton>
              <TextButton onClick={() => void remove()}>删除…</TextButton>
            </div>
            <BlockFacts block={block} />
          </>
        )}
      </div>
      <AsOfDay block={block} />
    </Panel>
  );
}

/** All that turns on the boundary of a day. */
function AsOfDay({ block }: { readonly block: Block }) {
  const year = useVerdicts((state) => state.verdicts?.year ?? null);
  const first = year === null ? '' : dayOfProgramYear(year);
  const asked = useSession((state) => (state.block?.id === block.id ? state.block.day : null));
  // What is half typed is no day yet.
  const [blank, setBlank] = useState(false);
  const day = asked ?? first;
  const ready = useBlockLand((state) => state.ready);
  const measure = useMeasure(block.id);
  const outline = blockAsOf(block, day);
  const numbers = useMemo(() => {
    const asked = { settled: true, choices: choicesOf(block.choices) };
    return outline && measure ? measure(geometryOf(outline), asked) : null;
  }, [outline, measure, block.choices]);
  useEffect(() => useBlockView.setState({ day }), [day]);
  const begins = block.outlines[0]?.validFrom;
  return (
    <>
      <Section
        title="区块情况"
        aside={
          <span className={style.day}>
            截至
            <DayInput
              aria-label="按哪一天的边界"
              value={blank ? '' : day}
              onChange={(value) => {
                const next = isDay(value) ? value : null;
                setBlank(next === null);
                useSession.setState({ block: { id: block.id, day: next } });
              }}
            />
          </span>
        }
      >
        {outline ? (
          numbers && (
            <LiveNumbersList
              numbers={numbers}
              list={ready?.list ?? null}
              year={ready?.year ?? null}
            />
          )
        ) : (
          <Quiet>
            {begins
              ? `${day} 还没有边界，第一版自 ${begins} 起。可以改上面的日期。`
              : '还没有划定边界。点“划定边界”在地图上画。'}
          </Quiet>
        )}
      </Section>
      <BlockLists id={block.id} />
      <OutlineVersions block={block} day={day} />
      <BlockGoals block={block} />
      <BlockMembers block={block} day={day} />
      <BlockFirms block={block} day={day} />
    </>
  );
}
