import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deploymentHosts, strictPolicy } from '../../scripts/content-security-policy.mjs';
import { readRepoFile } from './repo';

const folder = mkdtempSync(join(tmpdir(), 'mutu-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hostsIn(text: string): string[] {
  const file = join(folder, 'deployment.json');
  writeFileSync(file, text);
  return deploymentHosts(file);
}

describe('A17 the content security policy', () => {
  it('lets nothing out unless a deployment says so', () => {
    expect(deploymentHosts(join(folder, 'absent.json'))).toEqual([]);
    expect(strictPolicy()).toMatch(/connect-src 'self'$/);
    expect(strictPolicy()).not.toContain('http');
  });

  it('is what the nginx sample sends', () => {
    const sent = /Content-Security-Policy "([^"]+)"/.exec(readRepoFile('docs/deploy/nginx.conf'));
    expect(sent?.[1]).toBe(strictPolicy());
  });

  it('allows the hosts that a deployment lists', () => {
    const hosts = hostsIn('{"hosts":["https://tiles.example.org"]}');
    expect(strictPolicy(hosts)).toMatch(/img-src[^;]* https:\/\/tiles\.example\.org;/);
    expect(strictPolicy(hosts)).toMatch(/connect-src 'self' https:\/\/tiles\.example\.org$/);
  });

  it.each(['{"hosts":["*"]}', '{"hosts":["https://a.example; script-src *"]}', '{"hosts":[1]}'])(
    'refuses %s',
    (text) => {
      expect(() => hostsIn(text)).toThrow('is not a host');
    },
  );
});
