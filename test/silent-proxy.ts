import { connect, createServer, type Socket } from 'node:net';
import { findFreePort } from './built-server.ts';

/** A way to a loopback port that can swallow everything: connections stay open, are taken, and nothing arrives. */
export interface SilentProxy {
  port: number;
  swallow(isSilent: boolean): void;
  stop(): Promise<void>;
}

export async function startSilentProxy(target: number): Promise<SilentProxy> {
  let isSilent = false;
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    const far = connect(target, '127.0.0.1');
    keep(far);
    // What was swallowed once is lost: such a connection is never heard of again.
    let isLost = isSilent;
    const pass = (to: Socket) => (chunk: Buffer) => {
      isLost ||= isSilent;
      if (!isLost) to.write(chunk);
    };
    near.on('data', pass(far));
    far.on('data', pass(near));
    near.on('close', () => isLost || far.destroy());
    far.on('close', () => isLost || near.destroy());
  });
  const port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    swallow: (wanted) => {
      isSilent = wanted;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
