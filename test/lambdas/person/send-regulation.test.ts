import { expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { policyById } from '../../../local/policies.ts';
import { yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

test.each(everyRegulation)('[RIO-2.1] who asks for the regulation gets all of it by mail: %s', async (id) => {
  const one = practice(id);
  const [regulation] = policyById(id).regulations;
  const version = regulation?.version ?? '';
  for (const as of [await one.invite('client'), await one.invite('manager'), one.owner]) {
    const sent = one.mailer.sent.length;
    yes(await one.call('sendRegulation', { version }, { as }));
    expect((await chainOf(one, ORGANISATION_CHAIN)).at(-1)).toMatchObject({
      action: 'regulation.send',
      facts: { regulation: version },
    });
    expect(await relayLeftBehind(one)).toBe(0);
    const [mail, ...others] = one.mailer.sent.slice(sent).filter(({ subject }) => /reglement/i.test(subject));
    expect(others).toEqual([]);
    for (const { title, text } of regulation?.articles ?? [])
      for (const part of [title.nl, text.nl]) expect(mail?.text).toContain(part);
    expect(mail?.text).toContain(`https://portaal.example/regulations/${version}`);
  }
});

test('[RIO-2.1] a version that is not there is sent to nobody, and nobody is sent it who does not sign in', async () => {
  const one = practice();
  expect(await changesNothing(one, () => one.call('sendRegulation', { version: '1999-01-01' }))).toEqual(
    refusal(404, 'not-found'),
  );
  const version = one.policy.regulations[0]?.version ?? '';
  expect((await changesNothing(one, () => one.call('sendRegulation', { version }, { as: 'nobody' }))).status).toBe(401);
});
