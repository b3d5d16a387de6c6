import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import style from './import.module.css';
import { PickFiles } from './pick-files';
import { takeFiles, takeText } from './take-files';

/** Where files come in: picked, dropped anywhere, or pasted. */
export function ChooseView() {
  const [text, setText] = useState('');
  return (
    <>
      <div className={style.block}>
        <div className={style.place}>
          <p>把文件或文件夹拖到窗口任意处，可一次拖入几个</p>
          <PickFiles filled>选择文件…</PickFiles>
        </div>
        <p className={style.meta}>
          地块图：Shapefile（zip 或成套文件）、GeoPackage、GeoJSON、KML/KMZ、DXF、勘测定界界址点
          TXT。
          台账：Excel（.xlsx）、CSV。类型按内容辨认，与文件名无关。备份文件（.mutu）会打开为工作区。
        </p>
      </div>
      <form
        className={style.block}
        onSubmit={(event) => {
          event.preventDefault();
          void takeText(text);
        }}
      >
        <Textarea
          label="或粘贴内容"
          placeholder="从 Excel 复制的表格（含表头）、界址点、GeoJSON、WKT、坐标表"
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            // Cells copied from a spreadsheet come with a picture of themselves.
            if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
            event.preventDefault();
            void takeFiles(files);
          }}
        />
        <div className={style.actions}>
          <Button type="submit" disabled={text.trim() === ''}>
            读取粘贴的内容
          </Button>
        </div>
      </form>
    </>
  );
}
