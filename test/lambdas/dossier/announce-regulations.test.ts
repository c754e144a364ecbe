import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { addDays } from '../../../domain/calendar.ts';
import { regulationOn, upcomingRegulations } from '../../../domain/rules.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { announceRegulations } from '../../../lambdas/dossier/announce-regulations.ts';
import { noticeMail } from '../../../lambdas/mail/notices.ts';
import { policyById } from '../../../local/policies.ts';
import { type Policy, regulationInForce } from '../../../policies/index.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { ended, registered, running, termPasses } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { chainOf, refusal } from '../support.ts';

const DAY = '2026-06-01';
const POLICY = policyById('eigenkans');
const FROM = addDays(DAY, -POLICY.notice.announceDays);

/** The same regulation with a version that says one article otherwise, and another no more. */
function withNew(policy: Policy = POLICY, effectiveFrom = DAY): Policy {
  const [first] = policy.regulations;
  if (!first) throw new Error('There is no regulation');
  const [one, , ...others] = first.articles;
  if (!one) throw new Error('There is no article');
  const changed = { ...one, text: { nl: 'Andere woorden.', en: 'Other words.' } };
  // In front: the order in which they stand says nothing.
  return {
    ...policy,
    regulations: [{ ...first, version: 'new', effectiveFrom, articles: [changed, ...others] }, first],
  };
}
const begin = (policy = withNew(), at = '2026-03-05') => practice(policy.id, `${at}T10:00:00Z`, policy);
const to = (one: Practice, day: string) =>
  one.clock.advance(Temporal.PlainDate.from(one.today()).until(day, { largestUnit: 'day' }).toString());
const swept = (one: Practice) =>
  sweep({ ...one, ...sweepCommands(one), announceRegulations: () => announceRegulations(one) });
const told = (one: Practice) =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' && effect.notice.startsWith('regulation-announced') ? [effect] : [],
  );
const clients = (one: Practice) =>
  told(one).flatMap(({ recipient }) => (recipient.to === 'person' ? [recipient.personId] : []));
const late = (one: Practice) => told(one).filter(({ recipient }) => recipient.to === 'owner').length;

describe('[EK-12.2] [RIO-2.1] a new version of the regulation is announced', () => {
  test.each(everyRegulation)('some weeks before its day to every client with a dossier, once: %s', async (id) => {
    const policy = withNew(policyById(id));
    const one = begin(policy);
    const [first, second] = [await registered(one), await running(one)];
    await ended(one, await running(one));
    to(one, addDays(DAY, -policy.notice.announceDays - 1));
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 0 });
    to(one, addDays(DAY, -policy.notice.announceDays));
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 3, failed: 0 });
    expect(new Set(clients(one)).size).toBe(3);
    expect(clients(one)).toEqual(expect.arrayContaining([first.client.personId, second.client.personId]));
    expect((await chainOf(one, first.dossierId)).at(-1)).toMatchObject({
      action: 'regulation.announce',
      facts: { regulation: 'new', effectiveFrom: DAY },
    });
    for (const day of [addDays(DAY, -1), DAY, addDays(DAY, 400)]) {
      to(one, day);
      expect(await swept(one)).toMatchObject({ toldOfRegulation: 0 });
    }
    expect([told(one).length, late(one)]).toEqual([3, 0]);
  });

  test('also to who comes in between, and to nobody who comes on its day', async () => {
    const one = begin();
    to(one, FROM);
    await registered(one);
    await swept(one);
    to(one, addDays(FROM, 5));
    const { client } = await registered(one);
    expect(clients(one)).toContain(client.personId);
    await swept(one);
    to(one, DAY);
    await registered(one);
    await swept(one);
    expect([clients(one).length, late(one)]).toEqual([2, 0]);
  });

  test('and to nobody whose dossier is being destroyed, or is gone', async () => {
    const one = begin(withNew(POLICY, '2031-03-06'));
    const [erasing, gone, living] = [await running(one), await registered(one), await registered(one)];
    await ended(one, erasing);
    await termPasses(one);
    const load = one.dossiers.load.bind(one.dossiers);
    one.dossiers.load = async (id) => (id === gone.dossierId ? undefined : load(id));
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 1, failed: 0 });
    expect((await load(erasing.dossierId))?.dossier.state).toBe('erasing');
    expect(clients(one)).toEqual([living.client.personId]);
  });

  test('by a sweep that goes on where one stopped, and holds nothing else up', async () => {
    const one = begin();
    const dossiers = [await registered(one), await registered(one), await registered(one)];
    to(one, FROM);
    const commit = one.committer.commit.bind(one.committer);
    const failing = dossiers[1]?.dossierId;
    one.committer.commit = async (what) => {
      if (what.chain === failing) throw new Error('The table does not answer');
      return commit(what);
    };
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 2 });
    one.committer.commit = commit;
    to(one, addDays(FROM, 1));
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 1 });
    expect(clients(one).toSorted()).toEqual(dossiers.map(({ client }) => client.personId).toSorted());
    // It was begun in time.
    expect(late(one)).toBe(0);
  });

  test('once, when two sweeps run at the same time', async () => {
    const one = begin();
    await registered(one);
    to(one, addDays(FROM, 2));
    await Promise.all([swept(one), swept(one)]);
    await swept(one);
    expect([clients(one).length, late(one)]).toEqual([1, 1]);
  });

  test.each([addDays(FROM, 1), DAY, addDays(DAY, 30)])(
    'at once when it comes late, and the owner hears it: %s',
    async (day) => {
      const one = begin();
      await registered(one);
      to(one, day);
      expect(await swept(one)).toMatchObject({ toldOfRegulation: 1 });
      to(one, addDays(day, 1));
      await swept(one);
      expect([clients(one).length, late(one)]).toEqual([1, 1]);
      const chain = await chainOf(one, ORGANISATION_CHAIN);
      expect(chain.filter(({ action }) => action === 'regulation.announce-all')).toMatchObject([
        { facts: { late: 'true' } },
      ]);
    },
  );

  test.each(['2026-05-20', '2026-12-01'])('anew when its day moves to %s', async (moved) => {
    const one = begin();
    const { dossierId } = await registered(one);
    to(one, FROM);
    await swept(one);
    const next = { ...one, policy: withNew(POLICY, moved) };
    expect(await announceRegulations(next)).toBe(1);
    expect(await announceRegulations(next)).toBe(0);
    expect(told(one).find(({ facts }) => facts.before === DAY)).toMatchObject({ facts: { effectiveFrom: moved } });
    expect((await one.dossiers.load(dossierId))?.dossier.announcedRegulations).toEqual([
      { version: 'new', effectiveFrom: moved, announcedOn: FROM },
    ]);
    // And back again.
    expect(await announceRegulations(one)).toBe(1);
  });

  test('in the language of the client, with the day, where to read it, and what changed', async () => {
    const policy = withNew();
    const [one, two] = POLICY.regulations[0]?.articles ?? [];
    const notice = {
      notice: 'regulation-announced',
      facts: { regulation: 'new', effectiveFrom: DAY, holds: 'false' },
    } as const;
    const recipient = { to: 'person', personId: 'client-1' } as const;
    const mail = (locale: string) =>
      noticeMail(
        { policy, portalOrigin: 'https://portaal.example' },
        { ...notice, recipient },
        { email: 'a@b.example', locale },
      ).text;
    for (const said of [
      'maandag 1 juni 2026',
      `${one?.id} ${one?.title.nl} (veranderd)`,
      `${two?.id} ${two?.title.nl} (vervallen)`,
    ])
      expect(mail('nl')).toContain(said);
    for (const said of [
      'Monday 1 June 2026',
      `${one?.id} ${one?.title.en} (changed)`,
      `${two?.id} ${two?.title.en} (gone)`,
    ])
      expect(mail('en')).toContain(said);
    for (const locale of ['nl', 'en']) expect(mail(locale)).toContain('https://portaal.example/regulations/new');
  });

  test('in the portal: on the list, with what changed, and to the client first', async () => {
    const one = begin();
    const { client } = await registered(one);
    const list = await one.call('listRegulations', {}, { as: 'nobody' });
    expect(list.body).toMatchObject({
      items: [
        { version: 'new', coming: true, inForce: false },
        { coming: false, inForce: true },
      ],
    });
    const { body } = await one.call('getRegulation', { version: 'new' }, { as: 'nobody' });
    expect((body as { changes: { change: string }[] }).changes.map(({ change }) => change)).toEqual([
      'changed',
      'removed',
    ]);
    const overview = async () => (await one.call('getOverview', {}, { as: client })).body;
    expect(await overview()).toMatchObject({ comingRegulation: { version: 'new', effectiveFrom: DAY } });
    to(one, DAY);
    expect(await overview()).not.toHaveProperty('comingRegulation');
  });
});

describe('[EK-12.2] [EK-12.1] a version that is called off before its day', () => {
  const off = (policy = withNew(), withdrawnOn = '2026-05-15'): Policy => ({
    ...policy,
    regulations: policy.regulations.map((one) => (one.version === 'new' ? { ...one, withdrawnOn } : one)),
  });
  const withdrawn = (one: Practice) =>
    effectsOf(one).flatMap((effect) =>
      effect.type === 'notify' && effect.notice === 'regulation-withdrawn' ? [effect] : [],
    );

  test.each(everyRegulation)(
    'is told once to who was told of it, and to nobody else, and never holds: %s',
    async (id) => {
      const policy = withNew(policyById(id));
      const one = begin(policy);
      const { dossierId, client } = await registered(one);
      to(one, addDays(DAY, -policy.notice.announceDays));
      await swept(one);
      const next = { ...one, policy: off(policy) };
      expect(await announceRegulations(next)).toBe(1);
      expect(withdrawn(one)).toMatchObject([
        { recipient: { personId: client.personId }, facts: { regulation: 'new', effectiveFrom: DAY } },
      ]);
      expect((await chainOf(one, dossierId)).at(-1)).toMatchObject({ action: 'regulation.withdraw' });
      const practices = (await chainOf(one, ORGANISATION_CHAIN)).map(({ action }) => action);
      expect(practices.filter((action) => action === 'regulation.withdraw-all')).toHaveLength(1);
      to(one, addDays(DAY, 1));
      expect(await announceRegulations(next)).toBe(0);
      expect(late(one)).toBe(0);
      expect(regulationOn(next.policy, DAY)).toBe(policy.regulations[1]?.version);
      expect(regulationInForce(next.policy, DAY)?.version).toBe(policy.regulations[1]?.version);
      expect(upcomingRegulations(next.policy, FROM)).toEqual([]);
    },
  );

  test('is told to nobody where nobody was told of it', async () => {
    const policy = off();
    const one = begin(policy);
    await registered(one);
    to(one, FROM);
    // Who comes while it would have been announced is told of nothing either.
    await registered(one);
    expect(await swept(one)).toMatchObject({ toldOfRegulation: 0 });
    expect([withdrawn(one), told(one)]).toEqual([[], []]);
  });

  test('is announced anew when it goes on after all', async () => {
    const one = begin();
    await registered(one);
    to(one, FROM);
    await swept(one);
    await announceRegulations({ ...one, policy: off() });
    expect(await announceRegulations(one)).toBe(1);
    expect([told(one).length, withdrawn(one).length]).toEqual([2, 1]);
    expect(told(one).every(({ facts }) => facts.before === undefined)).toBe(true);
  });

  test('stays to be read, as one that does not go on, and no client is given it', async () => {
    const one = begin(off());
    const { dossierId, coach } = await registered(one);
    const { body } = await one.call('listRegulations', {}, { as: 'nobody' });
    expect(body).toMatchObject({
      items: [{ version: 'new', coming: false, inForce: false, withdrawnOn: '2026-05-15' }, { inForce: true }],
    });
    expect((await one.call('getRegulation', { version: 'new' }, { as: 'nobody' })).body).toMatchObject({
      withdrawnOn: '2026-05-15',
    });
    to(one, DAY);
    const notice = { regulationVersion: 'new', givenOn: DAY, channel: one.policy.notice.channels[0] };
    expect(await one.call('recordNotice', { dossierId }, { as: coach, body: notice })).toEqual(
      refusal(422, 'regulation-unknown'),
    );
  });
});
