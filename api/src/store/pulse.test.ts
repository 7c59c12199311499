import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Pulse, type PulseLine, startPulse } from './pulse.ts';

type Answer = 'answers' | 'has no room' | 'refuses' | 'is silent';

/** A server that behaves as the test says, and what its pulse has told. */
function serverThat(does: Answer) {
  const server = { does, connections: 0, lost: 0, told: [] as string[] };
  const pulse = startPulse({
    connect: () => {
      server.connections += 1;
      const number = server.connections;
      return { ask: () => answerOf(number <= server.lost ? 'refuses' : server.does), drop: () => {} };
    },
    onAway: (reason) => server.told.push(`away: ${reason instanceof Error ? reason.message : reason}`),
    onBack: () => server.told.push('back'),
    onReplaced: () => server.told.push('replaced'),
  });
  pulses.push(pulse);
  return { server, pulse };
}

async function answerOf(does: Answer): Promise<boolean> {
  if (does === 'refuses') throw new Error('refused');
  if (does === 'is silent') await new Promise(() => {});
  return does === 'answers';
}

const pulses: Pulse<PulseLine>[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const pulse of pulses.splice(0)) pulse.stop();
  vi.useRealTimers();
});

test('a server that answers is there, and is asked over one connection', async () => {
  const { server, pulse } = serverThat('answers');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([pulse.isAway(), server.connections, server.told]).toEqual([false, 1, []]);
});

test('a server that falls silent is away within 1.5 s, and there again as soon as it answers', async () => {
  const { server, pulse } = serverThat('answers');
  await vi.advanceTimersByTimeAsync(10_000);
  server.does = 'is silent';
  await vi.advanceTimersByTimeAsync(1_500);
  expect([pulse.isAway(), server.told]).toEqual([true, ['away: it does not answer']]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.told).toHaveLength(1);
  server.does = 'answers';
  // The question that is still under way has its time, and then a new one is asked.
  await vi.advanceTimersByTimeAsync(1_500);
  expect([pulse.isAway(), server.told.slice(1)]).toEqual([false, ['back', 'replaced']]);
});

test('one connection that is lost is no absence where another can be made', async () => {
  const { server } = serverThat('answers');
  await vi.advanceTimersByTimeAsync(1_000);
  server.lost = 1;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([server.connections, server.told]).toEqual([2, ['replaced']]);
});

test('a server that refuses is away, and tried until it takes a connection', async () => {
  const { server } = serverThat('answers');
  await vi.advanceTimersByTimeAsync(1_000);
  server.does = 'refuses';
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.told).toEqual(['away: refused']);
  server.does = 'answers';
  await vi.advanceTimersByTimeAsync(150);
  expect(server.told).toEqual(['away: refused', 'back', 'replaced']);
});

test('a server that has no room for the connection is there, and is asked for room again', async () => {
  const { server, pulse } = serverThat('has no room');
  await vi.advanceTimersByTimeAsync(3_000);
  expect([pulse.isAway(), server.told]).toEqual([false, []]);
  server.does = 'answers';
  await vi.advanceTimersByTimeAsync(600);
  expect(server.told).toEqual(['replaced']);
});

test('a suspicion is looked into at once, and only once at a time', async () => {
  const { server, pulse } = serverThat('answers');
  await vi.advanceTimersByTimeAsync(1_000);
  server.does = 'is silent';
  for (let time = 0; time < 10; time += 1) pulse.suspect();
  expect(server.connections).toBe(2);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(pulse.isAway()).toBe(true);
});

test('nothing is said to be there once nobody asks any more', async () => {
  const { server, pulse } = serverThat('answers');
  pulse.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([pulse.isAway(), server.told]).toEqual([true, []]);
});
