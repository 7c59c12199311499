import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';

let server: BuiltServer;
beforeAll(async () => {
  server = await startBuiltServer();
}, 60_000);
afterAll(() => server.stop());

const residentMegabytes = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Sends zeros in pieces without saying how many, until the server answers or five gigabytes have gone. */
function sendZeros(path: string): Promise<{ status: number; sent: number }> {
  const piece = Buffer.alloc(2 ** 20);
  let sent = 0;
  return new Promise((resolve, reject) => {
    const outgoing = request(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    let isAnswered = false;
    outgoing.on('response', (response) => {
      isAnswered = true;
      resolve({ status: response.statusCode ?? 0, sent });
      response.resume();
      outgoing.destroy();
    });
    outgoing.on('error', (error) => (isAnswered ? undefined : reject(error)));
    const pump = () => {
      while (!isAnswered && sent < 5 * 2 ** 30) {
        sent += piece.length;
        if (!outgoing.write(piece)) return void outgoing.once('drain', pump);
      }
    };
    pump();
  });
}

test.each([
  ['/api/imports/files?fileName=zeros.csv', 260],
  ['/api/imports', 64],
])(
  'a body without end at %s is a 413 and leaves the memory flat',
  async (path, mostMegabytes) => {
    const before = residentMegabytes();
    const { status, sent } = await sendZeros(path);
    expect(status).toBe(413);
    expect(sent / 2 ** 20).toBeLessThan(mostMegabytes);
    expect(residentMegabytes() - before).toBeLessThan(150);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  },
  60_000,
);
