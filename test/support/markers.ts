import type { Policy } from '../../policies/index.ts';
import { dataMap, named, readable } from './data-map.ts';
import type { Held } from './emulator-dump.ts';
import { type Typed, typedIn } from './typed.ts';

/** Shorter ones are found by chance. */
const SHORTEST = 4;
/** In as many signs of sealed text, and in bytes that are no text, a word of four or five letters is found by chance too: once in some thirty runs. */
const LONG = 7;
const SEALED = /[A-Za-z0-9+/]{40,}/g;
/** What stands where bytes are no text. */
const NO_TEXT = '\uFFFD';

type Watch = {
  /** What was typed, each text once for each field. */
  typed(): readonly Typed[];
  /** Addresses that were called and headers that were sent or answered, but for the tokens of who is signed in. */
  sent(): readonly Held[];
  stop(): void;
};

/** Looks along with every request of this process: what is typed in it, and what its address and headers say. */
export function watchRequests(policy: Policy, origin: string): Watch {
  const { fetch: original } = globalThis;
  const typed = new Map<string, Typed>();
  const sent: Held[] = [];
  const note = (place: string, headers: Headers): void => {
    for (const [name, text] of headers) if (name !== 'authorization') sent.push({ place: [place, name], text });
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { url, method } = request;
    sent.push({ place: ['address', method], text: decodeURIComponent(url.replaceAll('+', '%20')) });
    note('header sent', request.headers);
    if (url.startsWith(origin) && request.headers.get('content-type')?.includes('json')) {
      const text = await request.clone().text();
      const path = url.slice(origin.length);
      for (const one of typedIn(policy, method, path, parsed(text))) typed.set(`${one.field} ${one.text}`, one);
    }
    const response = await original(request);
    note('header answered', response.headers);
    return response;
  };
  return {
    typed: () => [...typed.values()].filter(({ text }) => text.length >= SHORTEST),
    sent: () => sent,
    stop: () => {
      globalThis.fetch = original;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Found = Typed & { readonly place: readonly string[] };

/** Where what was typed can be read: as it is, within JSON, or percent-encoded. */
export function foundIn(held: readonly Held[], typed: readonly Typed[]): Found[] {
  const forms = typed.map((one) => ({
    ...one,
    forms: [...new Set([one.text, JSON.stringify(one.text).slice(1, -1), encodeURIComponent(one.text)])],
  }));
  const look = (text: string): readonly Typed[] => {
    if (text.length < SHORTEST) return [];
    const open = text.includes(NO_TEXT) ? '' : text.replace(SEALED, ' ');
    return forms.filter((one) => one.forms.some((form) => (form.length < LONG ? open : text).includes(form)));
  };
  // Most texts lie in many places: the names of attributes, ids, what was logged.
  const looked = new Map<string, readonly Typed[]>();
  return held.flatMap(({ place, text }) => {
    const seen = looked.get(text) ?? look(text);
    looked.set(text, seen);
    return seen.map(({ field, text: marker }) => ({ place, field, text: marker }));
  });
}

/** Which place of the data map this is, where that permits something to be read. */
export function placeOf([service, ...rest]: readonly string[]): string {
  const within = rest.join('/');
  if (service === 'cognito') return 'data.AccountsPool';
  if (service === 'ses' && rest[0] === '_sent_emails') return 'mails that were sent';
  // The bytes of an object, and not its key, its tags or its headers.
  if (service === 's3' && /dossierwacht-data-documents/.test(within) && CONTENT.includes(rest.at(-1) ?? ''))
    return 'data.Documents';
  if (service === 'dynamodb' && rest[0] === '_stream_records') return 'stream of `data.Records`';
  // What the emulator remembers of a transaction, to know it again, is what was written.
  if (service === 'dynamodb' && (rest[0] === '_txn_idempotency' || /dossierwacht-data-Records/.test(within)))
    return 'data.Records';
  return `${service}/${within}`;
}

const CONTENT: readonly string[] = ['body', 'data'];

const rows = [...dataMap().values()].flat();
const permittedIn = new Map(
  rows.flatMap((row) =>
    (named(row.Resource)[0] === undefined ? [row.Place ?? ''] : named(row.Resource)).map(
      (place) => [place, readable(row)] as const,
    ),
  ),
);

/** Whether the data map lets this be read there: the field itself, or the same text typed in a field that may. */
export function permitted({ place, text }: Found, typed: readonly Typed[]): boolean {
  const allowed = permittedIn.get(placeOf(place)) ?? [];
  if (allowed.includes('documents')) return true;
  return typed.some((one) => one.text === text && allowed.includes(one.field.split('.').at(-1) ?? ''));
}
