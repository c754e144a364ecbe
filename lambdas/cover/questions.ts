import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { AskConsent } from '../../domain/consent/ask.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { ScopeRule } from '../../domain/consent/rules.ts';
import type { Cover } from '../../domain/cover/cover.ts';
import type { Actor } from '../../domain/person/person.ts';
import { retry } from '../../stores/retry.ts';
import { askAndCommit } from '../consent/ask.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { lookAround } from '../consent/look-around.ts';
import { type Call, type Problem, problem } from '../runtime/call.ts';
import { liveDossier } from '../shared/still-there.ts';

type Asker = Pick<Call<(typeof consentOperations)['planCover']>, 'actor' | 'falseAlarms' | 'now'>;

/** @returns why somebody could not be asked, by dossier: the others are asked all the same. */
export async function askAll(
  ports: ConsentHttpPorts,
  call: Asker,
  cover: Cover,
  scope: ScopeRule,
  dossierIds: readonly string[],
  reason: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const impossible = new Map<string, string>();
  for (const dossierId of dossierIds) {
    const result = await askOneOf(ports, call, { cover, scope, dossierId, reason });
    if ('refusal' in result) impossible.set(dossierId, result.refusal.code);
  }
  return impossible;
}

type Question = {
  readonly cover: Cover;
  readonly scope: ScopeRule;
  readonly dossierId: string;
  readonly reason: string | undefined;
};

/** Asks one client, again while something comes between. */
export const askOneOf = (
  ports: ConsentHttpPorts,
  call: Asker,
  { cover, scope, dossierId, reason }: Question,
): Promise<Consent | Problem> => retry(ports.pause, () => askOne(ports, call, cover, scope, dossierId, reason), isBusy);

async function askOne(
  ports: ConsentHttpPorts,
  call: Asker,
  cover: Cover,
  scope: ScopeRule,
  dossierId: string,
  reason: string | undefined,
): Promise<Consent | Problem> {
  ports.committer.readAhead(dossierId, call.now);
  const loaded = await liveDossier(ports, dossierId);
  if (!loaded) return problem('under-erasure');
  // It may have gone to another coach since it was chosen.
  if (loaded.dossier.coachId !== cover.coachId) return problem('not-found', { rule: 'access.dossier' });
  const command = question(ports.ids.next(), cover, scope, call.actor, reason);
  const around = await lookAround(ports, loaded, command.subject);
  return askAndCommit(ports, call, loaded, around, command, [ports.covers.checkWrite(cover)]);
}

const isBusy = (result: object): boolean => 'refusal' in result && (result as Problem).refusal.code === 'busy';

const question = (
  consentId: string,
  { coverId, coachId, replacementId, from, until }: Cover,
  scope: ScopeRule,
  actor: Actor,
  reason: string | undefined,
): AskConsent => ({
  consentId,
  scope: scope.id,
  subject: { kind: 'cover', coverId, coachId, personId: replacementId, from, until },
  askedBy: { personId: actor.personId, role: actor.role === 'owner' ? 'owner' : 'coach' },
  ...(reason === undefined ? {} : { reason }),
});
