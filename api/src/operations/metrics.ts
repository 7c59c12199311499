import cluster from 'node:cluster';
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerSent } from '../http/observe-answers.ts';
import { askForMetricsOfAll } from './gathered-metrics.ts';

/** What is counted of a process, in the text format of Prometheus. */
export type Metrics = {
  readonly observe: (answer: AnswerSent) => void;
  /** A request that was refused since its client, or all together, asked for too much. */
  readonly countLimited: (limit: 'client' | 'overall') => void;
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

/** Answers the process that started this one whenever it gathers counts. */
function tellOthers(registers: Registry[]): void {
  AggregatorRegistry.setRegistries(registers);
  // Only to make one has it listen.
  new AggregatorRegistry();
}

/** What must not be added up, each process under its number. */
function measureProcess(registers: Registry[]): void {
  new Gauge({
    name: 'icfm_process_resident_memory_bytes',
    help: 'Memory of each process',
    labelNames: ['pid'],
    registers,
    collect() {
      this.set({ pid: String(process.pid) }, process.memoryUsage.rss());
    },
  });
}

/**
 * Counts answers and their times by slice beside what Node says of the process. Of several processes that were started
 * together each renders the sums of all.
 */
export function createMetrics(): Metrics {
  const sliceNameOf = createSliceNames();
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  measureProcess(registers);
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
  const limited = new Counter({
    name: 'http_requests_limited_total',
    help: 'Requests refused by the limit of a client or by that of all together',
    labelNames: ['limit'],
    registers,
  });
  if (cluster.isWorker) tellOthers(registers);
  return {
    observe: ({ path, method, status, milliseconds, isComplete }) => {
      const slice = sliceNameOf(path);
      if (isComplete) seconds.observe({ slice, method, status: String(status) }, milliseconds / 1000);
      else broken.inc({ slice });
    },
    countLimited: (limit) => limited.inc({ limit }),
    contentType: registry.contentType,
    render: () => (cluster.isWorker ? askForMetricsOfAll() : registry.metrics()),
  };
}
