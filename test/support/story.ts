import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { addDays, addYears } from '../../domain/calendar.ts';
import { sweepCommands } from '../../lambdas/agenda/commands.ts';
import { sweep } from '../../lambdas/agenda/sweep.ts';
import { inspect } from '../../lambdas/document/inspect.ts';
import { relocate } from '../../lambdas/document/relocate.ts';
import type { Practice, Who } from './practice.ts';

export type Dossier = { readonly dossierId: string; readonly coach: Who; readonly client: Who };

export const clientData = {
  firstName: 'Merel',
  lastName: 'van Zomeren-Böhm',
  email: 'merel@voorbeeld.example',
};

/** A service of the policy: one under the Wet verbetering poortwachter, or one that is not. */
export const serviceOf = (practice: Practice, wvp: boolean): string =>
  practice.policy.services.find((service) => service.wvp === wvp)?.id ?? '';

/** A registered dossier with its people. */
export async function registered(
  practice: Practice,
  more: object = {},
  people: Partial<Dossier> = {},
): Promise<Dossier> {
  const coach = people.coach ?? (await practice.invite('coach'));
  const client = people.client ?? (await practice.invite('client'));
  const body = {
    service: serviceOf(practice, true),
    purpose: practice.policy.purposes[0]?.id,
    clientId: client.personId,
    client: clientData,
    ...more,
  };
  const reply = await practice.call('createDossier', {}, { as: coach, body });
  return { dossierId: (reply.body as { dossierId: string }).dossierId, coach, client };
}

/** A running one: the regulation was given and the trajectory started today. */
export async function running(practice: Practice, more: object = {}, people: Partial<Dossier> = {}): Promise<Dossier> {
  const dossier = await registered(practice, more, people);
  const { dossierId, coach } = dossier;
  const regulationVersion = practice.policy.regulations.at(-1)?.version;
  const givenOn = practice.today();
  await practice.call(
    'recordNotice',
    { dossierId },
    { as: coach, body: { regulationVersion, givenOn, channel: practice.policy.notice.channels[0] } },
  );
  await practice.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn: givenOn } });
  return dossier;
}

export const TEXT = Buffer.from('Verslag van een gesprek.\n');
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a coach announces: a plain text in both files, of the policy's first category without a condition. */
export const announcement = (practice: Practice, bytes: Uint8Array = TEXT, more: object = {}) => {
  const category = practice.policy.categories.find(({ requires, files }) => requires === 'none' && files.length === 2);
  return {
    category: category?.id,
    registrationKind: practice.policy.registrationKinds[0]?.id,
    files: ['client', 'coach'],
    fileName: 'verslag.txt',
    mediaType: 'text/plain',
    size: bytes.byteLength,
    sha256: sha256(bytes),
    ...more,
  };
};

/** Uploads and inspects a document. @returns its id */
export async function uploaded(
  practice: Practice,
  dossier: Dossier,
  bytes: Uint8Array = TEXT,
  more: object = {},
): Promise<string> {
  const { dossierId, coach } = dossier;
  const body = announcement(practice, bytes, more);
  const reply = await practice.call('requestUpload', { dossierId }, { as: coach, body });
  const { documentId, upload } = reply.body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  practice.objects.accept(upload.url, upload.headers, bytes);
  const key = `incoming/${dossierId}/${documentId}`;
  await inspect(practice, { of: 'content', key });
  await inspect(practice, { of: 'malware', key, clean: true });
  return documentId;
}

/** The term of whatever ended today passes, and its client was told in time, as they are where somebody sweeps each day. */
export async function termPasses(practice: Practice, onAnnounced?: () => Promise<unknown>): Promise<void> {
  const { digitalYears, noticeDays } = practice.policy.retention;
  const announced = addDays(addYears(practice.today(), digitalYears), -noticeDays);
  practice.clock.advance(Temporal.PlainDate.from(practice.today()).until(announced, { largestUnit: 'day' }).toString());
  await sweep({ ...practice, ...sweepCommands(practice) });
  await onAnnounced?.();
  practice.clock.advance(`P${noticeDays}D`);
}

/** Ends the trajectory today and lets the documents be moved. */
export async function ended(practice: Practice, dossier: Dossier): Promise<void> {
  const { dossierId, coach } = dossier;
  await practice.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: practice.today() } });
  await relocate(practice, dossierId);
}
