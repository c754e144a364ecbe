import type { Activity } from '../domain/consult/activity.ts';
import type { Consult } from '../domain/consult/consult.ts';
import type { ItemStore } from './items.ts';
import { activityRecord, consultRecord } from './records/consult.ts';
import { SealedInDossier } from './sealed-in-dossier.ts';
import { type GuardedWrite, guarded, unchanged } from './writes.ts';

/** The consults of each dossier. */
export class ConsultStore extends SealedInDossier<'consult', Omit<Consult, 'secrets'>, Consult['secrets']> {
  constructor(items: ItemStore) {
    super(items, consultRecord, (dossierId, consultId) => ({ dossierId, consultId }));
  }

  /** Makes a transaction hold only while the consult is as it was loaded. */
  checkWrite(consult: Consult): GuardedWrite<'version-conflict'> {
    return guarded(unchanged(consultRecord, consult, consult.version));
  }
}

/** The work on each dossier beside its consults. */
export class ActivityStore extends SealedInDossier<'activity', Omit<Activity, 'secrets'>, Activity['secrets']> {
  constructor(items: ItemStore) {
    super(items, activityRecord, (dossierId, activityId) => ({ dossierId, activityId }));
  }
}
