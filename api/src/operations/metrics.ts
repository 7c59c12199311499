import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { AnswerSent } from '../http/observe-answers.ts';

/** What is counted of a process, in the text format of Prometheus. */
export type Metrics = {
  readonly observe: (answer: AnswerSent) => void;
  readonly contentType: string;
  readonly render: () => Promise<string>;
};

/** Seconds: from a cached tile to the longest question. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const sliceOf = /^\/api\/([a-zA-Z-]{1,40})(?:\/|$)/;
const tileOf = /^\/api\/collections\/[a-z]+\/tiles\//;

/** More than there are: whoever asks for made-up paths must not fill the memory with counters. */
const mostSlices = 64;

/** The slice that a path belongs to, of at most so many that it has met. */
export function createSliceNames(): (path: string) => string {
  const met = new Set<string>();
  return (path) => {
    if (tileOf.test(path)) return 'tiles';
    const slice = sliceOf.exec(path)?.[1];
    if (slice === undefined) return path === '/api' ? 'api' : 'web';
    if (met.size < mostSlices) met.add(slice);
    return met.has(slice) ? slice : 'other';
  };
}

/** Counts answers and their times by slice beside what Node says of the process. */
export function createMetrics(): Metrics {
  const sliceNameOf = createSliceNames();
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const labelNames = ['slice', 'method', 'status'] as const;
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: [...labelNames],
    buckets,
    registers,
  });
  const broken = new Counter({
    name: 'http_requests_aborted_total',
    help: 'Answers that the client did not wait for',
    labelNames: ['slice'],
    registers,
  });
  return {
    observe: ({ path, method, status, milliseconds, isComplete }) => {
      const slice = sliceNameOf(path);
      if (isComplete) seconds.observe({ slice, method, status: String(status) }, milliseconds / 1000);
      else broken.inc({ slice });
    },
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}
