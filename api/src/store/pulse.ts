/** A connection of its own, over which a server is asked one small question after the other. */
export interface PulseLine {
  /** Resolves with any answer of the server, and with false where it refuses this connection; rejects where it cannot be reached. */
  ask(): Promise<boolean>;
  drop(): void;
}

/** Whether a server is there: asked all the time, so that nobody else need wait to find out. */
export interface Pulse<Line extends PulseLine> {
  isAway(): boolean;
  /** The connection of now; another one after each failure. */
  line(): Line;
  /** A question of others has failed as it does where a server is away: asks at once, by a new connection. */
  suspect(): void;
  stop(): void;
}

interface PulseOptions<Line> {
  connect: () => Line;
  onAway: (reason: unknown) => void;
  onBack: () => void;
  /** Another connection answers in the place of one that was lost: what was to be heard meanwhile was not. */
  onReplaced: () => void;
}

const tickMilliseconds = 150;

/**
 * Counted in ticks, not in time: where this process itself was held up for seconds, only one tick has passed, and the
 * answer is read before the next. From the last answer to the verdict it takes 1.5 s at most.
 */
const ticks = { rest: 2, patience: 7 };

interface Question {
  age: number;
  /** By a new connection: where that fails as well there is no other reason left. */
  isFresh: boolean;
}

interface State<Line> extends PulseOptions<Line> {
  line: Line;
  question: Question | null;
  rested: number;
  isAway: boolean;
  isReplaced: boolean;
}

/** A server counts as there until it is found to be away; then it is tried again every tick until it answers. */
export function startPulse<Line extends PulseLine>(options: PulseOptions<Line>): Pulse<Line> {
  const state: State<Line> = {
    ...options,
    line: options.connect(),
    question: null,
    rested: 0,
    isAway: false,
    isReplaced: false,
  };
  const timer = setInterval(() => tick(state), tickMilliseconds);
  timer.unref();
  return {
    isAway: () => state.isAway,
    line: () => state.line,
    suspect: () => {
      if (!state.isAway && state.question?.isFresh !== true) askAnew(state);
    },
    // Who no longer asks cannot say that it is there.
    stop: () => {
      clearInterval(timer);
      state.question = null;
      state.isAway = true;
      state.line.drop();
    },
  };
}

function tick<Line extends PulseLine>(state: State<Line>): void {
  const { question, isAway } = state;
  if (question !== null) {
    question.age += 1;
    if (question.age >= ticks.patience) findAway(state, new Error('it does not answer'));
    return;
  }
  state.rested += 1;
  if (isAway || state.rested >= ticks.rest) ask(state, isAway);
}

function ask<Line extends PulseLine>(state: State<Line>, isFresh: boolean): void {
  const question: Question = { age: 0, isFresh };
  state.question = question;
  // Answers to questions that were given up are of no interest.
  state.line.ask().then(
    (isAccepted) => {
      if (state.question === question) findThere(state, isAccepted);
    },
    (reason) => {
      if (state.question !== question) return;
      if (isFresh) findAway(state, reason);
      else askAnew(state);
    },
  );
}

function askAnew<Line extends PulseLine>(state: State<Line>): void {
  renew(state);
  ask(state, true);
}

function renew<Line extends PulseLine>(state: State<Line>): void {
  state.line.drop();
  state.line = state.connect();
  state.isReplaced = true;
  state.question = null;
  state.rested = 0;
}

function findThere<Line extends PulseLine>(state: State<Line>, isAccepted: boolean): void {
  state.question = null;
  state.rested = 0;
  if (state.isAway) {
    state.isAway = false;
    state.onBack();
  }
  if (!isAccepted) renew(state);
  else if (state.isReplaced) {
    state.isReplaced = false;
    state.onReplaced();
  }
}

function findAway<Line extends PulseLine>(state: State<Line>, reason: unknown): void {
  renew(state);
  if (state.isAway) return;
  state.isAway = true;
  state.onAway(reason);
}
