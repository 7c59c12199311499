import type { Store } from '../store/open-store.ts';
import { createOwnShelf } from './own-shelf.ts';
import { shareShelf } from './share-shelf.ts';

/** A piece of work as the process that does it tells it. */
export interface Job<Told> {
  /** How it stands, as JSON can say it. */
  tell(): Told;
  isOver(): boolean;
  /** Ends it. It may be called again, and after the end. */
  cancel(): void;
}

export interface JobFound<Told> {
  told: Told;
  /** Somebody has called it off: it ends soon, if it has not ended. */
  isCancelled: boolean;
}

/** Jobs of one kind, wherever they are worked on: whoever asks need not know which process that is. */
export interface JobShelf<Told> {
  /** Makes a job of this process known; it stays known for some time after its end. */
  put(workspaceId: string, id: string, job: Job<Told>): Promise<void>;
  /** Null where there is none of this id in the workspace. To ask is to care: see `patienceMilliseconds`. */
  find(workspaceId: string, id: string): Promise<JobFound<Told> | null>;
  /** What is under way in a workspace, by id. */
  listUnderway(workspaceId: string): Promise<Map<string, Told>>;
  /** False where there is none. */
  cancel(workspaceId: string, id: string): Promise<boolean>;
  /** How many of this process are under way for a workspace. */
  countOwn(workspaceId: string): number;
  /** Resolves when no job of the workspace that was put here earlier is under way, or this one is over. */
  waitForTurn(workspaceId: string, id: string): Promise<void>;
}

export interface JobKind<Told> {
  name: 'import' | 'check' | 'site';
  /** What is told of a job whose process has ended before it. */
  lost(told: Told): Told;
  /** Jobs held in memory: those that are over are forgotten for new ones, the oldest first. */
  mostHeld: number;
  /** A job that nobody has asked after for so long is ended. */
  patienceMilliseconds: number;
}

/** With the database within the process all jobs are its own, and nothing is written; else they are told in a table. */
export function createJobShelf<Told>({ database, isShared }: Store, kind: JobKind<Told>): JobShelf<Told> {
  const own = createOwnShelf(kind);
  return isShared ? shareShelf(own, { database, kind }) : own.shelf;
}
