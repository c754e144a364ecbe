import { readFile } from 'node:fs/promises';
import type { Asking } from './ask.ts';
import { type SignInPlace, signIn } from './sign-in.ts';
import { SignInRefused } from './sign-in-words.ts';

export type TokenSource = { readonly tokenFile: string | undefined; readonly as: string | undefined };

/** The token of who works with the practice: from a file that may be renewed meanwhile, from the environment, or by signing in. */
export async function tokenOf(
  { tokenFile, as }: TokenSource,
  env: Readonly<Record<string, string | undefined>>,
  place: SignInPlace,
  asking: Asking,
): Promise<() => Promise<string>> {
  if (tokenFile !== undefined) return async () => (await readFile(tokenFile, 'utf8')).trim();
  if (as !== undefined) return signIn(place, as, asking);
  const token = env.DOSSIERWACHT_TOKEN;
  if (!token)
    throw new SignInRefused('Say who you are: --as EMAIL, --token-file FILE, or the token in DOSSIERWACHT_TOKEN.');
  return async () => token;
}
