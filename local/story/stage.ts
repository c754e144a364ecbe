import { Temporal } from 'temporal-polyfill';
import type { Policy } from '../../policies/index.ts';
import type { TableName } from '../../stores/items.ts';
import type { clientConfig } from '../cloud/cloud.ts';
import type { Machinery } from './machinery.ts';
import type { Papers } from './papers.ts';
import type { accounts, Reply, Session } from './session.ts';

export type StoryFile = { readonly name: string; readonly bytes: Buffer };

/** Where the story plays: the deployed system, the people in it, and what has happened so far. */
export type Stage = {
  readonly policy: Policy;
  readonly origin: string;
  /** For SDK clients of this cloud. */
  readonly config: ReturnType<typeof clientConfig>;
  readonly anyone: Session;
  readonly accounts: ReturnType<typeof accounts>;
  readonly machinery: Machinery;
  readonly papers: Papers;
  readonly ownerEmail: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly files: readonly StoryFile[];
  readonly people: Map<Part, Player>;
  /** Ids and dates that later steps need. */
  readonly facts: Map<string, string>;
};

export type Part = 'owner' | 'coach' | 'other-coach' | 'partner' | 'client' | 'other-client' | 'principal' | 'manager';
export type Player = { readonly personId?: string; readonly email: string; readonly session: Session };

export const PASSWORD = 'Voorbeeld-2026!';

export const as = (stage: Stage, part: Part): Session => {
  const player = stage.people.get(part);
  if (!player) throw new Error(`There is no ${part} yet`);
  return player.session;
};

export function fact(stage: Stage, name: string): string {
  const value = stage.facts.get(name);
  if (value === undefined) throw new Error(`The story does not know its ${name} yet`);
  return value;
}

/** How far the clock is moved so that it is this day: whole days, as the calendar counts them. */
export const shiftTo = (stage: Stage, day: string): string =>
  Temporal.PlainDate.from(fact(stage, 'today')).until(day, { largestUnit: 'day' }).toString();

/** The reply when it has this status. @throws with what the API said otherwise */
export async function expected(status: number, asked: Promise<Reply>, what: string): Promise<Reply> {
  const reply = await asked;
  if (reply.status === status) return reply;
  const said = reply.body as { detail?: string; errors?: unknown } | undefined;
  throw new Error(
    `${what}: expected ${status}, was ${reply.status}: ${said?.detail ?? reply.bytes.toString('utf8').slice(0, 300)} ${JSON.stringify(said?.errors ?? '')}`,
  );
}
