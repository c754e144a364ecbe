import { readFile } from 'node:fs/promises';
import { OPERATIONS } from '../../contracts/api.ts';
import { inspect } from '../../lambdas/document/inspect.ts';
import { importPractice } from '../../local/import/command.ts';
import type { Options } from '../../local/import/options.ts';
import type { Answer, Practice as Reached } from '../../local/import/send.ts';
import { operationAt } from '../../local/story/replies.ts';
import type { Practice, Who } from './practice.ts';

/** The token of an API in memory is who has it. */
export function reachedAs(one: Practice, as: Who | 'nobody', asked: string[] = []): Reached {
  return {
    async call(method, path, { body, key } = {}): Promise<Answer> {
      const name = operationAt(method, path);
      if (!name) throw new Error(`There is no ${method} ${path}`);
      asked.push(name);
      const [plain = '', query = ''] = path.split('?');
      const places = OPERATIONS[name].path.split('/');
      const params = Object.fromEntries(
        plain.split('/').flatMap((part, n) => (places[n]?.startsWith('{') ? [[places[n].slice(1, -1), part]] : [])),
      );
      const reply = await one.call(name, params, {
        as,
        ...(body === undefined ? {} : { body }),
        ...(query === '' ? {} : { query: Object.fromEntries(new URLSearchParams(query)) }),
        ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
      });
      return { status: reply.status, body: reply.body };
    },
    async put(url, headers, path) {
      const bytes = await readFile(path);
      one.objects.accept(url, headers, bytes);
      const [, key = ''] = /(incoming\/[0-9a-f-]+\/[0-9a-f-]+)/.exec(url) ?? [];
      await inspect(one, { of: 'content', key });
      // What says of itself that it is malware is found to be that.
      await inspect(one, { of: 'malware', key, clean: !bytes.includes('MALWARE') });
      return 200;
    },
  };
}

export type Imported = {
  readonly code: number;
  /** What the report says, as its JSON. */
  readonly report: {
    readonly rows: readonly {
      readonly row: number;
      readonly outcome: string;
      readonly number?: string;
      readonly dossierId?: string;
      readonly documents?: number;
      readonly destroyOn?: string;
      readonly sentences: readonly string[];
    }[];
    readonly notes: readonly string[];
  };
  readonly said: string;
  /** Operations in the order in which they were asked. */
  readonly asked: readonly string[];
};

/** Imports into a practice in memory. @param reached how it is reached, where something is to go wrong on the way */
export async function imported(
  one: Practice,
  table: string,
  folder: string,
  more: Partial<Options> & { readonly as_?: Who } = {},
  reached: (practice: Reached) => Reached = (practice) => practice,
): Promise<Imported> {
  const { as_: who = one.owner, ...options } = more;
  const asked: string[] = [];
  const said: string[] = [];
  const out: string[] = [];
  const code = await importPractice(
    {
      open: reachedAs(one, 'nobody', asked),
      signedIn: async () => reached(reachedAs(one, who, asked)),
      today: one.today(),
      now: () => one.clock.read().epochMilliseconds,
      pause: async () => undefined,
      progress: (line) => said.push(line),
      out: (text) => out.push(text),
    },
    {
      table,
      folder,
      dryRun: false,
      address: 'https://portaal.example',
      tokenFile: undefined,
      as: undefined,
      category: undefined,
      kind: undefined,
      invite: false,
      atOnce: 3,
      language: 'nl',
      json: true,
      ...options,
    },
  );
  return { code, report: JSON.parse(out.join('') || '{"rows":[],"notes":[]}'), said: said.join('\n'), asked };
}
