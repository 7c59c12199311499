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

/** A server counts as there until it is found to be away; then it is tried again every tick until it answers. */
export function startPulse<Line extends PulseLine>(options: PulseOptions<Line>): Pulse<Line> {
  const { connect, onAway, onBack, onReplaced } = options;
  let line = connect();
  let question: Question | null = null;
  let rested = 0;
  let isAway = false;
  let isReplaced = false;

  const ask = (isFresh: boolean) => {
    const asked: Question = { age: 0, isFresh };
    question = asked;
    const unlessLate =
      <T>(then: (result: T) => void) =>
      (result: T) =>
        question === asked && then(result);
    line.ask().then(
      unlessLate(answered),
      unlessLate((reason) => (isFresh ? away(reason) : askAnew())),
    );
  };
  const renew = () => {
    line.drop();
    line = connect();
    isReplaced = true;
    question = null;
    rested = 0;
  };
  const askAnew = () => {
    renew();
    ask(true);
  };
  const answered = (isAccepted: boolean) => {
    question = null;
    rested = 0;
    if (isAway) {
      isAway = false;
      onBack();
    }
    if (!isAccepted) renew();
    else if (isReplaced) {
      isReplaced = false;
      onReplaced();
    }
  };
  const away = (reason: unknown) => {
    renew();
    if (isAway) return;
    isAway = true;
    onAway(reason);
  };
  const tick = () => {
    if (question !== null) {
      question.age += 1;
      if (question.age >= ticks.patience) away(new Error('it does not answer'));
      return;
    }
    rested += 1;
    if (isAway || rested >= ticks.rest) ask(isAway);
  };
  const timer = setInterval(tick, tickMilliseconds);
  timer.unref();
  return {
    isAway: () => isAway,
    line: () => line,
    suspect: () => {
      if (!isAway && question?.isFresh !== true) askAnew();
    },
    // Who no longer asks cannot say that it is there.
    stop: () => {
      clearInterval(timer);
      question = null;
      isAway = true;
      line.drop();
    },
  };
}
