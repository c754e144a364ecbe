import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { DOCUMENT_STATES, type Document, type Rejection } from '../../../domain/document/document.ts';
import { downloadDocument } from '../../../domain/document/download.ts';
import {
  type Finding,
  madeAvailable,
  recordFinding,
  rejected,
  SHOWN_DAYS,
} from '../../../domain/document/inspection.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { ACCEPTED, ANNOUNCED, AVAILABLE, TODAY } from '../support/samples.ts';

const GOOD: readonly Finding[] = [{ of: 'content' }, { of: 'malware' }];
const REJECTED: Document = { ...ANNOUNCED, state: 'rejected', rejection: 'malware', secrets: { fileName: '' } };
const inState = { announced: ANNOUNCED, accepted: ACCEPTED, available: AVAILABLE, rejected: REJECTED };

/** The document after all these findings; one that comes too late changes nothing. */
const given = (findings: readonly Finding[]): Document =>
  findings.reduce((document, finding) => {
    const outcome = recordFinding(document, finding, TODAY);
    return outcome.ok ? outcome.next : document;
  }, ANNOUNCED);

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });

describe('the findings about an upload', () => {
  it('[EK-4.3] both have to be good before the document is accepted', () => {
    expect(given([{ of: 'content' }])).toEqual({ ...ANNOUNCED, inspection: 'passed' });
    expect(given([{ of: 'malware' }])).toEqual({ ...ANNOUNCED, verdict: 'clean' });
    expect(given(GOOD)).toEqual(ACCEPTED);
  });

  it('[EK-4.3] come in any order and more than once, and the document ends the same', () => {
    const rejection = fc.option(fc.constantFrom<Rejection[]>('size-differs', 'checksum-differs', 'type-differs'), {
      nil: undefined,
    });
    const findings = fc.record({
      content: rejection,
      malware: fc.constantFrom<Rejection | undefined>('malware', undefined),
    });
    const order = findings.chain(({ content, malware }) => {
      const one: Finding = content ? { of: 'content', rejection: content } : { of: 'content' };
      const two: Finding = malware ? { of: 'malware', rejection: malware } : { of: 'malware' };
      return fc.record({
        good: fc.constant(content === undefined && malware === undefined),
        list: shuffled([one, one, one, two, two, two]),
      });
    });
    fc.assert(
      fc.property(order, ({ good, list }) => {
        expect(given(list).state).toBe(good ? 'accepted' : 'rejected');
      }),
    );
  });

  it('[EK-4.3] one bad one rejects, also when good ones came before it', () => {
    const bad: Finding = { of: 'malware', rejection: 'malware' };
    fc.assert(
      fc.property(shuffled([...GOOD, ...GOOD, bad]), (list) => {
        expect(given(list)).toMatchObject({ state: 'rejected', rejection: 'malware' });
      }),
    );
  });

  it.each(['available', 'rejected'] as const)('[EK-4.3] change nothing once a document is %s', (state) => {
    for (const finding of [...GOOD, { of: 'malware', rejection: 'malware' } as const])
      expect(refusal(recordFinding(inState[state], finding, TODAY)).code).toBe('document-not-ready');
  });

  it('[RIO-1.5] are recorded, each with what it was about', () => {
    expect(allowed(recordFinding(ANNOUNCED, { of: 'malware' }, TODAY)).audit[0]).toEqual({
      act: 'record',
      action: 'document.inspect',
      rules: citing('EK-4.3'),
      facts: { document: 'document-1', finding: 'malware' },
    });
  });
});

describe('rejecting an upload', () => {
  it.each(DOCUMENT_STATES)('is possible until it can be read: %s', (state) => {
    const outcome = rejected(inState[state], 'dossier-closed', TODAY);
    if (state === 'announced' || state === 'accepted') expect(allowed(outcome).next.rejection).toBe('dossier-closed');
    else expect(refusal(outcome).code).toBe('document-not-ready');
  });

  it('[EK-5.1] keeps the reason and forgets the name', () => {
    const { next, audit } = allowed(rejected(ANNOUNCED, 'type-differs', TODAY));
    expect(next).toMatchObject({ state: 'rejected', rejection: 'type-differs', secrets: { fileName: '' } });
    expect(audit[0]).toMatchObject({
      act: 'destroy',
      action: 'document.reject',
      facts: { document: 'document-1', rejection: 'type-differs' },
    });
  });
});

describe('a rejected upload', () => {
  it('[RIO-1.5] is shown to the client who sent it for some days, and on nobody else’s list', () => {
    const by = (uploader: Document['uploader']) =>
      allowed(rejected({ ...ANNOUNCED, uploader }, 'malware', TODAY)).agenda;
    const item = { subject: 'dossier-1', kind: 'upload-rejected', reference: 'document-1' };
    expect(by({ role: 'client', personId: 'client-1' })).toEqual([
      { op: 'put', item: { ...item, dueOn: addDays(TODAY, SHOWN_DAYS) } },
    ]);
    for (const role of ['coach', 'owner', 'manager'] as const) expect(by({ role, personId: 'other-1' })).toEqual([]);
  });
});

describe('reading a document', () => {
  it.each(DOCUMENT_STATES)('[EK-4.3] is possible only when it is available: %s', (state) => {
    const outcome = downloadDocument(inState[state]);
    if (state === 'available') expect(allowed(outcome).next).toBe(AVAILABLE);
    else expect(refusal(outcome).code).toBe(state === 'rejected' ? 'document-rejected' : 'document-not-ready');
  });

  it('[RIO-1.5] [EK-7.1] leaves a trace', () => {
    expect(allowed(downloadDocument(AVAILABLE)).audit).toEqual([
      {
        act: 'consult',
        action: 'document.download',
        rules: citing('RIO-1.5', 'EK-7.1'),
        facts: { document: 'document-1' },
      },
    ]);
  });

  it.each(DOCUMENT_STATES)('[EK-4.3] can begin only after both findings: %s', (state) => {
    const outcome = madeAvailable(inState[state], 'dossiers/dossier-1/document-1');
    if (state === 'accepted') expect(allowed(outcome).next).toEqual(AVAILABLE);
    else expect(refusal(outcome).code).toBe('document-not-ready');
  });
});
