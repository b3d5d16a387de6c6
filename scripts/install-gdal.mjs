import { spawnSync } from 'node:child_process';
import { aptInstall, isDebianRoot } from './apt-install.mjs';

/** Whether GDAL's command line is there, installing it where that needs no questions. */
export function installGdal() {
  if (!hasGdal() && isDebianRoot()) aptInstall(['gdal-bin']);
  if (hasGdal()) return true;
  console.log(
    'No GDAL here: the interoperability tests are left out. Install gdal-bin to run them.',
  );
  return false;
}

function hasGdal() {
  return spawnSync('ogrinfo', ['--version'], { stdio: 'ignore' }).status === 0;
}
