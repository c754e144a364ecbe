import { openAsBlob } from 'node:fs';
import type { Language } from '../../contracts/problems/text.ts';

export type Answer = { readonly status: number; readonly body: unknown; readonly retryAfter?: number };
export type Asked = { readonly body?: unknown; readonly key?: string };

/** The practice as it is reached: its API, as one account, and the addresses that its tickets name. */
export type Practice = {
  call(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** @returns the status */
  put(url: string, headers: Readonly<Record<string, string>>, path: string): Promise<number>;
};

/** That the account's token does not hold, or not any more. */
export class SignInAgain extends Error {}

/** How often and how long it is tried again when the practice is busy, in milliseconds; longer each time. */
const TRIES = 6;
const FIRST_PAUSE = 500;
const BUSY: readonly number[] = [429, 500, 502, 503, 504];
const LONG_PAUSE = 30_000;

export type Reach = {
  /** Of the API or the portal, without a slash at the end. */
  readonly address: string;
  readonly token: () => Promise<string>;
  readonly language: Language;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

/**
 * Over HTTP. What is busy is asked again, as long as that can do no harm: each creation carries its key.
 * @throws SignInAgain when the token does not hold
 */
export function practiceAt({ address, token, language, pause }: Reach): Practice {
  const once = async (method: string, path: string, { body, key }: Asked): Promise<Answer> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(await authorized(token)),
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const after = response.headers.get('retry-after');
    return {
      status: response.status,
      body: response.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : undefined,
      ...(after === null ? {} : { retryAfter: Number(after) }),
    };
  };
  return {
    async call(method, path, asked = {}) {
      const answer = await patiently(() => once(method, path, asked), pause);
      if (answer.status === 401) throw new SignInAgain();
      return answer;
    },
    async put(url, headers, path) {
      const { status } = await patiently(async () => {
        // Read as it goes: a file is never whole in memory.
        const response = await fetch(url, { method: 'PUT', headers, body: await openAsBlob(path) });
        await response.body?.cancel();
        return { status: response.status, body: undefined };
      }, pause);
      return status;
    },
  };
}

/** Nobody sends none. */
async function authorized(token: Reach['token']): Promise<Record<string, string>> {
  const held = await token();
  return held === '' ? {} : { authorization: `Bearer ${held}` };
}

async function patiently(ask: () => Promise<Answer>, pause: Reach['pause']): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask().catch(() => ({ status: 503, body: undefined }) as Answer);
    if (!BUSY.includes(answer.status) || attempt === TRIES) return answer;
    const wait = answer.retryAfter === undefined ? FIRST_PAUSE * 2 ** (attempt - 1) : answer.retryAfter * 1_000;
    await pause(Math.min(wait, LONG_PAUSE));
  }
}
