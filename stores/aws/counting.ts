/** What every SDK client has, as far as it is needed here. */
type Client = {
  readonly middlewareStack: {
    add(
      middleware: <I, O>(
        next: (args: I) => Promise<O>,
        context: { readonly commandName?: string },
      ) => (args: I) => Promise<O>,
      options: { readonly step: 'finalizeRequest'; readonly priority: 'low'; readonly name: string },
    ): void;
  };
};

/**
 * Counts what a client sends from now on, by command.
 * @returns the counts, which go on growing; another attempt at a request counts as another.
 */
export function countRequests(client: Client): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  client.middlewareStack.add(
    (next, { commandName = 'unknown' }) =>
      (args) => {
        counts.set(commandName, (counts.get(commandName) ?? 0) + 1);
        return next(args);
      },
    // After the step that repeats attempts.
    { step: 'finalizeRequest', priority: 'low', name: 'countRequests' },
  );
  return counts;
}
