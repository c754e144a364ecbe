import { describe, expect, it } from 'vitest';
import { type AnnounceDocument, announceDocument } from '../../../domain/document/announce.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { DOSSIERS, RUNNING, TODAY } from '../support/samples.ts';

const COMMAND: AnnounceDocument = {
  documentId: 'document-1',
  category: 'cv',
  registrationKind: 'intake',
  files: ['client', 'coach'],
  fileName: 'Loopbaan van Noor.pdf',
  mediaType: 'application/pdf',
  size: 1_000,
  sha256: 'a'.repeat(64),
};
const COACH = { personId: 'coach-1', role: 'coach' } as const;

const announce = (command: Partial<AnnounceDocument> = {}, dossier: Dossier = RUNNING) =>
  announceDocument(dossier, { ...COMMAND, ...command }, COACH, RULES, TODAY);

const WVP: Dossier = { ...RUNNING, service: 'reintegration' };

describe('announcing a document', () => {
  it('[RIO-6.1] keeps it with a term, a ground and what the term counts from', () => {
    const { next } = allowed(announce());
    expect(next.retention).toEqual({ article: 'RIO-6.3', term: 'P5Y', from: 'trajectory-end' });
  });

  it('[RIO-6.1] takes term and ground from the policy', () => {
    const rules = { ...RULES, retention: { ...RULES.retention, digitalYears: 3, articles: { digital: 'EK-10.1' } } };
    const { next } = allowed(announceDocument(RUNNING, COMMAND, COACH, rules as typeof RULES, TODAY));
    expect(next.retention).toEqual({ article: 'EK-10.1', term: 'P3Y', from: 'trajectory-end' });
  });

  it('[RIO-1.8] [RIO-2.2] [EK-1.7] keeps what was asked, the name of the file apart, to be sealed', () => {
    const { next, agenda, effects } = allowed(announce());
    expect(next).toEqual({
      documentId: 'document-1',
      dossierId: 'dossier-1',
      version: 1,
      state: 'announced',
      category: 'cv',
      registrationKind: 'intake',
      files: ['client', 'coach'],
      mediaType: 'application/pdf',
      size: 1_000,
      sha256: 'a'.repeat(64),
      uploader: COACH,
      announcedOn: TODAY,
      retention: { article: 'RIO-6.3', term: 'P5Y', from: 'trajectory-end' },
      secrets: { fileName: 'Loopbaan van Noor.pdf' },
    });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-1.5] records the act of collecting, with the size and without the name', () => {
    expect(allowed(announce()).audit).toEqual([
      {
        act: 'collect',
        action: 'document.announce',
        rules: citing('RIO-2.2', 'RIO-6.1', 'EK-1.7'),
        facts: { document: 'document-1', category: 'cv', term: 'P5Y', size: 1_000 },
      },
    ]);
  });

  it.each([
    ['registered', undefined],
    ['running', undefined],
    ['ended', 'trajectory-ended'],
    ['erasing', 'under-erasure'],
  ] as const)('[EK-2.1] in a dossier that is %s: %s', (state, code) => {
    const outcome = announce({}, DOSSIERS[state]);
    if (code === undefined) expect(allowed(outcome).next.state).toBe('announced');
    else expect(refusal(outcome).code).toBe(code);
  });
});

describe('the category of a document', () => {
  it('[RIO-2.2] [EK-1.6] is one of a closed list', () => {
    for (const category of ['blood-type', '', 'CV', 'toString'])
      expect(refusal(announce({ category }))).toEqual({
        code: 'category-unknown',
        rule: citing('RIO-2.2'),
        field: 'category',
      });
  });

  it('[RIO-2.2] says something about health only in a service under the Wet verbetering poortwachter', () => {
    const health = { category: 'work-limitations' };
    expect(refusal(announce(health)).code).toBe('category-needs-wvp-service');
    expect(refusal(announce(health, { ...RUNNING, service: 'a service of an older policy' })).code).toBe(
      'category-needs-wvp-service',
    );
    expect(allowed(announce(health, WVP)).next.category).toBe('work-limitations');
  });

  it.each([
    ['is not recorded', {}, false],
    ['is recorded for tomorrow', { clientInformedOn: '2026-03-06' }, false],
    ['is recorded for today', { clientInformedOn: TODAY }, true],
    ['is recorded for last year', { clientInformedOn: '2025-11-01' }, true],
  ])('[RIO-2.2] is what a principal entrusted only when the client knows, and that %s', (_name, informed, good) => {
    const outcome = announce({ category: 'improvement-points', ...informed });
    if (good) expect(allowed(outcome).next).toMatchObject(informed);
    else expect(refusal(outcome).code).toBe('category-needs-informed-client');
  });

  it.each([[['client']], [['coach']], [['client', 'coach']], [['coach', 'client']]] as const)(
    '[RIO-1.8] may lie in the files %j',
    (files) => {
      expect(allowed(announce({ files })).next.files).toEqual(files);
    },
  );

  it('[RIO-1.8] says in which files a document may lie', () => {
    expect(allowed(announce({ category: 'coach-notes', files: ['coach'] })).next.files).toEqual(['coach']);
    for (const files of [['client'], ['coach', 'client']] as const)
      expect(refusal(announce({ category: 'coach-notes', files })).code).toBe('category-not-in-file');
  });

  it('[RIO-1.8] a document lies in a file, and in each at most once', () => {
    expect(refusal(announce({ files: [] }))).toEqual({
      code: 'category-not-in-file',
      rule: citing('RIO-1.8'),
      field: 'files',
    });
    expect(allowed(announce({ files: ['coach', 'coach'] })).next.files).toEqual(['coach']);
  });

  it('[EK-1.7] a document has a registration kind of the list', () => {
    expect(refusal(announce({ registrationKind: 'gossip' }))).toEqual({
      code: 'registration-kind-unknown',
      rule: citing('EK-1.7'),
      field: 'registrationKind',
    });
  });
});

describe('the content of a document', () => {
  it('is not empty, and not longer than the policy allows', () => {
    expect(refusal(announce({ size: 0 })).code).toBe('document-empty');
    expect(allowed(announce({ size: 1 })).next.size).toBe(1);
    expect(allowed(announce({ size: 1_000 })).next.size).toBe(1_000);
    expect(refusal(announce({ size: 1_001 }))).toEqual({
      code: 'document-too-large',
      rule: citing('EK-5.1'),
      field: 'size',
    });
  });

  it.each([
    ['a name and a type that belong together', 'cv.pdf', 'application/pdf', true],
    ['capitals in the name', 'SCAN.JPEG', 'image/jpeg', true],
    ['more dots in the name', 'v1.2.final.jpg', 'image/jpeg', true],
    ['a type outside the policy', 'tool.exe', 'application/x-msdownload', false],
    ['a program that calls itself pdf', 'tool.exe', 'application/pdf', false],
    ['a name of another type', 'photo.jpg', 'application/pdf', false],
    ['a second extension', 'cv.pdf.exe', 'application/pdf', false],
    ['a name that ends with a dot', 'cv.', 'application/pdf', false],
    ['a name without an extension', 'cv', 'application/pdf', false],
    ['a name that is only the word', 'pdf', 'application/pdf', false],
  ])('[RIO-2.2] is of a type of the policy: %s', (_name, fileName, mediaType, good) => {
    const outcome = announce({ fileName, mediaType });
    if (good) expect(allowed(outcome).next.mediaType).toBe(mediaType);
    else expect(refusal(outcome).code).toBe('media-type-refused');
  });

  it('[RIO-2.2] has no citizen service number in its name', () => {
    expect(refusal(announce({ fileName: 'Brief 111222333.pdf' }))).toEqual({
      code: 'citizen-service-number',
      rule: citing('RIO-2.2'),
      field: 'fileName',
    });
  });
});
