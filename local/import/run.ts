import type { CarryPorts, Result, Underway } from './carry-out.ts';
import { begin, finish } from './carry-out.ts';
import type { Planned, Unplanned } from './plan.ts';
import { SENTENCES } from './sentences.ts';

export type RunPorts = CarryPorts & {
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** After each row. */
  readonly told: (result: Result) => void;
};

export type Limits = {
  /** Rows that are being sent at once. */
  readonly atOnce: number;
  /** Dossiers whose documents are still inspected; no new one begins beyond that. */
  readonly waiting: number;
  /** For so long the inspection of a dossier's documents is waited for, in milliseconds. */
  readonly patience: number;
};

export const LIMITS: Limits = { atOnce: 4, waiting: 32, patience: 10 * 60 * 1_000 };
const FIRST_LOOK = 1_000;
const LAST_LOOK = 15_000;

/**
 * Carries rows out as they are read, some at once: what is held does not depend on how many there are.
 * @throws SignInAgain when the token does not hold any more: what was begun is in the progress, and nothing is lost
 */
export async function run(
  ports: RunPorts,
  rows: AsyncIterable<Planned | Unplanned>,
  { atOnce, waiting, patience }: Limits = LIMITS,
): Promise<void> {
  const [sending, finishing] = [new Pool(atOnce), new Pool(waiting)];
  const end = async (underway: Underway): Promise<void> => {
    ports.told(await finished(ports, underway, patience));
  };
  const start = async (planned: Planned): Promise<void> => {
    const begun = await begin(ports, planned);
    if ('outcome' in begun) ports.told(begun);
    else await finishing.add(() => end(begun));
  };
  for await (const row of rows) {
    if ('outcome' in row) ports.told(row);
    else await sending.add(() => start(row));
  }
  await sending.empty();
  await finishing.empty();
}

async function finished(ports: RunPorts, underway: Underway, patience: number): Promise<Result> {
  for (let waited = 0, look = FIRST_LOOK; ; look = Math.min(look * 2, LAST_LOOK)) {
    const result = await finish(ports, underway);
    if (result) return result;
    const { planned, created } = underway;
    if (waited >= patience)
      return {
        row: planned.row,
        outcome: 'half',
        number: created.number,
        dossierId: created.dossierId,
        sentences: [SENTENCES['still-checked'][ports.language]],
      };
    await ports.pause(look);
    waited += look;
  }
}

/** So many at once; one more waits until there is room. What goes wrong stops whoever adds the next, or waits for the last. */
class Pool {
  readonly #size: number;
  readonly #busy = new Set<Promise<void>>();
  #failed: { readonly error: unknown } | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  async add(work: () => Promise<void>): Promise<void> {
    while (this.#busy.size >= this.#size) await Promise.race(this.#busy);
    this.#stop();
    const running: Promise<void> = work()
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => this.#busy.delete(running));
    this.#busy.add(running);
  }

  async empty(): Promise<void> {
    while (this.#busy.size > 0) await Promise.race(this.#busy);
    this.#stop();
  }

  #stop(): void {
    if (this.#failed) throw this.#failed.error;
  }
}
