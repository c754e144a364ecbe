import { describe, expect, it } from 'vitest';
import { consentReceiptSchema } from '../../../contracts/consent/receipt.ts';
import { complaintLetter } from '../../../lambdas/complaint/letters.ts';
import { receiptOf } from '../../../lambdas/consent/receipt.ts';
import { renderReceipt } from '../../../lambdas/consent/receipt-letter.ts';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import type { Language, Letter } from '../../../lambdas/letters/model.ts';
import { noticeMail } from '../../../lambdas/mail/notices.ts';
import { renderCertificate } from '../../../lambdas/proof/certificate-letter.ts';
import { rightsLetter } from '../../../lambdas/rights/letters.ts';
import { policyById } from '../../../local/policies.ts';
import type { Organisation, Policy } from '../../../policies/index.ts';
import { open } from '../../domain/complaint/samples.ts';
import { access } from '../../domain/rights/samples.ts';
import { RUNNING } from '../../domain/support/samples.ts';
import { practice } from '../../support/practice.ts';
import { ended, registered, running } from '../../support/story.ts';
import { factsOf } from '../consent/sample.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';
import { FACTS, filesOf } from '../rights/package/sample.ts';
import { pagesOf } from './pdf-text.ts';
import { BODY, fonts, signedCertificate } from './sample.ts';

const REGULATION = policyById('re-integratieonderwijs');
/** A practice that is beside no regulation: what a deployment may be given. */
const OTHER: Organisation = {
  name: 'Van Dijk & Zn. Loopbanen',
  description: { nl: 'Vennootschap voor tweede loopbanen.', en: 'Partnership for second careers.' },
  postalAddress: 'Havenkade 9, 5678 CD Elders',
  contactEmail: 'avg@vandijk.example',
  website: 'https://vandijk.example',
  branches: [],
  outsideHandler: { name: 'R. Anders', email: 'r.anders@elders.example' },
};

const paper = async (letter: Letter): Promise<string> => pagesOf(await renderLetter(letter, fonts)).join('\n');
const pdf = async (bytes: Promise<Uint8Array>): Promise<string> => pagesOf(await bytes).join('\n');

/** Each kind of thing that leaves the practice, as a person reads it. */
const FORMS: { readonly [form: string]: (policy: Policy, lang: Language) => Promise<string> } = {
  'a letter about a request': (policy, lang) =>
    paper(rightsLetter('receipt', access(), RUNNING, policy, lang, '2025-03-20')),
  'a letter about a complaint': (policy, lang) => paper(complaintLetter('confirmation', open(), policy, lang)),
  'a receipt on paper': (policy, lang) => {
    const { text, hash } = receipt(policy);
    return pdf(renderReceipt(consentReceiptSchema().parse(JSON.parse(text)), hash, fonts, lang));
  },
  'a receipt as a file': async (policy) => receipt(policy).text,
  'a certificate on paper': (policy, lang) => {
    const { certificate } = signedCertificate({ ...BODY, organisation: policy.organisation.name });
    return pdf(renderCertificate(certificate, policy, fonts, lang));
  },
  'a mail': async (policy, lang) => {
    const notify = {
      notice: 'destruction-certified',
      facts: { number: '2026-0001' },
      recipient: { to: 'owner' },
    } as const;
    return noticeMail({ policy, portalOrigin: 'https://portaal.example' }, notify, {
      email: 'x@voorbeeld.example',
      locale: lang,
    }).text;
  },
  'a package of access': async (policy, language) => {
    const files = await filesOf({ ...FACTS, policy, language });
    return [...files.values()][0]?.toString('utf8') ?? '';
  },
  'the configuration that anyone may read': async (policy) => {
    const one = practice(policy.id, '2026-03-05T10:00:00Z', policy);
    return JSON.stringify((await one.call('getConfiguration', {}, { as: 'nobody' })).body);
  },
};

const receipt = (policy: Policy) => {
  const [scope] = policy.consents.scopes;
  if (!scope) throw new Error('There is nothing to ask');
  return receiptOf(factsOf(policy, scope, 'granted'));
};
/** Lines break wherever there is room. */
const plain = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(Object.entries(FORMS))('%s', (_form, written) => {
  it.each(['nl', 'en'] as const)(
    '[EK-1.2] [EK-1.10] names the practice that was given, the kind of enterprise and what it offers (%s)',
    async (lang) => {
      const given = [REGULATION.organisation, OTHER];
      for (const organisation of given) {
        const text = plain(await written({ ...REGULATION, organisation }, lang));
        for (const said of [organisation.name, organisation.description[lang]]) expect(text).toContain(plain(said));
        const [another] = given.filter((one) => one !== organisation);
        for (const unsaid of [another?.name, another?.description[lang], another?.contactEmail])
          expect(text).not.toContain(plain(unsaid ?? 'there are two'));
      }
    },
  );
});

describe('[EK-1.3] what goes out about a dossier of a branch', () => {
  const branches = [
    { id: 'east', name: 'Elders-Oost', postalAddress: 'Oosterpad 4, 5678 AB Elders' },
    { id: 'west', name: 'Elders-West' },
  ];
  const policy = { ...REGULATION, organisation: { ...OTHER, branches } };
  const ABOUT: { readonly [form: string]: (branch: string) => Promise<string> } = {
    'a letter about a complaint': (branch) =>
      paper(complaintLetter('confirmation', { ...open(), branch }, policy, 'nl')),
    'a letter about a request': (branch) =>
      paper(rightsLetter('receipt', access(), { ...RUNNING, branch }, policy, 'nl', '2025-03-20')),
    'a package of access': async (branch) => {
      const files = await filesOf({ ...FACTS, policy, language: 'nl', dossier: { ...FACTS.dossier, branch } });
      return [...files.values()][0]?.toString('utf8') ?? '';
    },
  };

  it('is on a receipt as its dossier had it, without an address where it has none, and on the letter of a complaint that outlives the dossier', async () => {
    const [scope] = policy.consents.scopes;
    if (!scope) throw new Error('There is nothing to ask');
    const onPaper = async (branch: string) => {
      const { text, hash } = receiptOf({ ...factsOf(policy, scope, 'granted'), branch });
      return plain(await pdf(renderReceipt(consentReceiptSchema().parse(JSON.parse(text)), hash, fonts, 'nl')));
    };
    for (const said of ['Elders-Oost', 'Oosterpad 4, 5678 AB Elders'])
      expect(await onPaper('east')).toContain(plain(said));
    expect(await onPaper('west')).toContain('Elders-West');
    for (const unsaid of ['Elders-', 'Oosterpad']) expect(await onPaper('closed-since')).not.toContain(unsaid);

    const one = practice(policy.id, '2026-03-05T10:00:00Z', policy);
    const dossier = await running(one, { branch: 'east' });
    const { dossierId, client } = dossier;
    const body = { dossierId, about: { kind: 'other' }, text: 'Het duurde te lang.' };
    const made = await one.call('makeComplaint', {}, { as: client, body });
    const { complaintId } = made.body as { complaintId: string };
    const stored = async () => (await one.complaints.load(complaintId))?.complaint;
    expect(await stored()).toMatchObject({ dossierId, branch: 'east' });
    await ended(one, dossier);
    await erasing(one, dossier);
    await erase({ erasureId: '00000000-0000-4000-8000-0000000000e1', dossierId }, portsOn(one, one));
    expect(await stored()).not.toHaveProperty('dossierId');
    expect(await stored()).toMatchObject({ branch: 'east' });
  });

  it.each(Object.entries(ABOUT))('names it, at its own address where it has one: %s', async (_, written) => {
    const east = plain(await written('east'));
    for (const said of ['Elders-Oost', 'Oosterpad 4, 5678 AB Elders', OTHER.name]) expect(east).toContain(plain(said));
    expect(east).not.toContain(plain(OTHER.postalAddress));
    const west = plain(await written('west'));
    for (const said of ['Elders-West', OTHER.postalAddress]) expect(west).toContain(plain(said));
    const gone = plain(await written('closed-since'));
    expect(gone).toContain(plain(OTHER.postalAddress));
    expect(gone).not.toContain('Elders-');
  });

  it('is shown with that address to the client, the coach and the owner', async () => {
    const one = practice(policy.id, '2026-03-05T10:00:00Z', policy);
    const { dossierId, client, coach } = await registered(one, { branch: 'east' });
    for (const as of [client, coach, one.owner])
      expect((await one.call('getDossier', { dossierId }, { as })).body).toMatchObject({
        branchName: 'Elders-Oost',
        branchAddress: 'Oosterpad 4, 5678 AB Elders',
      });
    expect((await one.call('getConfiguration', {}, { as: 'nobody' })).body).toMatchObject({ branches });
  });
});
