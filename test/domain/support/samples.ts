import type { Document } from '../../../domain/document/document.ts';
import type { Dossier, DossierState } from '../../../domain/dossier/dossier.ts';
import type { Person, Role } from '../../../domain/person/person.ts';

export const TODAY = '2026-03-05';

/** A dossier that was only recorded. */
export const REGISTERED: Dossier = {
  dossierId: 'dossier-1',
  number: '2026-0001',
  version: 7,
  state: 'registered',
  policyId: 'practice',
  service: 'career-check',
  purpose: 'guidance',
  clientId: 'client-1',
  coachId: 'coach-1',
  createdOn: '2026-01-02',
  notices: [],
  secrets: { client: { firstName: 'Noor', lastName: 'de Wit' } },
};

/** One whose trajectory goes on since 10 January 2026. */
export const RUNNING: Dossier = {
  ...REGISTERED,
  state: 'running',
  notices: [{ regulationVersion: '2018-06-01', givenOn: '2026-01-05', channel: 'letter' }],
  startedOn: '2026-01-10',
};

/** One whose trajectory ended on 1 March 2026. */
export const ENDED: Dossier = { ...RUNNING, state: 'ended', endedOn: '2026-03-01' };

/** The same, whose client was told that it will be destroyed on the day of its term. */
export const ANNOUNCED_END: Dossier = {
  ...ENDED,
  destruction: { dueOn: '2031-03-01', on: '2031-03-01', announcedOn: '2031-02-01' },
};

/** Told a day after the term, so that it waits the grace. */
export const WAITING: Dossier = {
  ...ENDED,
  destruction: { dueOn: '2031-03-01', on: '2031-03-09', announcedOn: '2031-03-02', waits: true },
};

export const ERASING: Dossier = { ...ENDED, state: 'erasing' };

/** One of each state. */
export const DOSSIERS: { readonly [S in DossierState]: Dossier } = {
  registered: REGISTERED,
  running: RUNNING,
  ended: ENDED,
  erasing: ERASING,
};

export const HELD: Dossier = {
  ...ENDED,
  hold: { placedOn: '2026-03-02', reviewOn: '2026-06-02' },
  secrets: { ...ENDED.secrets, holdReason: 'A dispute about the agreement' },
};

export const person = (role: Role, personId = `${role}-1`): Person => ({ personId, role, state: 'active', version: 1 });

/** A document whose ticket was given. */
export const ANNOUNCED: Document = {
  documentId: 'document-1',
  dossierId: 'dossier-1',
  version: 1,
  state: 'announced',
  category: 'cv',
  registrationKind: 'intake',
  files: ['client', 'coach'],
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  uploader: { personId: 'coach-1', role: 'coach' },
  announcedOn: TODAY,
  retention: { article: 'RIO-6.3', term: 'P5Y', from: 'trajectory-end' },
  secrets: { fileName: 'cv.pdf' },
};

export const ACCEPTED: Document = { ...ANNOUNCED, state: 'accepted', inspection: 'passed', verdict: 'clean' };
export const AVAILABLE: Document = { ...ACCEPTED, state: 'available', objectKey: 'dossiers/dossier-1/document-1' };
