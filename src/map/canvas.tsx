import './map.css';
import './map-note.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { openArchive } from '../app/commands/open-archive';
import { useDraft } from '../app/draft/draft-store';
import { usePreview } from '../app/import/preview-store';
import { announce } from '../app/notices';
import { showPanel } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import { openSample } from '../app/workspaces';
import { type MapHandle, mountMap } from './mount-map';
import { retryTiles, useTileTrouble } from './shared-tiles';
import { hasWebGl } from './webgl';

/** Sheets are drawn by the same engine. Loaded from here, so that its code need not be cut in two for them. */
export const loadPrinting = () => import('./print/print-sheet');

/** The map with its instruments. Fills its parent; needs no props, for it reads the stores. */
export function MapCanvas() {
  const [drawable, setDrawable] = useState(hasWebGl);
  return (
    <section className="mutu-map" aria-label="一张图">
      {drawable ? <LiveMap onFailure={() => setDrawable(false)} /> : <NoWebGl />}
    </section>
  );
}

function LiveMap({ onFailure }: { readonly onFailure: () => void }) {
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const failed = useRef(onFailure);
  const [map, setMap] = useState<MapHandle | null>(null);

  useEffect(() => {
    if (!host.current || !bar.current) return;
    const stop = new AbortController();
    mountMap(host.current, bar.current, stop.signal).then(setMap, () => failed.current());
    return () => stop.abort();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Home' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    map?.showDistrict();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focusable canvas inside is the engine's; its keys pass here
    <div className="mutu-map-frame" onKeyDown={onKeyDown}>
      <div className="mutu-map-host" ref={host} />
      <SampleMark />
      <EmptyState />
      <TileTrouble />
      {map && <Buttons map={map} />}
      <div className="mutu-map-bar" ref={bar} aria-hidden="true" />
    </div>
  );
}

function Buttons({ map }: { readonly map: MapHandle }) {
  return (
    <div className="mutu-map-buttons">
      <MapButton label="放大" path="M8 3v10M3 8h10" onClick={() => map.zoomBy(1)} />
      <MapButton label="缩小" path="M3 8h10" onClick={() => map.zoomBy(-1)} />
      <MapButton
        label="显示全区"
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M6 6h4v4H6z"
        onClick={map.showDistrict}
      />
    </div>
  );
}

interface MapButtonProps {
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
}

function MapButton({ label, path, onClick }: MapButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
    </button>
  );
}

function SampleMark() {
  const sample = useWorkspace(({ info }) => info?.sample ?? false);
  return sample ? <p className="mutu-map-sample">示例数据（虚构）· 示意边界</p> : null;
}

/** The worker that draws parcels failed again and again: no more is tried without being asked. */
function TileTrouble() {
  const givenUp = useTileTrouble((state) => state.givenUp);
  if (!givenUp) return null;
  return (
    <div className="mutu-map-note" role="alert">
      <strong>地块画不出来</strong>
      <p>画地块的后台程序一再出错，已停止。数据没有受影响，表格和档案可以照常使用。</p>
      <button type="button" className="mutu-map-action" onClick={retryTiles}>
        重新画
      </button>
    </div>
  );
}

function EmptyState() {
  const empty = useWorkspace(
    ({ opening, ws }) => opening.state === 'open' && ws.tables.shapes.size === 0,
  );
  // Outlines about to be imported are looked at on the map.
  const previewed = usePreview(({ preview }) => preview !== null);
  // The first parcel is drawn where the note would stand.
  const drawing = useDraft(({ draft }) => draft !== null);
  const file = useRef<HTMLInputElement>(null);
  if (!empty || previewed || drawing) return null;
  const open = (chosen: File | undefined) => {
    if (chosen) void announce(openArchive(chosen));
  };
  return (
    <div className="mutu-map-note">
      <strong>还没有地块</strong>
      <p>
        这个工作区是空的。请导入图层和台账；也可以打开一份备份文件，或先看看示例数据，都会另开一个工作区。
      </p>
      <div className="mutu-map-actions">
        <button type="button" className="mutu-map-action" onClick={() => showPanel('import')}>
          导入数据…
        </button>
        <button type="button" className="mutu-map-action" onClick={() => file.current?.click()}>
          打开备份文件
        </button>
        <button
          type="button"
          className="mutu-map-action"
          onClick={() => void announce(openSample())}
        >
          打开示例数据
        </button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".mutu,.zip"
        hidden
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function NoWebGl() {
  return (
    <div className="mutu-map-note" role="alert">
      <strong>这台电脑的浏览器画不出地图</strong>
      <p>地图需要 WebGL 2，目前没有打开或不受支持。表格和数据不受影响，可以照常使用。</p>
      <ol>
        <li>在浏览器设置中打开“使用图形加速（硬件加速）”，然后重新启动浏览器。</li>
        <li>仍不行时，请更新显卡驱动；远程桌面或虚拟机请联系管理员开启图形加速。</li>
        <li>浏览器须为 Chrome、Edge 或其他内核 108 以上的版本。</li>
      </ol>
      <button type="button" className="mutu-map-action" onClick={() => location.reload()}>
        重新打开
      </button>
    </div>
  );
}
