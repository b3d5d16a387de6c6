import { type Refusal, refuse } from '../../core/refusal';
import type { PrintTrouble } from '../../map/print/print-engine';

const troubles: Readonly<Record<PrintTrouble['kind'], Refusal>> = {
  none: refuse(
    'no-graphics',
    '浏览器没有给出第二幅地图的画布，挂图画不出来。',
    '请关闭对比卷帘和其他打开地图的标签页，再试一次。',
  ),
  lost: refuse(
    'graphics-lost',
    '画挂图时显卡收回了画布，图没有画完，没有生成文件。',
    '数据没有受影响。请关闭对比卷帘和占用显卡的程序，或改用 150 dpi，再试一次。',
  ),
  stuck: refuse(
    'graphics-stuck',
    '等了一分半钟，挂图的一块仍没有画出来，没有生成文件。',
    '请让本页留在前台（浏览器会暂停后台标签页的绘图），再试一次。',
  ),
  tiles: refuse('no-parcels', '地块没有画全，没有生成文件。', '请重新载入页面，再试一次。'),
};

/** Why there is no picture, for a person. */
export function troubleWords(error: unknown): Refusal {
  if (error instanceof Error && error.name === 'PrintTrouble')
    return troubles[(error as PrintTrouble).kind];
  if (error instanceof Error && error.name === 'SheetOutdated')
    return refuse(
      'outdated',
      '画图期间数据或专题变了，各块不再一致，没有生成文件。',
      '请再画一次。',
    );
  return refuse(
    'no-memory',
    '挂图没有画成，多半是浏览器内存不够。',
    '请改用 150 dpi 或小一号的纸，关闭其他标签页，再试一次。',
  );
}
