import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import {
  disclose,
  disclosed,
  fetchDisclosed,
  granted,
  NOTHING,
  noticesOf,
  principal,
  reads,
  refused,
  seenBy,
  swept,
  withdraw,
  yes,
} from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { ended, running, serviceOf, sha256, termPasses, uploaded } from '../../support/story.ts';
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

type Line = {
  fileName?: string;
  principal?: string;
  event: string;
  documentId: string;
  sha256: string;
  principalId: string;
  consentId: string;
  at: string;
};
const ledgerOf = async ({ one, dossier }: Awaited<ReturnType<typeof withDocuments>>, as = dossier.client) =>
  bodyOf<{ items: Line[] }>(await one.call('listLedger', { dossierId: dossier.dossierId }, { as })).items;

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('[RIO-5.1] [EK-1.5] a disclosure (%s)', (policyId) => {
  test('[RIO-1.4] people of the principal see what was disclosed to it, and nothing else', async () => {
    const { one, dossier, first, second, zonneveld, employee, colleague, stranger } = await withDocuments(policyId);
    const asked = yes<ConsentReply>(
      await disclose(one, dossier, { principalId: zonneveld.principalId, documents: documentsOf(first) }),
    );
    for (const as of [employee, colleague, stranger]) expect(await seenBy(one, as)).toEqual([]);
    await granted(one, dossier, asked.consentId);
    const item = {
      disclosureId: asked.consentId,
      dossierNumber: '2026-0001',
      decisionReference: 'WVP-77',
      since: expect.stringMatching(/^2026-03-05T/),
      agreed: expect.objectContaining({ nl: expect.stringContaining('genoemde stukken') }),
      documents: [
        {
          documentId: first,
          fileName: 'loopbaan.txt',
          mediaType: 'text/plain',
          size: 8,
          sha256: sha256(Buffer.from('Loopbaan')),
        },
      ],
    };
    for (const as of [employee, colleague])
      expect((await one.call('listDisclosures', {}, { as })).body).toEqual({ items: [item] });
    expect(await seenBy(one, stranger)).toEqual([]);
    expect(await reads(one, employee, dossier.dossierId, [first, second])).toEqual(NOTHING);
    expect(await one.call('listDossiers', {}, { as: employee })).toEqual(refusal(403, 'not-allowed'));
    for (const route of ['listConsents', 'listLedger', 'listAudit', 'listAgenda'] as const) {
      const reply = await changesNothing(one, () =>
        one.call(route, { dossierId: dossier.dossierId }, { as: employee }),
      );
      expect([route, reply]).toEqual([route, refusal(404, 'not-found')]);
    }
  });

  test('is fetched through an address of its own, as often as the consent stands, each time a line of the ledger', async () => {
    const all = await withDocuments(policyId);
    const { one, dossier, first, zonneveld, employee, colleague } = all;
    const { consentId } = await disclosed(one, dossier, zonneveld, [first], { until: '2026-03-20' });
    for (const as of [employee, colleague]) {
      one.clock.advance('PT1M');
      const { url, expiresAt } = yes<{ url: string; expiresAt: string }>(
        await fetchDisclosed(one, as, consentId, first),
      );
      expect([URL.canParse(url), Date.parse(expiresAt) - one.clock.read().epochMilliseconds]).toEqual([true, 60_000]);
    }
    one.clock.advance('PT1M');
    yes(await withdraw(one, dossier, consentId));
    const lines = await ledgerOf(all);
    expect(lines.map(({ event }) => event)).toEqual(['disclosed', 'downloaded', 'downloaded', 'closed']);
    for (const line of lines)
      expect(line).toMatchObject({
        documentId: first,
        category: 'cv',
        sha256: sha256(Buffer.from('Loopbaan')),
        principalId: zonneveld.principalId,
        consentId,
      });
    // Client and coach read what it was and who got it; the owner only that it happened.
    for (const line of lines) expect(line).toMatchObject({ fileName: 'loopbaan.txt', principal: 'Zonneveld' });
    expect(await ledgerOf(all, dossier.coach)).toEqual(lines);
    const forOwner = await ledgerOf(all, one.owner);
    expect(forOwner).toEqual(lines.map(({ fileName: _, principal: __, ...rest }) => rest));
    expect(JSON.stringify(forOwner)).not.toMatch(/loopbaan|merel|zonneveld/i);
  });

  test('closes at once when it is taken back: nothing a second later', async () => {
    const { one, dossier, first, zonneveld, employee } = await withDocuments(policyId);
    const { consentId } = await disclosed(one, dossier, zonneveld, [first]);
    yes(await fetchDisclosed(one, employee, consentId, first));
    yes(await withdraw(one, dossier, consentId));
    one.clock.advance('PT1S');
    const late = await changesNothing(one, () => fetchDisclosed(one, employee, consentId, first));
    expect(late).toEqual(refusal(404, 'not-found'));
    expect(await seenBy(one, employee)).toEqual([]);
  });

  test('closes after its last day, whether or not anything ran, and with the dossier', async () => {
    const { one, dossier, first, second, zonneveld, employee } = await withDocuments(policyId);
    const short = await disclosed(one, dossier, zonneveld, [first], { until: '2026-03-06' });
    const long = await disclosed(one, dossier, zonneveld, [second]);
    one.clock.advance('P1D');
    expect(await seenBy(one, employee)).toEqual([first, second].sort());
    one.clock.advance('P1D');
    expect(await seenBy(one, employee)).toEqual([second]);
    expect(await fetchDisclosed(one, employee, short.consentId, first)).toEqual(refusal(404, 'not-found'));
    await swept(one);
    await ended(one, dossier);
    yes(await fetchDisclosed(one, employee, long.consentId, second));
    await termPasses(one);
    await swept(one);
    expect(await seenBy(one, employee)).toEqual([]);
    const late = await changesNothing(one, () => fetchDisclosed(one, employee, long.consentId, second));
    expect(late).toEqual(refusal(404, 'not-found'));
  });

  test('of two documents in two consents: each is fetched by its own, and taking one back leaves the other', async () => {
    const { one, dossier, first, second, zonneveld, employee } = await withDocuments(policyId);
    const one1 = await disclosed(one, dossier, zonneveld, [first]);
    const two = await disclosed(one, dossier, zonneveld, [second]);
    yes(await fetchDisclosed(one, employee, one1.consentId, first));
    yes(await fetchDisclosed(one, employee, two.consentId, second));
    for (const [id, documentId] of [
      [one1.consentId, second],
      [two.consentId, first],
    ] as const)
      expect(await fetchDisclosed(one, employee, id, documentId)).toEqual(refusal(404, 'not-found'));
    yes(await withdraw(one, dossier, one1.consentId));
    expect(await seenBy(one, employee)).toEqual([second]);
    yes(await fetchDisclosed(one, employee, two.consentId, second));
  });
});

describe('[RIO-5.1] who decides', () => {
  test('a client who shares documents themselves says yes by it, to the wording shown', async () => {
    const { one, dossier, first, zonneveld, employee } = await withDocuments();
    const body = { principalId: zonneveld.principalId, documents: documentsOf(first) };
    const bare = await changesNothing(one, () => disclose(one, dossier, body, dossier.client));
    expect(bare).toEqual(refusal(409, 'consent-text-unknown'));
    const other = await changesNothing(one, () =>
      disclose(one, dossier, { ...body, textVersion: '0' }, dossier.client),
    );
    expect(other).toEqual(refusal(409, 'consent-text-unknown'));
    const reply = await disclose(one, dossier, { ...body, textVersion: '1' }, dossier.client);
    expect(reply).toMatchObject({ status: 201, body: { state: 'granted', receipts: [{ event: 'granted' }] } });
    expect(await seenBy(one, employee)).toEqual([first]);
  });

  test('a coach cannot say yes for the client, with or without a wording', async () => {
    const { one, dossier, first, zonneveld, employee } = await withDocuments();
    const body = { principalId: zonneveld.principalId, documents: documentsOf(first), textVersion: '1' };
    const reply = await disclose(one, dossier, body);
    expect(reply).toMatchObject({ status: 201, body: { state: 'asked' } });
    expect(await seenBy(one, employee)).toEqual([]);
  });

  test('a no keeps it closed; the same documents again need a reason', async () => {
    const { one, dossier, first, second, zonneveld, employee } = await withDocuments();
    const body = { principalId: zonneveld.principalId, documents: documentsOf(first) };
    const asked = yes<ConsentReply>(await disclose(one, dossier, body));
    await refused(one, dossier, asked.consentId);
    expect(await seenBy(one, employee)).toEqual([]);
    const again = await changesNothing(one, () =>
      disclose(one, dossier, { ...body, documents: documentsOf(first, second) }),
    );
    expect(again).toEqual(refusal(409, 'consent-reason-missing'));
    expect((await disclose(one, dossier, { ...body, reason: 'Voor het nieuwe rooster' })).status).toBe(201);
  });

  test('whoever acts for the principal hears that there is something, not what or about whom', async () => {
    const { one, dossier, first, zonneveld } = await withDocuments();
    await disclosed(one, dossier, zonneveld, [first]);
    const told = noticesOf(one, 'disclosure-opened');
    const ids = told.map(({ recipient }) => (recipient as { personId: string }).personId).sort();
    expect(ids).toEqual(zonneveld.people.map(({ personId }) => personId).sort());
    for (const { facts } of told) expect(facts).toEqual({});
  });

  test('a removed person of the principal reads nothing any more', async () => {
    const { one, dossier, first, zonneveld, employee, colleague } = await withDocuments();
    const { consentId } = await disclosed(one, dossier, zonneveld, [first]);
    yes(await one.call('removePerson', { personId: employee.personId }));
    expect(await fetchDisclosed(one, employee, consentId, first)).toEqual(refusal(403, 'account-removed'));
    yes(await fetchDisclosed(one, colleague, consentId, first));
  });
});

test('[RIO-1.2] what is known of a principal is sealed and closed as what is known of a client', async () => {
  const { one, dossier, first, zonneveld, employee } = await withDocuments();
  await disclosed(one, dossier, zonneveld, [first], { reason: 'Voor Zonneveld' });
  const stored = JSON.stringify([one.items.dump('records'), one.items.dump('survivors')]);
  expect(stored).not.toMatch(/zonneveld|maanhof|merel|zomeren|loopbaan|WVP-77/i);
  expect(await one.call('listPrincipals', {}, { as: employee })).toEqual(refusal(403, 'not-allowed'));
  const { items } = bodyOf<{ items: { name: string }[] }>(await one.call('listPrincipals', {}, { as: dossier.coach }));
  expect(items.map(({ name }) => name).sort()).toEqual(['Maanhof', 'Zonneveld']);
  expect(await one.call('listPrincipals', {}, { as: await one.invite('manager') })).toEqual(
    refusal(403, 'not-allowed'),
  );
});

test('[EK-1.5] a decision reference is the principal’s own: another one does not read it', async () => {
  const { one, dossier, first, other, stranger } = await withDocuments();
  await disclosed(one, dossier, other, [first]);
  const { items } = bodyOf<{ items: object[] }>(await one.call('listDisclosures', {}, { as: stranger }));
  expect(items).toHaveLength(1);
  expect(items[0]).not.toHaveProperty('decisionReference');
});
