export type RotateReach = {
  /** Ids, the present one first. */
  readonly keys: { readonly index: readonly string[]; readonly signing: readonly string[] };
  readonly madeOn: (keyId: string) => Promise<string>;
  /** Whether every name was hashed with the present key. */
  readonly namesRenewed: () => Promise<boolean>;
  /** Hashes names anew, as its schedule does each hour, and everything else that is due. */
  readonly sweep: () => Promise<void>;
};

type Options = {
  readonly args: readonly string[];
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly reach: () => Promise<RotateReach>;
};

const USAGE = `Usage: npm run rotate -- signing
       npm run rotate -- index [--walk]
Says which keys there are, with the rights of your AWS profile, and how the next one is made: by a deployment with one more.
--walk   hashes every name with the present index key now, and not within the hour; run again, it goes on where it was`;

/** Sweeps that a walk may take: each goes through every dossier, and a name that changed meanwhile waits for the next. */
const SWEEPS = 5;

/** @returns the exit code: 0 said or done, 1 not come to its end (run it again), 2 the command was not understood. */
export async function rotateCommand({ args, out, err, reach }: Options): Promise<0 | 1 | 2> {
  const [which, walk, ...more] = args;
  const known = which === 'signing' || which === 'index';
  if (!known || more.length > 0 || (walk !== undefined && (walk !== '--walk' || which !== 'index'))) {
    err(USAGE);
    return 2;
  }
  try {
    const practice = await reach();
    for (const line of await said(practice, which)) out(line);
    if (which === 'signing') return 0;
    const renewed = walk === undefined ? await practice.namesRenewed() : await walked(practice);
    out(renewed ? 'Every name is hashed with the present key.' : 'Not every name is hashed with the present key yet.');
    return walk !== undefined && !renewed ? 1 : 0;
  } catch (error) {
    err(`The practice cannot be reached: ${error instanceof Error ? error.message : 'unknown'}`);
    return 1;
  }
}

async function said({ keys, madeOn }: RotateReach, which: 'signing' | 'index'): Promise<string[]> {
  const list = keys[which];
  const lines = await Promise.all(
    list.map(async (id, place) => `${place === 0 ? 'present' : 'former '}  ${id}  made on ${await madeOn(id)}`),
  );
  const flag = `${which}Keys`;
  return [
    ...lines,
    `The next: npx cdk deploy --all … -c ${flag}=${list.length + 1}, with everything else as you always give it, and from then on always so.`,
    ...(list.length > 1
      ? [`Until then: -c ${flag}=${list.length}. With less, a key of before would be the present one again.`]
      : []),
  ];
}

async function walked(practice: RotateReach): Promise<boolean> {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    if (await practice.namesRenewed()) return true;
    await practice.sweep();
  }
  return practice.namesRenewed();
}
