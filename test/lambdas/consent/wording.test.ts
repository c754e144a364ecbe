import { describe, expect, test } from 'vitest';
import type { ConsentReply } from '../../../contracts/consent/replies.ts';
import { askAgain } from '../../../lambdas/consent/ask-again.ts';
import { policyById } from '../../../local/policies.ts';
import { answer, ask, askedPartner, consentOf, granted, reads, refused, swept, yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

describe('a new wording', () => {
  /** The partner's question has a second wording from April on; the others keep theirs. */
  function withNewWording(calledOff?: { withdrawnOn: string }) {
    const policy = policyById('re-integratieonderwijs');
    const [first] = policy.regulations;
    if (!first) throw new Error('There is no regulation');
    const regulation = { ...first, version: 'next', effectiveFrom: '2026-04-01', ...calledOff };
    const came = { effectiveFrom: '2026-04-01', ...(calledOff ? { regulation: 'next' } : {}) };
    const newer = { version: '2', ...came, text: { nl: 'Nieuwe woorden', en: 'New words' } };
    const scopes = policy.consents.scopes.map((scope) =>
      scope.id === 'partner-coach-reads' ? { ...scope, texts: [scope.texts[0], newer] as const } : scope,
    );
    return practice('re-integratieonderwijs', '2026-03-25T10:00:00Z', {
      ...policy,
      ...(calledOff ? { regulations: [...policy.regulations, regulation] } : {}),
      consents: { ...policy.consents, scopes },
    });
  }

  async function agreed(one = withNewWording()) {
    const dossier = await running(one);
    const { dossierId } = dossier;
    const cv = await uploaded(one, dossier, Buffer.from('Loopbaan'), { category: 'cv' });
    const [partner, second] = [await one.invite('coach'), await one.invite('coach')];
    const first = await askedPartner(one, dossier, partner);
    await granted(one, dossier, first.consentId);
    const purpose = yes<ConsentReply>(
      await ask(one, dossier, { scope: 'follow-up-contact', subject: { kind: 'purpose' } }),
    );
    await granted(one, dossier, purpose.consentId);
    const no = await askedPartner(one, dossier, second);
    await refused(one, dossier, no.consentId);
    one.clock.advance('P10D');
    const consents = async () => {
      const { items } = bodyOf<{ items: ConsentReply[] }>(await one.call('listConsents', { dossierId }));
      return items;
    };
    const again = async () => (await consents()).filter(({ replaces }) => replaces !== undefined);
    return { one, dossier, partner, cv, first, consents, again, see: () => reads(one, partner, dossierId, [cv]) };
  }

  test('[RIO-4.1] asks again only what was agreed to in the older one, once; the grant holds meanwhile', async () => {
    const { one, first, consents, again, see, cv } = await agreed();
    expect(await askAgain(one)).toBe(1);
    expect(await askAgain(one)).toBe(0);
    expect(await again()).toMatchObject([
      { state: 'asked', textVersion: '2', askedBy: 'system', replaces: first.consentId, subject: first.subject },
    ]);
    expect(await consents()).toHaveLength(4);
    expect((await see()).downloads).toEqual([cv]);
  });

  test.each(['client', 'coach'] as const)(
    '[RIO-4.1] [EK-6.2] asks nothing about a colleague whose mailbox has become that of the %s',
    async (part) => {
      const { one, dossier, partner, again } = await agreed();
      const email = (await one.accounts.contactOf(dossier[part].personId))?.email ?? '';
      await one.accounts.changeEmail(partner.personId, email.replace('@', '+twee@'));
      expect(await askAgain(one)).toBe(0);
      expect(await again()).toEqual([]);
    },
  );

  test('[EK-12.2] of a version of the regulation that was called off is asked of nobody, and every question is in the one before', async () => {
    const one = withNewWording({ withdrawnOn: '2026-03-20' });
    const { dossier, again } = await agreed(one);
    expect(await askAgain(one)).toBe(0);
    expect(await again()).toEqual([]);
    const { consentId } = await askedPartner(one, dossier, await one.invite('coach'));
    expect(await consentOf(one, dossier, consentId)).toMatchObject({ textVersion: '1' });
  });

  test('a yes replaces the older one, a no ends it, and so does silence', async () => {
    for (const outcome of ['granted', 'refused', 'silence'] as const) {
      const { one, dossier, first, again, see, cv } = await agreed();
      await askAgain(one);
      const [question] = await again();
      if (outcome === 'silence') {
        one.clock.advance(`P${one.policy.consents.expiryDays}D`);
        await swept(one);
      } else yes(await answer(one, dossier, question?.consentId ?? '', outcome, { textVersion: '2' }));
      expect((await see()).downloads).toEqual(outcome === 'granted' ? [cv] : []);
      expect((await consentOf(one, dossier, first.consentId)).state).toBe('ended');
      expect(await askAgain(one)).toBe(0);
    }
  });

  test('a question that was shown in the older wording cannot be answered to the newer one', async () => {
    const one = withNewWording();
    const dossier = await running(one);
    const { consentId } = await askedPartner(one, dossier, await one.invite('coach'));
    one.clock.advance('P8D');
    const reply = await changesNothing(one, () => answer(one, dossier, consentId, 'granted', { textVersion: '2' }));
    expect(reply).toEqual(refusal(409, 'consent-text-unknown'));
    expect((await answer(one, dossier, consentId, 'granted')).status).toBe(200);
  });
});
