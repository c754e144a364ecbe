import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import { type AnnounceDocument, announceDocument } from '../../../domain/document/announce.ts';
import { type Document, PEOPLE_WHO_UPLOAD, type Uploader, uploaderOf } from '../../../domain/document/document.ts';
import { downloadDocument } from '../../../domain/document/download.ts';
import { madeAvailable, recordFinding, rejected } from '../../../domain/document/inspection.ts';
import { moved } from '../../../domain/document/location.ts';
import { RULES } from '../support/rules.ts';
import { ACCEPTED, ANNOUNCED, AVAILABLE, DOSSIERS, RUNNING, TODAY } from '../support/samples.ts';

const COMMAND: AnnounceDocument = {
  documentId: 'document-1',
  category: 'cv',
  registrationKind: 'intake',
  files: ['client', 'coach'],
  fileName: 'cv.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
};
const COACH = { personId: 'coach-1', role: 'coach' } as const;
const announce = (more: Partial<AnnounceDocument> = {}, dossier = RUNNING, by: Uploader = COACH) =>
  announceDocument(dossier, { ...COMMAND, ...more }, by, RULES, TODAY);
const CLIENT = { personId: 'client-1', role: 'client' } as const;
const OWNER = { personId: 'owner-1', role: 'owner' } as const;

const entry = (act: string, action: string, rules: readonly string[], facts: object = {}) => ({
  act,
  action: `document.${action}`,
  rules,
  facts: { document: 'document-1', ...facts },
});
const ANNOUNCES = (category = 'cv', more = {}) =>
  entry(
    'collect',
    'announce',
    ['document.listed-category', 'retention.term-and-ground', 'document.registration-kind'],
    {
      category,
      term: 'P5Y',
      size: 10,
      ...more,
    },
  );
const INSPECTS = (finding: string) => entry('record', 'inspect', ['document.inspected'], { finding });
const REJECTED: Document = { ...ANNOUNCED, state: 'rejected', rejection: 'malware', secrets: { fileName: '' } };
const CLEAN: Document = { ...ANNOUNCED, verdict: 'clean' };
const PLACE = 'dossiers/dossier-1/document-1';

test.each<[string, Outcome<Document>, Document, object]>([
  ['announced', announce(), ANNOUNCED, ANNOUNCES()],
  [
    'announced after the end, with a complaint',
    announce({ complaintOpen: true }, DOSSIERS.ended, CLIENT),
    { ...ANNOUNCED, uploader: CLIENT, forCase: true },
    ANNOUNCES('cv', { forCase: 1 }),
  ],
  [
    'announced for a case by the client',
    announce({ forCase: true }, RUNNING, CLIENT),
    { ...ANNOUNCED, uploader: CLIENT, forCase: true },
    ANNOUNCES('cv', { forCase: 1 }),
  ],
  [
    'announced by the owner',
    announce({}, RUNNING, OWNER),
    { ...ANNOUNCED, uploader: OWNER, forCase: true },
    ANNOUNCES('cv', { forCase: 1 }),
  ],
  [
    'announced with what the client knows, in one file',
    announce({ category: 'improvement-points', clientInformedOn: TODAY, files: ['coach', 'coach'] }),
    { ...ANNOUNCED, category: 'improvement-points', clientInformedOn: TODAY, files: ['coach'] },
    ANNOUNCES('improvement-points'),
  ],
  ['found clean first', recordFinding(ANNOUNCED, { of: 'malware' }, TODAY), CLEAN, INSPECTS('malware')],
  ['inspected after that', recordFinding(CLEAN, { of: 'content' }, TODAY), ACCEPTED, INSPECTS('content')],
  [
    'found to be malware, though it was inspected',
    recordFinding({ ...ANNOUNCED, inspection: 'passed' }, { of: 'malware', rejection: 'malware' }, TODAY),
    { ...REJECTED, inspection: 'passed' },
    entry('destroy', 'reject', ['document.inspected'], { rejection: 'malware' }),
  ],
  [
    'rejected as its dossier was closed meanwhile',
    rejected(ACCEPTED, 'dossier-closed', TODAY),
    { ...ACCEPTED, state: 'rejected', rejection: 'dossier-closed', secrets: { fileName: '' } },
    entry('destroy', 'reject', ['document.inspected'], { rejection: 'dossier-closed' }),
  ],
  [
    'stored',
    madeAvailable(ACCEPTED, PLACE),
    AVAILABLE,
    entry('order', 'store', ['document.encrypted', 'retention.term-and-ground', 'dossier.managed-by-coach']),
  ],
  [
    'moved',
    moved(AVAILABLE, 'held/dossier-1/document-1'),
    { ...AVAILABLE, objectKey: 'held/dossier-1/document-1' },
    entry('order', 'move', ['retention.placed-by-term'], { shelf: 'held' }),
  ],
  [
    'read on a consent',
    downloadDocument(AVAILABLE, { consent: 'consent-1' }),
    AVAILABLE,
    entry('consult', 'download', ['audit.every-act', 'access.dossier'], { consent: 'consent-1' }),
  ],
])('[RIO-1.5] a document that is %s: state and audit entry', (_, outcome, next, audit) => {
  expect(outcome).toStrictEqual({ ok: true, next, audit: [audit], agenda: [], effects: [] });
});

test.each<[Outcome<Document>, string, string, string?]>([
  [announce({}, DOSSIERS.erasing), 'under-erasure', 'erasure.dossier-frozen'],
  [announce({ complaintOpen: true }, DOSSIERS.erasing), 'under-erasure', 'erasure.dossier-frozen'],
  [announce({}, DOSSIERS.ended), 'trajectory-ended', 'document.for-the-trajectory'],
  [announce({ complaintOpen: true }, DOSSIERS.ended), 'trajectory-ended', 'document.for-the-trajectory'],
  [announce({ category: 'horoscope' }), 'category-unknown', 'document.listed-category', 'category'],
  [announce({ category: 'work-limitations' }), 'category-needs-wvp-service', 'document.wvp-only', 'category'],
  [
    announce({ category: 'improvement-points' }),
    'category-needs-informed-client',
    'document.client-informed',
    'clientInformedOn',
  ],
  [announce({ category: 'coach-notes' }), 'category-not-in-file', 'dossier.two-files', 'files'],
  [announce({ files: [] }), 'category-not-in-file', 'dossier.two-files', 'files'],
  [
    announce({ registrationKind: 'gossip' }),
    'registration-kind-unknown',
    'document.registration-kind',
    'registrationKind',
  ],
  [announce({ size: 0 }), 'document-empty', 'document.listed-type', 'size'],
  [announce({ size: 1_001 }), 'document-too-large', 'document.no-more-than-needed', 'size'],
  [announce({ fileName: 'cv.exe' }), 'media-type-refused', 'document.listed-type', 'mediaType'],
  [announce({ mediaType: 'image/jpeg' }), 'media-type-refused', 'document.listed-type', 'mediaType'],
  [recordFinding(ACCEPTED, { of: 'content' }, TODAY), 'document-not-ready', 'document.inspected'],
  [rejected(AVAILABLE, 'malware', TODAY), 'document-not-ready', 'document.inspected'],
  [madeAvailable(ANNOUNCED, PLACE), 'document-not-ready', 'document.inspected'],
  [moved(ACCEPTED, PLACE), 'document-not-ready', 'retention.placed-by-term'],
  [downloadDocument(ACCEPTED), 'document-not-ready', 'document.inspected'],
  [downloadDocument(REJECTED), 'document-rejected', 'document.inspected'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual({ ok: false, refusal: { code, rule, ...(field === undefined ? {} : { field }) } });
});

describe('who sends a document in', () => {
  test.each(PEOPLE_WHO_UPLOAD)('[RIO-1.4] may be a %s, of whom nothing else is kept', (role) => {
    expect(uploaderOf({ personId: 'person-1', role, appointed: true })).toStrictEqual({ personId: 'person-1', role });
  });

  test('[RIO-1.4] is never a principal', () => {
    expect(() => uploaderOf({ personId: 'person-1', role: 'principal', principalId: 'works' })).toThrow(
      new TypeError('A principal adds no documents'),
    );
  });
});
