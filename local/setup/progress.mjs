/** Everything the set-up says goes to standard error: standard output belongs to the command (`--json`). */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

const HEARTBEAT_SECONDS = 10;

/**
 * Says that a slow job starts, that it still runs, and how long it took.
 * @param {string} name
 * @param {() => Promise<void>} job
 */
export async function timed(name, job) {
  const started = process.hrtime.bigint();
  const seconds = () => (Number(process.hrtime.bigint() - started) / 1e9).toFixed(0);
  say(`set-up: ${name} ...`);
  const heartbeat = setInterval(
    () => say(`set-up: ${name}, still busy after ${seconds()} s`),
    HEARTBEAT_SECONDS * 1000,
  );
  try {
    await job();
    say(`set-up: ${name}, done in ${seconds()} s`);
  } finally {
    clearInterval(heartbeat);
  }
}

/** A set-up problem the user can do something about: shown as a sentence, without a stack. */
export class SetupError extends Error {}
