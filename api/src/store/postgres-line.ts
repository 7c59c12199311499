import pg from 'pg';
import { close, configOf, oneByOne, told } from './postgres-connection.ts';
import type { PulseLine } from './pulse.ts';

/** The one connection that is always there: asked whether the server is, and told of what others have changed. */
export interface Line extends PulseLine {
  /** Listens to one more channel. */
  listen(channel: string): Promise<void>;
}

interface LineOptions {
  address: string;
  /** What is listened to once the connection is there. */
  channels: () => Iterable<string>;
  /** Connections that were cut, by their names: the server may not know of it, and hold their locks. */
  cut: () => readonly string[];
  onNotify: (channel: string, payload: string) => void;
  onLost: () => void;
}

export function openLine({ address, channels, cut, onNotify, onLost }: LineOptions): Line {
  const client = new pg.Client({ ...configOf(address), application_name: `icfm ${process.pid}` });
  const inTurn = oneByOne();
  const say = (text: string, values: unknown[] = []) => inTurn(() => told(() => client.query(text, values)));
  let isDropped = false;
  client.on('error', () => {});
  client.on('end', () => isDropped || onLost());
  client.on('notification', ({ channel, payload }) => onNotify(channel, payload ?? ''));

  const listen = (channel: string) => say(`LISTEN ${pg.escapeIdentifier(channel)}`);
  let opened: Promise<void> | null = null;
  const opening = async () => {
    await told(() => client.connect());
    if (cut().length > 0) await say(endByName, [cut()]);
    for (const channel of new Set(channels())) await listen(channel);
  };
  return {
    ask: async () => {
      try {
        opened ??= opening();
        await opened;
        await say('SELECT 1');
        return true;
      } catch (error) {
        if (!isAnswer(error)) throw error;
        return false;
      }
    },
    listen: async (channel) => {
      const isOpen = opened !== null;
      opened ??= opening();
      await opened;
      if (isOpen) await listen(channel);
    },
    drop: () => {
      isDropped = true;
      void close(client);
    },
  };
}

const endByName = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ANY($1)';

/** A refusal is an answer as well, but for that of a server that is about to start or to end. */
const isAnswer = (error: unknown) => error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '');
