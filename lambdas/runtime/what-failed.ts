/** The error's name, and for a refused right which one: nothing else of its message, which may hold what somebody typed. */
export function whatFailed(error: unknown): { readonly name: string; readonly right?: string } {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const right = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(error.message)?.[1];
  return { name: error.name, ...(right === undefined ? {} : { right }) };
}
