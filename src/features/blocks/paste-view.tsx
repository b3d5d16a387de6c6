import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { markOnMap } from '../../app/blocks/block-view';
import { flyTo } from '../../app/blocks/fly-to';
import { type PastedOutline, placePasted, readPasted } from '../../app/blocks/paste-outline';
import { startDraft } from '../../app/draft/draft-store';
import type { Geometry } from '../../core/geo/geometry';
import { areaOf } from '../../core/geo/measure-area';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { onlyOnce, useBusy } from '../../ui/busy';
import form from '../../ui/form.module.css';
import { Pairs } from '../../ui/pairs';
import { RefusalNote } from '../../ui/refusal-note';
import style from './blocks.module.css';
import { PageHead } from './page-head';

/** An outline handed over as text: read, placed on the map to be looked at, then drawn on from there. */
export function PasteView() {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<PastedOutline | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useBusy('paste-outline');
  const read = async () => {
    setRefusal(null);
    setPasted(null);
    const answer = await onlyOnce('paste-outline', () => readPasted(text));
    if (isRefusal(answer)) setRefusal(answer);
    else if (answer) setPasted(answer);
  };
  return (
    <>
      <PageHead title="粘贴坐标" />
      <div className={`${style.lead} ${form.form}`}>
        <Textarea
          label="WKT、GeoJSON 或坐标表"
          placeholder={'每行一个点：\n122.1052 30.0921\n122.1093 30.0925\n…'}
          rows={8}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPasted(null);
            setRefusal(null);
          }}
        />
        <p className={form.note}>
          坐标表每行一个点，经纬度或 3 度带坐标都可以；多圈之间空一行，最后一点不必重复第一点。
        </p>
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        {!pasted && (
          <div className={form.actions}>
            <Button variant="filled" loading={busy} onClick={() => void read()}>
              读取
            </Button>
          </div>
        )}
        {pasted && <Placed key={text} pasted={pasted} />}
      </div>
    </>
  );
}

function Placed({ pasted }: { readonly pasted: PastedOutline }) {
  const { readings, refusal } = pasted.found;
  const [at, setAt] = useState(0);
  const reading = readings[at];
  const outline = useMemo(() => (reading ? placePasted(pasted, reading) : null), [pasted, reading]);
  const drawn = outline && !isRefusal(outline) ? outline : null;
  useEffect(() => {
    if (!drawn) return;
    markOnMap([{ role: 'proposed', geometry: drawn, place: null, text: '' }]);
    flyTo(drawn);
    return () => markOnMap(null);
  }, [drawn]);
  return (
    <>
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <NativeSelect
        label="坐标系"
        data={readings.map(({ crs, swapped }, i) => ({
          value: String(i),
          label: swapped ? `${crs.name}，北坐标（纬度）在前` : crs.name,
        }))}
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      />
      <p className={form.note}>依据：{reading?.why}。地图已移到该处，请看一眼位置对不对。</p>
      {outline && isRefusal(outline) && <RefusalNote why={outline.why} now={outline.now} />}
      {pasted.notes.map((note) => (
        <p key={note} className={form.note}>
          {note}
        </p>
      ))}
      {drawn && (
        <>
          <Pairs
            rows={[
              ['面积', `${formatMu(muFromM2(areaOf(drawn).m2))}（CGCS2000 椭球面）`],
              ['界址点', cornerWords(pasted, drawn)],
            ]}
          />
          <div className={form.actions}>
            <Button variant="filled" onClick={() => startDraft({ kind: 'new-block' }, drawn)}>
              作为区块边界
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Corners left out because they stand on straight lines are told. */
function cornerWords({ shapes }: PastedOutline, drawn: Geometry): string {
  const left = drawn.coords.length / 2;
  const read = shapes.flat(2).reduce((sum, ring) => sum + ring.length / 2, 0);
  const words = `${formatNumber(left, 0)} 个`;
  return shapes.length === 1 && read > left
    ? `${words}（读到 ${formatNumber(read, 0)} 个，直线上 5 厘米以内的已略去）`
    : words;
}
