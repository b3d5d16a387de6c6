import { spawnSync } from 'node:child_process';
import { aptInstall, isDebianRoot } from './apt-install.mjs';
import { findChromium } from './find-chromium.mjs';

const FONT = 'fonts-noto-cjk';

/** Returns a Chromium, installing one (and Chinese fonts) where that needs no questions. */
export function installChromium() {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (lacksChineseFont()) missing.push(FONT);
  if (missing.length > 0 && isDebianRoot()) aptInstall(missing);
  const found = findChromium();
  if (found) return found;
  console.error('The end-to-end tests need Chromium, Chrome or Edge, and none was found.');
  console.error('Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk),');
  console.error('or set CHROME_PATH to the program, then run npm test again.');
  process.exit(1);
}

function lacksChineseFont() {
  if (process.platform !== 'linux') return false;
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status !== 0 || list.stdout.trim() === '';
}
