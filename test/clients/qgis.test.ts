import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from '../contract/running-server.ts';

const script = fileURLToPath(new URL('open-project.py', import.meta.url));
const run = promisify(execFile);

/** A Python that has QGIS, by `QGIS_PYTHON` or the system's own: 600 MB with all it needs, so that nothing installs it. */
function findPython(): string | null {
  const candidates = [process.env.QGIS_PYTHON, '/usr/bin/python3'].filter((each) => each !== undefined);
  const found = candidates.find((each) => spawnSync(each, ['-c', 'import qgis.core']).status === 0);
  if (found === undefined) console.warn('The test with QGIS is skipped: no Python here has it (QGIS_PYTHON).');
  return found ?? null;
}

const python = findPython();

const Found = z.object({
  isRead: z.boolean(),
  title: z.string(),
  crs: z.string(),
  layers: z.array(
    z.object({
      name: z.string(),
      isValid: z.boolean(),
      group: z.string(),
      count: z.number().nullable(),
      read: z.number().nullable(),
      legend: z.array(z.string()),
      licences: z.array(z.string()),
    }),
  ),
  isStyled: z.boolean(),
  coloursDrawn: z.number(),
  drawingErrors: z.number(),
});

describe.skipIf(python === null)('QGIS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-qgis-'));
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function save(path: string, name: string): Promise<string> {
    writeFileSync(join(folder, name), await (await fetch(`${server.url}/api/${path}`)).text());
    return join(folder, name);
  }

  test('opens the project: every layer is valid, complete, described and drawn', async () => {
    const project = await save('qgis/project.qgs?lang=en', 'project.qgs');
    const style = await save('collections/clusters/style?f=qml', 'clusters.qml');
    const { stdout } = await run(python ?? '', [script, project, style], { encoding: 'utf8', timeout: 90_000 });
    const found = Found.parse(JSON.parse(stdout));
    expect(found).toMatchObject({ isRead: true, title: 'Industrial-cluster financing map', crs: 'EPSG:3857' });
    const { catalogue } = server.model;
    const levelled = (level: string) => catalogue.regions.filter((region) => region.level === level).length;
    const counts = [catalogue.clusters.length, catalogue.branches.length, catalogue.flows.length];
    const wanted = [...counts, 10, null, levelled('prefecture'), levelled('province'), 29];
    expect(found.layers.map(({ isValid }) => isValid)).toEqual(wanted.map(() => true));
    expect(found.layers.map(({ count }) => count)).toEqual(wanted);
    expect(found.layers.map(({ read }) => read)).toEqual(wanted);
    expect(found.layers.every(({ licences }) => licences.length > 0)).toBe(true);
    expect(found.layers[0]?.legend).toContain('Innovative cluster');
    expect([found.isStyled, found.drawingErrors]).toEqual([true, 0]);
    // Sea, land, outlines, marks of three kinds and arrows of six hues, with the shades of their edges.
    expect(found.coloursDrawn).toBeGreaterThan(50);
  }, 120_000);
});
