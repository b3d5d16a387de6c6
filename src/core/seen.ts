import { type Refusal, refuse } from './refusal';

/**
 * A person edits what they saw. If the record has moved on since, the edit is refused whole:
 * nobody's work is written over unseen.
 */
export function checkSeen(
  record: { readonly rev: number } | undefined,
  seenRev: number,
): Refusal | null {
  if (!record) {
    return refuse('gone', '这条记录已被删除，修改没有保存。', '可先撤销删除，再重新修改。');
  }
  if (record.rev === seenRev) return null;
  return refuse(
    'conflict',
    '这条记录在你打开之后已被改动，本次修改没有保存，双方内容都没有丢失。',
    '输入的内容仍在框中；请看过新内容，再决定是否保存。',
  );
}
