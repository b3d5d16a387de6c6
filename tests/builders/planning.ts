import type { SavedView } from '../../src/core/view/saved-view';
import type { Zone } from '../../src/core/zone/zone';

export function aZone(id = 'zone-1', patch: Partial<Zone> = {}): Zone {
  return { id, name: '示例工业用地控制线', kind: '工业用地控制线', rev: 0, ...patch };
}

export function aView(id = 'view-1', patch: Partial<SavedView> = {}): SavedView {
  return { id, name: '全区', address: '', rev: 0, ...patch };
}
