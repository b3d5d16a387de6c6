import { spawn } from 'node:child_process';

/** Opens the default browser where there is one to see. Failing to is never an error. */
export function openAddress(address, env = process.env) {
  const command = openCommand(address, env);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function openCommand(address, env) {
  if (env.CI || env.MUTU_NO_OPEN || process.argv.includes('--no-open')) return undefined;
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (process.platform === 'darwin') return ['open', address];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
}
