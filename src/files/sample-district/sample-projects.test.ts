import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { createIndicators } from '../../core/indicator/indicators';
import { packSchema } from '../../core/program/schema/pack-schema';
import { dueOfProject } from '../../core/project/due-project';
import { projectOn } from '../../core/project/moves';
import { projectStates } from '../../core/project/project';
import { formatNumber } from '../../core/quantity';

const read = (id: string) => {
  const file = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};

describe.each([
  ['330902', ['dinghai-2021', 'dinghai-2022', 'zhoushan-2020'], '2023-11-16'],
  ['330206', ['beilun-2024'], '2026-06-09'],
  ['330604', ['shangyu-2021'], '2023-10-18'],
])('the plans of %s', (code, ids, day) => {
  const projects = [...sampleWorkspace(code).tables.projects.values()];
  const packs = ids.map(read);

  it('are in every state and of every mode of each program', () => {
    const states = new Set(projects.map(({ state }) => state));
    expect(projectStates.filter((state) => !states.has(state))).toEqual([]);
    for (const { id, modes } of packs) {
      const own = projects.filter(({ programId }) => programId === id);
      const used = new Set(own.map(({ mode }) => mode));
      expect(modes.filter((mode) => !used.has(mode.id))).toEqual([]);
      const ways = new Map(modes.map((mode) => [mode.id, mode.options]));
      const strange = own.filter(({ mode, way }) => {
        return way !== '' && !ways.get(mode ?? '')?.includes(way);
      });
      expect(strange).toEqual([]);
    }
  });

  it('are late, nearly due and in time on a day of their years', () => {
    const lights = projects.flatMap((project) => {
      const then = projectOn(project, day);
      const issuedOn = packs.find(({ id }) => id === project.programId)?.issuedOn ?? '';
      return then ? [dueOfProject(then, { issuedOn, today: day }).light] : [];
    });
    const wanted = ['逾期', '即将到期', '正常', '已销号'] as const;
    expect(wanted.filter((light) => !lights.includes(light))).toEqual([]);
  });

  it('have milestones, documents where they got far, and are told as invented', () => {
    for (const { name, milestones, log, documents, note, source, deadline } of projects) {
      expect(milestones.length).toBe(5);
      expect(deadline).not.toBeNull();
      const got = log.some(({ state }) => state === '销号');
      expect(documents.length >= (got ? 3 : 0), name).toBe(true);
      const words = [...documents.map(({ title }) => title), ...documents.map((one) => one.number)];
      expect(words.every((text) => text.includes('示例'))).toBe(true);
      expect(name.endsWith('（示例）')).toBe(true);
      expect([note, source]).toEqual(['示例数据（虚构）', '示例数据（虚构）']);
      expect(log.every(({ by }) => by.includes('虚构'))).toBe(true);
    }
  });
});

it('one of 定海 was struck off and begun again when its tax fell below the line', () => {
  const { tables } = sampleWorkspace('330902');
  const again = [...tables.projects.values()].filter(({ log }) =>
    log.slice(0, -1).some(({ state }) => state === '销号'),
  );
  expect(again.length).toBe(1);
  const [project] = again;
  expect(project).toMatchObject({ state: '整治', programId: 'dinghai-2021', year: 2021 });
  const indicators = createIndicators(tables, (id) => {
    const shape = tables.shapes.get(id);
    return shape ? geodesicAreaM2(shape.geometry) : null;
  });
  const [before, then, after, newest] = ['2020', '2021', '2022', '2023'].map(
    (year) => indicators.perMuOfEnterprise(project?.subject.id ?? '', 'taxPerMu', year).value,
  );
  expect(before).toBeLessThan(3);
  expect(then).toBeGreaterThanOrEqual(3);
  expect(newest).toBeLessThan(3);
  const why = `2022 年亩均税收 ${formatNumber(after ?? null, 2)} 万元/亩，又低于 3.00 万元/亩（示例）`;
  expect(project?.log.at(-1)?.why).toBe(why);
});
