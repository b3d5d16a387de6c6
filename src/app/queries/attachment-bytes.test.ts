import { expect, it, vi } from 'vitest';
import { attachmentBlob } from './attachment-bytes';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const stored: Readonly<Record<string, Uint8Array>> = {
  photo: bytes('\xff\xd8\xff\xe0'),
  page: bytes('<html><script>alert(1)</script>'),
};
vi.mock('../database', () => ({ currentDb: () => null }));
vi.mock('../../db/read-everything', () => ({
  readBlob: async (_db: unknown, sha256: string) => stored[sha256] ?? null,
}));

it('a file is what its bytes are, whatever a backup from elsewhere says of it', async () => {
  expect((await attachmentBlob('photo'))?.type).toBe('image/jpeg');
  expect((await attachmentBlob('page'))?.type).toBe('application/octet-stream');
  expect(await attachmentBlob('missing')).toBeNull();
});
