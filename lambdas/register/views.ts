import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type {
  breachesAboutReply,
  breachesReply,
  breachReply,
  suggestionReply,
} from '../../contracts/register/replies.ts';
import { articleOf } from '../../domain/article.ts';
import type { Actor } from '../../domain/person/person.ts';
import {
  type Breach,
  type BreachSecrets,
  breachState,
  deadlineOf,
  hoursLeft,
  isLate,
  mustTellPeople,
} from '../../domain/register/breach.ts';
import { deadlineSteps, missingFor } from '../../domain/register/missing.ts';
import type { Suggestion } from '../../domain/register/suggestion.ts';
import type { Policy } from '../../policies/index.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { mayInPractice } from '../shared/open-dossier.ts';

/** The line of a breach: dates, numbers and words of closed lists. */
export function lineView(
  breach: Breach,
  now: Temporal.Instant,
): z.input<ReturnType<typeof breachesReply>>['items'][number] {
  const { version: _, secrets: __, kinds, ...clear } = breach;
  return {
    ...clear,
    kinds: [...kinds],
    state: breachState(breach),
    deadline: deadlineOf(breach).toString({ fractionalSecondDigits: 3 }),
    hoursLeft: hoursLeft(breach, now),
    late: isLate(breach, now),
    peopleToTell: mustTellPeople(breach),
  };
}

/** Those that are about a dossier or a complaint, for who may read the register; nothing for anybody else. */
export async function breachesAbout(
  actor: Actor,
  find: () => Promise<readonly Breach[]>,
): Promise<{ breaches?: z.input<ReturnType<typeof breachesAboutReply>> }> {
  if (mayInPractice(actor, 'breach.read')) return {};
  const found = await find();
  return {
    breaches: found.map((breach) => ({
      breachId: breach.breachId,
      awareAt: breach.awareAt,
      state: breachState(breach),
    })),
  };
}

function contentView(secrets: BreachSecrets) {
  const { earlierWords: _, ...written } = secrets;
  const [categories, dossierIds] = [[...secrets.categories], [...secrets.dossierIds]];
  return { ...written, categories, dossierIds, ...earlierWordsOf(secrets) };
}

function concerned(secrets: BreachSecrets | undefined, known: ReadonlyMap<string, string>) {
  const { dossierIds = [], complaintId = '' } = secrets ?? {};
  const number = known.get(complaintId);
  return {
    dossiers: dossierIds.flatMap((dossierId) => {
      const of = known.get(dossierId);
      return of === undefined ? [] : [{ dossierId, number: of }];
    }),
    ...(number === undefined ? {} : { complaint: { complaintId, number } }),
  };
}

/** @param known the numbers of the dossiers and the complaint that it is about and that are still there */
export function breachView(
  breach: Breach,
  known: ReadonlyMap<string, string>,
  { organisation, links, rules }: Policy,
  now: Temporal.Instant,
): z.input<ReturnType<typeof breachReply>> {
  const { version, secrets } = breach;
  return {
    ...lineView(breach, now),
    version,
    steps: [...deadlineSteps(breach)],
    missing: missingFor(breach, now).map(({ id, rule, words }) => ({ id, article: articleOf(rules, rule), words })),
    contact: { name: organisation.name, email: organisation.contactEmail },
    supervisoryAuthority: links.supervisoryAuthority,
    ...concerned(secrets, known),
    ...(secrets ? { content: contentView(secrets) } : {}),
  };
}

export function suggestionView({ secrets, ...clear }: Suggestion): z.input<ReturnType<typeof suggestionReply>> {
  const { text, answer } = secrets;
  return { ...clear, text, ...(answer === undefined ? {} : { answer }) };
}
