import type * as z from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  record: '对象',
  tuple: '坐标对',
  null: '空',
};

/** One schema fault in words: which field, and what it should be. */
export function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '内容不符合格式。';
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : String(step)));
  const field = path.join('.').replaceAll('.[', '[');
  return `${field ? `字段 ${field} ` : ''}${what(issue)}。`;
}

function what(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `缺失或类型不对，应为${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `多出未知字段 ${issue.keys.join('、')}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return `过小或过短，下限 ${issue.minimum}`;
    case 'too_big':
      return `过大或过长，上限 ${issue.maximum}`;
    case 'custom':
      return issue.message;
    default:
      return '的写法不对';
  }
}
