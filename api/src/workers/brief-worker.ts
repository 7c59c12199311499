import { parentPort } from 'node:worker_threads';
import type { BriefContent } from '../briefs/content.ts';
import { drawBrief } from '../briefs/draw-brief.ts';

parentPort?.on('message', async (content: BriefContent) => {
  const bytes = await drawBrief(content);
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
