const FLOOR = [20, 19];

/** Ends the process with a plain sentence when Node is too old for the tools. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  console.error(`Mutu needs Node ${FLOOR.join('.')} or newer; this is ${version}.`);
  console.error('Install a current version from https://nodejs.org and try again.');
  process.exit(1);
}
