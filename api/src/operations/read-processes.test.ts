import { describe, expect, test } from 'vitest';
import { readProcesses } from './read-processes.ts';

const shared = { cores: 4, isShared: true };

describe('how many processes are started', () => {
  test('is what is asked for, and else one a core', () => {
    expect(readProcesses(['--processes', '3'], shared)).toBe(3);
    expect(readProcesses(['--processes=1'], { cores: 4, isShared: false })).toBe(1);
    expect(readProcesses([], shared)).toBe(4);
    expect(readProcesses([], { cores: 1, isShared: false })).toBe(1);
  });

  test.each(['0', '-1', '2.5', '65', '1e1', 'many', ''])('%j is refused with what was wanted and got', (wanted) => {
    const read = () => readProcesses([`--processes=${wanted}`], shared);
    expect(read).toThrow(`wanted a whole number from 1 to 64, got ${JSON.stringify(wanted)}`);
    expect(read).toThrow('需要 1 至 64 的整数');
  });

  test.each([['--procesess', '2'], ['2'], ['--processes']])('other words are refused', (...words) => {
    expect(() => readProcesses(words, shared)).toThrow(`wanted nothing or --processes N, got ${words.join(' ')}`);
  });

  test.each([['--processes', '2'], []])('more than one need a database that they can share', (...words) => {
    const read = () => readProcesses(words, { cores: 2, isShared: false });
    expect(read).toThrow('2 processes need a database that they can share: set DATABASE_URL');
    expect(read).toThrow('内置数据库只能由一个进程使用');
  });
});
