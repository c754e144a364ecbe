import type * as z from 'zod';
import type { SchemaFacts } from '../../contracts/operation.ts';
import type { Text } from '../../contracts/problems/text.ts';
import { publicReplies } from '../../contracts/regulation/replies.ts';
import type { Rules } from '../../domain/rules.ts';

export type Configuration = z.infer<ReturnType<typeof publicReplies.getConfiguration>>;

/** @throws when it is not what this release of a practice says of itself */
export const readConfiguration = (body: unknown): Configuration => publicReplies.getConfiguration().parse(body);

/** What the contract's own schemas depend on, from what the practice says of itself. */
export const factsOf = ({ clientFields }: Configuration, today: string): SchemaFacts => ({
  today,
  clientFields: clientFields.map((field) => ({
    ...field,
    // No schema looks at the category; the form is one of the policy's by its type.
    category: '',
    form: field.form as SchemaFacts['clientFields'][number]['form'],
  })),
});

/**
 * The rules by which the practice will decide, as far as it says them: with these the same decisions are made here before
 * anything is sent. What is not said (paper, versions of the regulation) plays no part in them.
 */
export const rulesOf = (practice: Configuration): Rules => ({
  id: practice.policy,
  services: practice.services,
  purposes: practice.purposes,
  registrationKinds: practice.registrationKinds,
  categories: practice.categories.map(({ id, requires, files }) => ({
    id,
    // The policy's own words, which the contract of this answer leaves open.
    requires: requires as Rules['categories'][number]['requires'],
    files: files as Rules['categories'][number]['files'],
  })),
  notice: { channels: practice.noticeChannels, announceDays: 0 },
  organisation: { branches: practice.branches },
  regulations: [],
  retention: {
    digitalYears: practice.retention.years,
    paperYears: null,
    holdReviewMaxMonths: 1,
    graceDays: practice.retention.graceDays,
    noticeDays: practice.retention.noticeDays,
    // Only what is stored of a document names it, and nothing is stored of this.
    articles: { digital: 'AVG-5.1.e' },
  },
  paper: { reminderDays: 0 },
  statistics: { outcomes: practice.outcomes },
  documents: {
    types: practice.documents.types.map(({ mediaType, extensions }) => ({ mimeType: mediaType, extensions })),
    maxBytes: practice.documents.maxBytes,
    testInvitationDays: 0,
    testUploads: 0,
  },
});

type Entry = { readonly id: string; readonly name: string | Text };

/** What somebody named, by its id or by its name in either language, however they wrote the capitals. */
export function entryNamed<E extends Entry>(entries: readonly E[], typed: string): E | undefined {
  const same = plain(typed);
  return entries.find(({ id, name }) =>
    [id, ...(typeof name === 'string' ? [name] : [name.nl, name.en])].some((one) => plain(one) === same),
  );
}

/** A name without capitals, accents, spaces and marks. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
