import { expect, test } from 'vitest';
import { textOn } from '../../../domain/consent/rules.ts';
import { askedPartner, disclosed, planCover, principal, yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';

type Listed = { readonly items: readonly { readonly person?: string; readonly principal?: string }[] };

test('[EK-4.1] client and coach read who a question names; the owner reads where it stands', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  await askedPartner(one, dossier, await one.invite('coach'));
  const list = async (as: typeof coach) => yes<Listed>(await one.call('listConsents', { dossierId }, { as })).items;
  for (const as of [coach, client])
    expect(await list(as)).toMatchObject([{ person: 'Anke', name: { nl: 'Partnercoach leest mee' } }]);
  const [seen] = await list(one.owner);
  expect(seen).toMatchObject({ name: { nl: 'Partnercoach leest mee' } });
  expect(seen).not.toHaveProperty('person');
});

test('[RIO-5.1] [EK-4.1] the ledger says what went to whom by name; to the owner by id only', async () => {
  const one = practice();
  const zonneveld = await principal(one);
  const dossier = await running(one, { principalId: zonneveld.principalId });
  const { dossierId, coach } = dossier;
  await disclosed(one, dossier, zonneveld, [await uploaded(one, dossier)]);
  const list = async (as: typeof coach) => yes<Listed>(await one.call('listLedger', { dossierId }, { as })).items;
  const named = { principal: 'Zonneveld', fileName: 'verslag.txt' };
  expect(await list(coach)).toMatchObject([named]);
  expect(JSON.stringify(await list(one.owner))).not.toMatch(/Zonneveld|verslag/);
  expect(await one.call('getDossier', { dossierId }, { as: coach })).toMatchObject({
    body: { principal: 'Zonneveld', own: true },
  });
});

test('[RIO-4.3] an absence says who takes over by name', async () => {
  const one = practice();
  const { coach } = await running(one);
  const { personId } = await one.invite('coach');
  const [from, until] = [one.today(), one.today()];
  const planned = await planCover(one, coach, { replacementId: personId, from, until });
  expect(planned.body).toMatchObject({ replacementId: personId, replacement: 'Anke' });
  expect(yes<Listed>(await one.call('listCovers', {}, { as: coach })).items).toMatchObject([{ replacement: 'Anke' }]);
});

test('[RIO-2.1] what a client can be asked is public, in the wording in force, as is the regulation', async () => {
  const one = practice();
  const { body } = await one.call('getConfiguration');
  const { scopes } = one.policy.consents;
  const expected = scopes.map((scope) => {
    const textVersion = textOn(scope, one.policy, one.today());
    return { id: scope.id, text: scope.texts.find(({ version }) => version === textVersion)?.text, textVersion };
  });
  expect(body).toMatchObject({ consents: { scopes: expected }, regulation: one.policy.regulations.at(-1)?.version });
});
