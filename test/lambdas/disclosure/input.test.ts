import { describe, expect, test } from 'vitest';
import { disclose, disclosed, fetchDisclosed, principal, swept } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { announcement, ended, running, serviceOf, termPasses, uploaded } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

/** A running dossier with two documents, the principal who commissioned it, and another one. */
async function withDocuments(policyId?: string, { type = 'employer', wvp = false } = {}) {
  const one = practice(policyId);
  const zonneveld = await principal(one, type);
  const other = await principal(one, type, 'Maanhof');
  const more = { service: serviceOf(one, wvp), principalId: zonneveld.principalId, decisionReference: 'WVP-77' };
  const dossier = await running(one, more);
  const first = await uploaded(one, dossier, Buffer.from('Loopbaan'), { category: 'cv', fileName: 'loopbaan.txt' });
  const second = await uploaded(one, dossier, Buffer.from('Advies'), { category: 'advice', fileName: 'advies.txt' });
  const [employee, colleague] = zonneveld.people;
  return { one, dossier, first, second, zonneveld, other, employee, colleague, stranger: other.people[0] };
}

const documentsOf = (...ids: readonly string[]) => ids.map((documentId) => ({ documentId }));
const unknown = '00000000-0000-4000-8000-000000000000';

describe('[RIO-5.1] a disclosure that cannot be changes nothing', () => {
  test('of a document that is not in the consent, and by whoever it was not made to', async () => {
    const { one, dossier, first, second, zonneveld, employee, stranger } = await withDocuments();
    const { consentId } = await disclosed(one, dossier, zonneveld, [first]);
    const tried = (as: typeof employee, disclosureId: string, documentId: string) =>
      changesNothing(one, () => fetchDisclosed(one, as, disclosureId, documentId));
    expect(await tried(employee, consentId, second)).toEqual(refusal(404, 'not-found'));
    expect(await tried(employee, unknown, first)).toEqual(refusal(404, 'not-found'));
    expect(await tried(employee, dossier.dossierId, first)).toEqual(refusal(404, 'not-found'));
    expect(await tried(stranger, consentId, first)).toEqual(refusal(404, 'not-found'));
    for (const as of [dossier.coach, dossier.client, one.owner, await one.invite('manager')])
      expect([as.role, await tried(as, consentId, first)]).toEqual([as.role, refusal(403, 'not-allowed')]);
  });

  test('[RIO-1.4] of health to an employer or a direct manager, whatever the client says; to UWV it may go', async () => {
    for (const type of ['employer', 'direct-manager', 'uwv']) {
      const { one, dossier, zonneveld } = await withDocuments('re-integratieonderwijs', { type, wvp: true });
      const medical = await uploaded(one, dossier, Buffer.from('FML'), { category: 'functional-capacity-list' });
      const body = { principalId: zonneveld.principalId, documents: documentsOf(medical), textVersion: '1' };
      for (const as of [dossier.coach, dossier.client]) {
        if (type === 'uwv') continue;
        const reply = await changesNothing(one, () => disclose(one, dossier, body, as));
        expect([type, reply]).toEqual([type, refusal(422, 'medical-disclosure-refused')]);
        expect(reply.body).toMatchObject({ article: 'AVG-9.1' });
      }
      if (type === 'uwv') expect((await disclose(one, dossier, body)).status).toBe(201);
    }
  });

  test('of a report in a re-integration trajectory with contents that are not listed, or not said', async () => {
    const { one, dossier, second, zonneveld } = await withDocuments('re-integratieonderwijs', { wvp: true });
    const body = (holds?: string[]) => ({
      principalId: zonneveld.principalId,
      documents: [{ documentId: second, ...(holds ? { holds } : {}) }],
    });
    for (const holds of [undefined, [], ['cause'], ['abilities', 'cause']])
      expect([holds, await changesNothing(one, () => disclose(one, dossier, body(holds)))]).toEqual([
        holds,
        refusal(422, 'report-contents'),
      ]);
    expect((await disclose(one, dossier, body(['abilities', 'expected-duration', 'adaptations']))).status).toBe(201);
  });

  test('of documents that are not there, or not yet; to nobody; until a day gone by; in another form', async () => {
    const { one, dossier, first, zonneveld } = await withDocuments();
    const other = await running(one);
    const elsewhere = await uploaded(one, other);
    const { principalId } = zonneveld;
    const announced = await one.call(
      'requestUpload',
      { dossierId: dossier.dossierId },
      { as: dossier.coach, body: announcement(one) },
    );
    const { documentId: onItsWay } = bodyOf<{ documentId: string }>(announced);
    const documents = documentsOf(first);
    const cases: [object, number, Parameters<typeof refusal>[1]][] = [
      [{ principalId, documents: documentsOf(unknown) }, 422, 'document-unknown'],
      [{ principalId, documents: documentsOf(first, elsewhere) }, 422, 'document-unknown'],
      [{ principalId, documents: documentsOf(onItsWay) }, 409, 'document-not-ready'],
      [{ principalId: unknown, documents }, 422, 'principal-unknown'],
      [{ principalId, documents, until: '2026-03-04' }, 422, 'consent-day'],
      [{ principalId, documents, reason: 'BSN 111222333' }, 422, 'citizen-service-number'],
      [{ principalId, documents: [] }, 400, 'invalid-request'],
      [{ principalId, documents: documentsOf(first, first) }, 400, 'invalid-request'],
      [{ principalId }, 400, 'invalid-request'],
      [{ principalId, documents, answer: 'granted' }, 400, 'invalid-request'],
    ];
    for (const [body, status, code] of cases) {
      const reply = await changesNothing(one, () => disclose(one, dossier, body));
      expect([body, reply]).toEqual([body, refusal(status, code)]);
    }
  });

  test('by another coach, another client, the owner or the principal; twice; under erasure', async () => {
    const { one, dossier, first, zonneveld, employee } = await withDocuments();
    const body = { principalId: zonneveld.principalId, documents: documentsOf(first), textVersion: '1' };
    const tried = (as: typeof employee) => changesNothing(one, () => disclose(one, dossier, body, as));
    for (const as of [await one.invite('coach'), await one.invite('client'), employee])
      expect(await tried(as)).toEqual(refusal(404, 'not-found'));
    expect(await tried(one.owner)).toEqual(refusal(403, 'not-allowed'));
    await disclosed(one, dossier, zonneveld, [first]);
    expect(await tried(dossier.coach)).toEqual(refusal(409, 'consent-already-asked'));
    await ended(one, dossier);
    await termPasses(one);
    await swept(one);
    for (const as of [dossier.coach, dossier.client]) expect(await tried(as)).toEqual(refusal(404, 'not-found'));
  });
});
