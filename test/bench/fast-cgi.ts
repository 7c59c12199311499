import { connect } from 'node:net';

// FastCGI 1.0: each record has a head of 8 bytes with its type and length.
const types = { begin: 1, end: 3, parameters: 4, input: 5, output: 6 } as const;

function record(type: number, content: Buffer): Buffer {
  const head = Buffer.from([1, type, 0, 1, content.length >> 8, content.length & 255, 0, 0]);
  return Buffer.concat([head, content]);
}

const lengthOf = (text: string) => {
  const length = Buffer.byteLength(text);
  return length < 128 ? Buffer.from([length]) : Buffer.from([(length >> 24) | 128, length >> 16, length >> 8, length]);
};

function requestOf(parameters: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [
    ...[lengthOf(name), lengthOf(value), Buffer.from(name), Buffer.from(value)],
  ]);
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    record(types.begin, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0])),
    ...[record(types.parameters, Buffer.concat(pairs)), record(types.parameters, empty), record(types.input, empty)],
  ]);
}

/** What a program behind a FastCGI socket writes to one request, its headers included. */
export function askFastCgi(socketPath: string, parameters: Readonly<Record<string, string>>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(socketPath, () => socket.write(requestOf(parameters)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(outputOf(Buffer.concat(chunks))));
  });
}

function outputOf(answer: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= answer.length; ) {
    const length = answer.readUInt16BE(at + 4);
    if (answer[at + 1] === types.output) parts.push(answer.subarray(at + 8, at + 8 + length));
    at += 8 + length + (answer[at + 6] ?? 0);
  }
  return Buffer.concat(parts);
}
