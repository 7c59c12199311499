import { parentPort } from 'node:worker_threads';
import { drawHandout } from '../handouts/draw-handout.ts';
import type { HandoutRequest } from '../handouts/schema.ts';

parentPort?.on('message', async (request: HandoutRequest) => {
  const bytes = await drawHandout(request);
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
