import { yes } from './consents.ts';
import type { Practice, Reply, Who } from './practice.ts';
import type { Dossier } from './story.ts';

export type Summarised = { readonly summaryId: string; readonly version: number; readonly state: string };

/** The version that somebody looked at. */
export const at = (version: number) => ({ 'if-match': `"${version}"` });

/** A summary of a talk of today, which its client got unless it says otherwise. */
export async function summarised(
  one: Practice,
  { dossierId, coach }: Dossier,
  more: object = { send: true },
  text = 'Wij spraken over solliciteren.',
): Promise<Summarised> {
  const body = { day: one.today(), text, ...more };
  return yes<Summarised>(await one.call('writeSummary', { dossierId }, { as: coach, body }));
}

type Answered = { readonly version: number; readonly as?: Who; readonly edition?: number };

export const confirm = (
  one: Practice,
  { dossierId, client }: Dossier,
  summaryId: string,
  { version, as = client, edition = 1 }: Answered,
): Promise<Reply> =>
  one.call('confirmSummary', { dossierId, summaryId }, { as, headers: at(version), body: { edition } });

export const dispute = (
  one: Practice,
  { dossierId, client }: Dossier,
  summaryId: string,
  words: string,
  { version, as = client, edition = 1 }: Answered,
): Promise<Reply> =>
  one.call('disputeSummary', { dossierId, summaryId }, { as, headers: at(version), body: { edition, words } });

export const correct = (
  one: Practice,
  { dossierId, coach }: Dossier,
  summaryId: string,
  text: string,
  version: number,
): Promise<Reply> =>
  one.call('correctSummary', { dossierId, summaryId }, { as: coach, headers: at(version), body: { text } });
