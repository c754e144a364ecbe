import * as z from 'zod';
import { pageQuery, prose, uuid } from '../common.ts';
import { plannedDay, type Today } from '../days.ts';

/** Dossiers asked for at once: each is a question to a client. */
const MAX_DOSSIERS = 100;

const dossierIds = () =>
  z
    .array(uuid())
    .min(1)
    .max(MAX_DOSSIERS)
    .refine((given) => new Set(given).size === given.length, { message: 'named twice' });

/** An absence with a replacement; without `dossierIds` for all clients. The owner says for which coach. */
export const planCoverBody = (today: Today) =>
  z.strictObject({
    coachId: uuid().optional(),
    replacementId: uuid(),
    from: plannedDay(today),
    until: plannedDay(today),
    dossierIds: dossierIds().optional(),
    reason: prose().optional(),
  });
export const coverParams = () => z.strictObject({ coverId: uuid() });
export const batchParams = () => z.strictObject({ batchId: uuid() });
export const coverQuery = () => z.strictObject({ coachId: uuid().optional() });
export const coversQuery = () => z.strictObject({ ...pageQuery().shape, coachId: uuid().optional() });
/** Asks those who were not asked yet. */
export const askCoverBody = () =>
  z.strictObject({ dossierIds: dossierIds().optional(), reason: prose().optional() }).optional();

/** Without `dossierIds` all dossiers of the coach who leaves. */
export const handOverBody = () =>
  z.strictObject({
    fromCoachId: uuid(),
    toCoachId: uuid(),
    dossierIds: dossierIds().optional(),
  });
