/** One question, and whether the view needs it. */
export type Asked = {
  readonly isNeeded: boolean;
  readonly query: { readonly isSuccess: boolean; readonly isPlaceholderData: boolean; readonly error: Error | null };
};

export type Readiness = {
  /** Whether all that was asked has been answered, and of this very address. */
  readonly isReady: boolean;
  /** Why something will not be answered; null where nothing is refused. */
  readonly error: Error | null;
};

/** Whether everything needed has come; what is not needed is not asked and does not count. */
export function readinessOf(asked: readonly Asked[]): Readiness {
  const needed = asked.filter(({ isNeeded }) => isNeeded);
  return {
    isReady: needed.every(({ query }) => query.isSuccess && !query.isPlaceholderData),
    error: needed.map(({ query }) => query.error).find((error) => error !== null) ?? null,
  };
}
