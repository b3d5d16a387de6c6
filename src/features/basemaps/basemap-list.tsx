import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { chooseBasemap, removeBasemap, useBasemap } from '../../app/basemap-sources';
import { announce } from '../../app/notices';
import { type BasemapSource, datumNames, kindNames } from '../../core/basemap/basemap-source';
import { useAsk } from '../../ui/ask-context';
import { IconButton } from '../../ui/icon-button';
import style from './basemaps.module.css';

/** One map of all there are is shown. */
export function BasemapList() {
  const group = useId();
  const sources = useBasemap((state) => state.sources);
  const own = useBasemap((state) => state.choice.own);
  const faults = useBasemap((state) => state.faults);
  const { confirm } = useAsk();
  const remove = async ({ id, name }: BasemapSource) => {
    const sure = await confirm({
      title: '删除底图',
      text: `将从本机浏览器删除底图“${name}”，包括它的文件和密钥。地块数据不受影响。`,
      yes: '删除',
      danger: true,
    });
    if (sure) await announce(removeBasemap(id));
  };
  return (
    <ul className={style.list}>
      <li className={style.row}>
        <label className={style.choice}>
          <input
            type="radio"
            name={group}
            checked={!sources.some(({ id }) => id === own)}
            onChange={() => void chooseBasemap({ own: null })}
          />
          <span>
            内置底图
            <span className={style.meta}>离线可用 · CGCS2000 · 示意</span>
            <Fault why={faults.get('built-in')} />
          </span>
        </label>
      </li>
      {sources.map((source) => (
        <li key={source.id} className={style.row}>
          <label className={style.choice}>
            <input
              type="radio"
              name={group}
              checked={source.id === own}
              onChange={() => void chooseBasemap({ own: source.id })}
            />
            <span>
              {source.name}
              <span className={style.meta}>
                {kindNames[source.kind]} · {datumNames[source.datum]}
                {source.datum === 'gcj02' && ' · 已纠偏'}
              </span>
              <Fault why={faults.get(source.id)} />
            </span>
          </label>
          <IconButton
            label={`删除底图：${source.name}`}
            small
            side="left"
            onClick={() => void remove(source)}
          >
            <IconTrash size={17} stroke={1.6} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Fault({ why }: { why: string | undefined }) {
  if (!why) return null;
  return (
    <span className={style.fault} role="status">
      {why}
    </span>
  );
}
