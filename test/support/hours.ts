import { principal, yes } from './consents.ts';
import type { Practice } from './practice.ts';
import type { Dossier } from './story.ts';

/** So little that whatever is kept of the time of a dossier reaches it. */
const ONE_MINUTE = { hours: 0, minutes: 1 };

/** Hours are granted by a principal: one comes where there is none. */
export async function commissioned(
  one: Practice,
  { dossierId, coach }: Pick<Dossier, 'dossierId' | 'coach'>,
): Promise<void> {
  if ((await one.dossiers.load(dossierId))?.dossier.principalId !== undefined) return;
  const { principalId } = await principal(one);
  yes(await one.call('changeCommission', { dossierId }, { as: coach, body: { principalId } }));
}

/** What its principal granted is recorded, by its coach. */
export async function grantedHours(
  one: Practice,
  { dossierId, coach }: Pick<Dossier, 'dossierId' | 'coach'>,
  time: { readonly hours: number; readonly minutes?: number } = ONE_MINUTE,
): Promise<void> {
  await commissioned(one, { dossierId, coach });
  const version = (await one.dossiers.load(dossierId))?.dossier.version;
  const body = { ...time, since: one.today() };
  yes(await one.call('recordHours', { dossierId }, { as: coach, headers: { 'if-match': `"${version}"` }, body }));
}
