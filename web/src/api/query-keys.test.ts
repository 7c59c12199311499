import { expect, test } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./*.test.ts'], { eager: true });

function keyOf(question: unknown): string[] {
  if (typeof question !== 'object' || question === null || !('queryKey' in question)) return [];
  return [JSON.stringify(question.queryKey)];
}

test('no two questions share a key: one would be answered with what the other keeps', () => {
  const keys = Object.values(modules).flatMap((module) => Object.values(module).flatMap(keyOf));
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
