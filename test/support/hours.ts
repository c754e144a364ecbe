import { yes } from './consents.ts';
import type { Practice } from './practice.ts';
import type { Dossier } from './story.ts';

/** So little that whatever is kept of the time of a dossier reaches it. */
const ONE_MINUTE = { hours: 0, minutes: 1 };

/** What its principal granted is recorded, by its coach. */
export async function grantedHours(
  one: Practice,
  { dossierId, coach }: Pick<Dossier, 'dossierId' | 'coach'>,
  time: { readonly hours: number; readonly minutes?: number } = ONE_MINUTE,
): Promise<void> {
  const version = (await one.dossiers.load(dossierId))?.dossier.version;
  const body = { ...time, since: one.today() };
  yes(await one.call('recordHours', { dossierId }, { as: coach, headers: { 'if-match': `"${version}"` }, body }));
}
