import type { FactValue } from './fact';
import type { Field } from './field';

/** A value as people read it, with its unit. Unknown is said, never shown as zero or nothing. */
export function formatValue(field: Field, value: FactValue): string {
  if (value === null) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value === '' ? '（空）' : value;
  const digits = field.decimals ?? 2;
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
  const sign = value < 0 && !isZero ? '-' : '';
  return `${sign}${grouped}${rest ? `.${rest}` : ''}${field.unit ? ` ${field.unit}` : ''}`;
}

/** A period as people read it: 2023 年, 2023 年 7 月. */
export function formatPeriod(period: string): string {
  const [year, month] = period.split('-');
  return month ? `${year} 年 ${Number(month)} 月` : `${year} 年`;
}
