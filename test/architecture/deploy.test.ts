import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '@icfm/api/env';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { read, root } from './repository.ts';

const folder = 'api/deploy';
const isThere = (path: string) => existsSync(join(root, path));

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()).default({}),
      volumes: z.array(z.string()).default([]),
      depends_on: z.record(z.string(), z.unknown()).default({}),
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
});
const compose = Compose.parse(parse(read(`${folder}/compose.yaml`)));
const dockerfile = read(`${folder}/Dockerfile`);
const unit = read(`${folder}/icfm.service`);

/** What the server reads, and what the commands of these files say beside it. */
const known = [...Object.keys(Environment.shape), 'NODE_ENV', 'PROCESSES'];

const namesIn = (text: string) => [...text.matchAll(/\b([A-Z][A-Z_]+)=/g)].map(([, name = '']) => name);

describe('the Compose file', () => {
  test('names variables that the server reads', () => {
    expect(Object.keys(compose.services.server?.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('mounts what is there and volumes that it declares', () => {
    const sources = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((volume) => volume.replace(/^\$\{\w+:-([^}]+)\}/, '$1').split(':')[0] ?? ''),
    );
    const missing = sources.filter((source) =>
      source.startsWith('.') ? !isThere(join(folder, source)) : !source.startsWith('/') && !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
  });

  test('waits for services that it has, and builds from the file beside it', () => {
    const { services } = compose;
    const awaited = Object.values(services).flatMap((service) => Object.keys(service.depends_on));
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
    const { context = '', dockerfile: file = '' } = services.server?.build ?? {};
    expect(isThere(join(folder, context, file))).toBe(true);
  });
});

describe('the Dockerfile', () => {
  const copies = [...dockerfile.matchAll(/^COPY (--from=(\w+) )?(.+) \S+$/gm)].map(([, , from, paths = '']) => ({
    from,
    paths: paths.split(' '),
  }));

  test('copies what is in the repository, or what a stage before has made', () => {
    const own = copies.filter(({ from }) => from === undefined).flatMap(({ paths }) => paths);
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((path) => !isThere(path))).toEqual([]);
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);
    const made = copies.filter(({ from }) => from !== undefined);
    expect(made.filter(({ from }) => !stages.includes(from))).toEqual([]);
    const fromRepository = made
      .flatMap(({ paths }) => paths)
      .map((path) => path.replace('/icfm/', '').replace(/\/$/, ''));
    expect(fromRepository.filter((path) => !/(^|\/)dist$/.test(path) && !isThere(path))).toEqual([]);
  });

  test('sends no more to be built than is copied', () => {
    const sent = read(`${folder}/Dockerfile.dockerignore`).match(/(?<=^!).+/gm) ?? [];
    const own = copies.filter(({ from }) => from === undefined).flatMap(({ paths }) => paths);
    const isSent = (path: string) => sent.some((each) => path === each || path.startsWith(`${each}/`));
    expect(own.filter((path) => !isSent(path.replace(/\/$/, '')))).toEqual([]);
  });

  test('sets variables that the server reads, installs with the pnpm of the repository, and is not run by root', () => {
    expect(namesIn(dockerfile.match(/^ENV NODE_ENV.*$/m)?.[0] ?? '').filter((name) => !known.includes(name))).toEqual(
      [],
    );
    const { packageManager } = z.object({ packageManager: z.string() }).parse(JSON.parse(read('package.json')));
    expect(new Set(dockerfile.match(/pnpm@[\d.]+/g))).toEqual(new Set([packageManager]));
    expect(
      dockerfile
        .trim()
        .split('\n')
        .findLast((line) => line.startsWith('USER')),
    ).toBe('USER node');
  });
});

describe('the unit', () => {
  test('starts what is built here, with variables that the server reads', () => {
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node \/opt\/icfm\/api\/dist\/serve\.js --processes \$\{PROCESSES\}$/m);
    expect(isThere('api/src/serve.ts')).toBe(true);
    expect(namesIn(unit.match(/(?<=^Environment=).*$/m)?.[0] ?? '').filter((name) => !known.includes(name))).toEqual(
      [],
    );
  });

  test('gives the server longer to end than it takes', () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
  });
});
