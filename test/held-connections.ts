import { connect, type Socket } from 'node:net';

/** Connections that are held open, to send nothing or little over them. */
interface HeldConnections {
  sockets: Socket[];
  /** How many the server has closed by now. */
  countClosed: () => number;
  release: () => void;
}

/** Opens connections to a server, some hundred at a time, and sends the same beginning over each. */
export async function holdConnections(url: string, count: number, beginning = ''): Promise<HeldConnections> {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  let closed = 0;
  const open = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.off('error', reject);
        socket.on('error', () => {});
        if (beginning !== '') socket.write(beginning);
        resolve();
      });
      socket.once('error', reject);
      socket.once('close', () => {
        closed += 1;
      });
      // What comes is read, so that an end of the connection is heard of.
      sockets.push(socket.resume());
    });
  while (sockets.length < count) {
    const group = Math.min(300, count - sockets.length);
    await Promise.all(Array.from({ length: group }, open));
  }
  const release = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { sockets, countClosed: () => closed, release };
}
