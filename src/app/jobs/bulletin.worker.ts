import { isRefusal } from '../../core/refusal';
import { writeDocx } from '../../files/bulletin/write-docx';
import { writeXlsx } from '../../files/bulletin/write-xlsx';
import type { BulletinJob } from './bulletin-job';

self.onmessage = async ({ data: { format, bulletin, picture } }: MessageEvent<BulletinJob>) => {
  if (format === 'docx') {
    self.postMessage(await writeDocx(bulletin, picture));
    return;
  }
  const written = writeXlsx(bulletin);
  self.postMessage(isRefusal(written) ? written : written.bytes);
};
