/** What may be said about an error: its name, where it was thrown, and for a refused right which one. */
export type Failure = { readonly name: string; readonly at: string; readonly right?: string };

/** Nothing of the error's message, which may hold what somebody typed. */
export function whatFailed(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'unknown', at: '' };
  const right = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(error.message)?.[1];
  return { name: error.name, at: placeOf(error), ...(right === undefined ? {} : { right }) };
}

const FRAMES = 3;
const FRAME = /^\s+at .*:\d+:\d+\)?$/;

/** The first frames of the stack. The stack begins with the message, which may have lines that look like frames. */
function placeOf({ message, stack = '' }: Error): string {
  const start = stack.indexOf(message);
  const frames =
    start < 0
      ? []
      : stack
          .slice(start + message.length)
          .split('\n')
          .slice(1);
  return frames
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
    .join(' ');
}
