/** Takes one line of what is going on. */
export type Progress = (line: string) => void;

export const silent: Progress = () => {};

/** Lines on standard error with the seconds since the first: standard output stays free for `--json`. */
export function progressOnStandardError(): Progress {
  const started = performance.now();
  return (line) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    process.stderr.write(`${seconds} s  ${line}\n`);
  };
}

/** Does the work and says, when it is done, what was done and how long it took. */
export async function told<T>(progress: Progress, what: string, work: () => Promise<T>): Promise<T> {
  progress(`${what} ...`);
  const started = performance.now();
  const result = await work();
  progress(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
