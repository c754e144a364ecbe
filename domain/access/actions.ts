/** Everything that can be asked. What is not on this list does not exist (RIO-1.5, EK-3.1). */
export const PRACTICE_ACTIONS = [
  'person.invite',
  'person.list',
  'person.remove',
  'principal.register',
  'principal.list',
  'dossier.create',
  'dossier.list',
  'dossier.look-up',
  'certificate.read',
  'relation.read',
] as const;

export const DOSSIER_ACTIONS = [
  'dossier.read-state',
  'dossier.read',
  'client.change',
  'notice.record',
  'trajectory.start',
  'trajectory.end',
  'trajectory.change-end',
  'hold.place',
  'hold.lift',
  'agenda.read',
  'audit.read',
  'document.upload',
  'document.list',
  'document.read',
  'document.download',
] as const;

export type PracticeAction = (typeof PRACTICE_ACTIONS)[number];
export type DossierAction = (typeof DOSSIER_ACTIONS)[number];
