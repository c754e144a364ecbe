import { as, PASSWORD, type Part, type Stage } from '../story/stage.ts';
import { withIds } from './description.ts';
import { idsToldTo, type KnownIds } from './known-ids.ts';
import type { Caller } from './schemathesis.ts';

/** Who asks, in this order: the owner comes last, since the owner can remove the others. A coach who handles a complaint is another one. */
const ROLES: readonly (readonly [role: string, part?: Part])[] = [
  ['nobody'],
  ['client', 'client'],
  ['principal', 'principal'],
  ['coach', 'coach'],
  ['complaint-handler', 'other-coach'],
  ['manager', 'manager'],
  ['owner', 'owner'],
];
/** Of each kind of id: those that somebody is told, and some that only others are. */
const OWN = 3;
const OTHERS = 1;

/**
 * A caller for each role, with ids that exist in what is made up for them.
 * @param made ids that are said once and never listed
 */
export async function callersOf(stage: Stage, made: KnownIds): Promise<Caller[]> {
  const { body: document } = await stage.anyone.call('GET', '/api/openapi.json');
  const everything = new Map([...(await idsToldTo(as(stage, 'owner'))), ...made]);
  const callers: Caller[] = [];
  for (const [role, part] of ROLES) {
    const player = part && stage.people.get(part);
    const own = part ? await idsToldTo(as(stage, part)) : new Map<string, string[]>();
    const token = player && (await stage.accounts.token(player.email, PASSWORD));
    const description = withIds(document, together(own, everything));
    callers.push({ role, description, ...(token === undefined ? {} : { token }) });
  }
  return callers;
}

function together(own: KnownIds, everything: KnownIds): KnownIds {
  const names = new Set([...own.keys(), ...everything.keys()]);
  return new Map(
    [...names].map((name) => {
      const mine = (own.get(name) ?? []).slice(0, OWN);
      const others = (everything.get(name) ?? []).filter((id) => !mine.includes(id));
      return [name, [...mine, ...others.slice(0, mine.length === 0 ? OWN : OTHERS)]];
    }),
  );
}
