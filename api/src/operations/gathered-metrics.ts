import cluster, { type Worker } from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry } from 'prom-client';
import { Problem } from '../problem.ts';

/** A process asks the one that started it for the counts of all. */
const question = 'icfm:metrics';

interface Asked {
  question: typeof question;
  id: string;
}

interface Told {
  id: string;
  /** Null where a process did not answer. */
  text: string | null;
}

const isAsked = (message: unknown): message is Asked =>
  typeof message === 'object' && message !== null && 'question' in message && message.question === question;

const isTold = (message: unknown, id: string): message is Told =>
  typeof message === 'object' && message !== null && 'text' in message && 'id' in message && message.id === id;

/** In the process that starts the others: gathers the counts of all of them for whichever asks. */
export function gatherMetrics(): void {
  const gathered = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isAsked(message)) return;
    const tell = (text: string | null) => {
      if (worker.isConnected()) worker.send({ id: message.id, text } satisfies Told);
    };
    gathered.clusterMetrics().then(tell, () => tell(null));
  });
}

/** In one of several processes: the sums of all. Rejects with a 503 where one of them, about to end, did not answer. */
export function askForMetricsOfAll(): Promise<string> {
  const id = randomUUID();
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      if (!isTold(message, id)) return;
      process.off('message', hear);
      if (message.text === null) reject(notGathered());
      else resolve(message.text);
    };
    process.on('message', hear);
    process.send?.({ question, id } satisfies Asked);
  });
}

const notGathered = () =>
  new Problem(
    'busy',
    { zh: '有进程没有报告计数，请稍后再试', en: 'One of the processes did not tell its counts; please ask again' },
    { 'retry-after': '5' },
  );
