import { Button } from '@mantine/core';
import { useState } from 'react';
import { removeProjects } from '../../app/commands/remove-projects';
import { announce } from '../../app/notices';
import { landOfRows, type ProjectRow } from '../../app/projects/project-rows';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { formatNumber } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { TextButton } from '../../ui/text-button';
import { BatchForm } from './batch-form';
import { MoveForm } from './move-form';
import { sumWords } from './project-board';
import style from './projects.module.css';
import look from './rows.module.css';

interface BatchBarProps {
  readonly rows: readonly ProjectRow[];
  readonly marked: readonly ProjectRow[];
  readonly pack: ProgramPack;
  readonly onMark: (ids: readonly string[]) => void;
}

/** How many are shown, and what may be done with those that are marked, each as one event. */
export function BatchBar({ rows, marked, pack, onMark }: BatchBarProps) {
  const [doing, setDoing] = useState<'move' | 'change' | null>(null);
  const { confirm, who } = useAsk();
  const meant = marked.length > 0 ? marked : rows;
  const all = marked.length === rows.length;
  const projects = marked.map(({ project }) => project);
  const close = (done: boolean) => {
    setDoing(null);
    if (done) onMark([]);
  };
  const remove = async () => {
    const question = {
      title: `删除 ${marked.length} 个项目`,
      text: '推进记录、节点和佐证材料一并删除；可以撤销。',
      yes: '删除',
      danger: true,
    };
    if (!(await confirm(question)) || !(await who())) return;
    if (await announce(removeProjects(projects.map(({ id }) => id)))) onMark([]);
  };
  return (
    <div className={look.batch}>
      <label className={look.all}>
        <input
          ref={(box) => {
            if (box) box.indeterminate = marked.length > 0 && !all;
          }}
          type="checkbox"
          aria-label="选中所列全部"
          checked={all}
          onChange={({ currentTarget: { checked } }) =>
            onMark(checked ? rows.map(({ project }) => project.id) : [])
          }
        />
        <span role="status" title="同一对象有几个年度的项目，面积只计一次">
          {marked.length > 0 ? '已选' : '共'} {formatNumber(meant.length, 0)} 个，
          {sumWords(landOfRows(meant))}
        </span>
      </label>
      {marked.length > 0 && (
        <span className={style.verbs}>
          <TextButton onClick={() => void remove()}>删除…</TextButton>
          <Button aria-expanded={doing === 'change'} onClick={() => setDoing('change')}>
            批量修改…
          </Button>
          <Button aria-expanded={doing === 'move'} onClick={() => setDoing('move')}>
            移动…
          </Button>
        </span>
      )}
      {doing === 'move' && marked.length > 0 && (
        <div className={style.box}>
          <MoveForm projects={projects} onClose={close} />
        </div>
      )}
      {doing === 'change' && marked.length > 0 && (
        <div className={style.box}>
          <BatchForm projects={projects} pack={pack} onClose={close} />
        </div>
      )}
    </div>
  );
}
