import { expect, it } from 'vitest';
import { ringFault } from './ring-fault';

it('says in Chinese what is wrong, and where', () => {
  expect(ringFault('spike', 2, [122, 30])).toEqual({
    code: 'spike',
    ring: 2,
    place: [122, 30],
    why: '存在尖刺：边线原路折返',
  });
  expect(ringFault('coordinate-not-finite', 0, null).why).toMatch(/坐标/);
});
