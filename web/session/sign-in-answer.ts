/** Where the sign-in sends people back to. */
export const BACK = '/';
/** What helps who could not be signed in. */
const HELP = '/sign-in';

/**
 * Why nobody is signed in after the sign-in sent them back. `over`: it did not take its code any more. `lost`: this tab does not
 * know what it asked, as the answer is of another tab, or was read before.
 */
export type NotSignedIn = 'over' | 'lost';

/** Where the way to the sign-in began, and why it came to nothing. */
export type Returned = { readonly path: string; readonly why?: NotSignedIn };

/** What came of it. `state`: what was given when it began, if this tab knows. */
export type Answer = { readonly state: unknown; readonly why?: NotSignedIn };

/** Told that the sign-in does not answer: it tries again until what it is given answers yes. */
export type Waits = (again: () => Promise<boolean>) => void;

/**
 * Reads the answer of the sign-in out of the address, when there is one. The address keeps it until it is known what came of it:
 * a page that is loaded again while there is no connection goes on where it was.
 * @param exchange asks the sign-in what came of it, with that address. It throws when there is no answer
 */
export async function finish(
  exchange: (address: string) => Promise<Answer>,
  waits: Waits,
): Promise<Returned | undefined> {
  const given = new URLSearchParams(location.search);
  if (location.pathname !== BACK || !given.has('state') || !(given.has('code') || given.has('error'))) return undefined;
  const returned = given.has('error') ? { path: HELP } : await answered(exchange, waits);
  history.replaceState(null, '', BACK);
  return returned;
}

async function answered(exchange: (address: string) => Promise<Answer>, waits: Waits): Promise<Returned> {
  const ask = once(async (): Promise<Returned> => {
    const { state, ...rest } = await exchange(location.href);
    return { path: typeof state === 'string' && state.startsWith('/') ? state : BACK, ...rest };
  });
  try {
    return await ask();
  } catch {
    return new Promise((found) => {
      waits(async () => {
        const returned = await ask().catch(() => undefined);
        if (returned) found(returned);
        return returned !== undefined;
      });
    });
  }
}

/** Whoever asks meanwhile, or after it succeeded, gets the same: a code works once. */
function once<T>(attempt: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () =>
    (running ??= attempt().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}
