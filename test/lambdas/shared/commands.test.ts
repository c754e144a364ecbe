import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMAND_NAMES } from '../../../domain/complaint/commands.ts';
import { RIGHTS_COMMAND_NAMES } from '../../../domain/rights/commands.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';

type Command = {
  readonly name: string;
  readonly allowed: boolean;
  readonly why?: { readonly code: string; readonly title: { readonly nl: string } };
  readonly whose?: readonly string[];
  readonly choices?: readonly {
    readonly choice: string;
    readonly allowed: boolean;
    readonly why?: { readonly code: string };
  }[];
};

const commandsIn = (body: unknown): readonly Command[] => (body as { commands: readonly Command[] }).commands;
const named = (commands: readonly Command[], name: string): Command => {
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(`No command ${name}`);
  return found;
};

async function requested(one: Practice, kinds: readonly string[] = ['access']) {
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const made = await one.call('makeRights', { dossierId }, { as: client, body: { kinds } });
  const { requestId } = made.body as { requestId: string };
  const params = { dossierId, requestId };
  const seen = async (as: Who = one.owner) => (await one.call('getRights', params, { as })).body as never;
  return { ...dossier, params, seen };
}

async function complained(one: Practice, about?: object) {
  const dossier = await running(one);
  const { dossierId, client, coach } = dossier;
  const body = { dossierId, about: about ?? { kind: 'person', personId: coach.personId }, text: 'Hij kwam te laat.' };
  const made = await one.call('makeComplaint', {}, { as: client, body });
  const params = { complaintId: (made.body as { complaintId: string }).complaintId };
  const seen = async (as: Who = one.owner) => (await one.call('getComplaint', params, { as })).body as never;
  return { ...dossier, params, seen };
}

describe('what can be done with a rights request', () => {
  test('[AVG-12.3] is what the rules allow now, and of the rest the same no that the command itself gets', async () => {
    const one = practice();
    const { params, seen } = await requested(one);
    const before = commandsIn(await seen());
    expect(before.map(({ name }) => name)).toEqual(RIGHTS_COMMAND_NAMES.filter((name) => name !== 'withdrawRights'));
    expect(named(before, 'extendRights').allowed).toBe(true);
    expect(named(before, 'decideRights').choices).toEqual([{ choice: 'access', allowed: true }]);
    expect(named(before, 'recordExecution')).toMatchObject({ allowed: false, why: { code: 'rights-not-decided' } });
    await one.call('extendRights', params, { body: { by: 'P1M', reasons: 'Het archief is groot.' } });
    const after = named(commandsIn(await seen()), 'extendRights');
    const refused = await one.call('extendRights', params, { body: { by: 'P1M', reasons: 'Nog eens.' } });
    expect(after).toMatchObject({ allowed: false, why: { code: 'extension-twice' } });
    expect(refused.body).toMatchObject({
      type: 'urn:dossierwacht:problem:extension-twice',
      title: after.why?.title.nl,
    });
  });

  test('[EK-10.1] says of an erasure under a legal hold that it cannot be granted', async () => {
    const one = practice();
    const { params, seen, dossierId } = await requested(one, ['erasure', 'access']);
    const version = (await one.dossiers.load(dossierId))?.dossier.version;
    const body = { reason: 'Een geschil', reviewOn: '2026-05-01' };
    await one.call('placeHold', { dossierId }, { body, headers: { 'if-match': `"${version}"` } });
    const { choices = [] } = named(commandsIn(await seen()), 'decideRights');
    expect(choices.find(({ choice }) => choice === 'erasure')).toMatchObject({ allowed: false, why: { code: 'held' } });
    expect(choices.find(({ choice }) => choice === 'access')?.allowed).toBe(true);
    expect(params.dossierId).toBe(dossierId);
  });

  test('[EK-7.1] its client sees what is theirs to do; the owner the name, while the case runs', async () => {
    const one = practice();
    const { client, params, seen } = await requested(one);
    const own = commandsIn(await seen(client)).map(({ name }) => name);
    expect(own).toContain('withdrawRights');
    expect(own).not.toContain('decideRights');
    expect(await seen()).toMatchObject({ clientName: expect.stringContaining('Zomeren') });
    await one.call('withdrawRights', params, { as: client });
    expect(await seen()).not.toHaveProperty('clientName');
  });

  test('a letter is shown before it goes: the same decision, and nothing of it is kept', async () => {
    const one = practice();
    const { params, seen } = await requested(one);
    const body = { decisions: [{ kind: 'access', outcome: 'refused', reasons: 'U kreeg het gisteren al.' }] };
    const before = one.items.dump('records').filter(({ sk }) => !String(sk).startsWith('E#'));
    const shown = await one.call('previewRightsDecision', params, { body });
    expect(JSON.stringify(shown.body)).toContain('U kreeg het gisteren al.');
    expect(await seen()).toMatchObject({ state: 'open', decisions: [] });
    const kinds = ['rights', 'agenda', 'outbox'];
    const of = (items: typeof before) => items.filter(({ record }) => kinds.includes(String(record)));
    expect(of([...one.items.dump('records')])).toEqual(of(before));
    const empty = await one.call('previewRightsDecision', params, {
      body: { decisions: [{ kind: 'access', outcome: 'refused' }] },
    });
    expect(empty.body).toMatchObject({ type: 'urn:dossierwacht:problem:reasons-missing' });
  });
});

describe('what can be done with a complaint', () => {
  test('[RIO-7.2] the owner sees whose it is, and decides only as its handler', async () => {
    const one = practice();
    const { params, seen, coach } = await complained(one);
    const ofOwner = commandsIn(await seen());
    expect(named(ofOwner, 'assignHandler').allowed).toBe(true);
    // There is no measure, so there is none to finish.
    expect(named(ofOwner, 'finishMeasure')).toMatchObject({ allowed: false, why: { code: 'measure-unknown' } });
    const decide = named(ofOwner, 'decideComplaint');
    expect(decide.allowed ? decide.choices?.length : decide.whose).toBeTruthy();
    for (const name of ['answerComplaint', 'withdrawComplaint', 'waiveHearing'])
      expect(ofOwner.map((command) => command.name)).not.toContain(name);
    const colleague = await one.invite('coach');
    await one.call('assignHandler', params, { body: { personId: colleague.personId } });
    expect(named(commandsIn(await seen()), 'decideComplaint')).toMatchObject({ allowed: false, whose: ['handler'] });
    const handles = commandsIn(await seen(colleague));
    expect(named(handles, 'decideComplaint').allowed).toBe(true);
    expect(commandsIn(await seen(coach)).map(({ name }) => name)).toEqual(['answerMediation']);
  });

  test('[RIO-7.2] where a hearing is asked for, only not taking it up goes without one', async () => {
    const one = practice();
    const { params, seen } = await complained(one);
    const colleague = await one.invite('coach');
    await one.call('assignHandler', params, { body: { personId: colleague.personId } });
    const { choices = [] } = named(commandsIn(await seen(colleague)), 'decideComplaint');
    const open = choices.filter(({ allowed }) => allowed).map(({ choice }) => choice);
    expect(open).toContain('not-taken-up');
    if (one.policy.complaints.hearingRequired) {
      expect(open).toEqual(['not-taken-up']);
      expect(choices[0]?.why?.code).toBe('hearing-missing');
    }
    const report = {
      heldOn: one.today(),
      report: 'Er is gesproken.',
      complainantWords: 'Te laat.',
      otherWords: 'De trein.',
    };
    await one.call('reportHearing', params, { as: colleague, body: report });
    const now = named(commandsIn(await seen(colleague)), 'decideComplaint');
    expect(now.choices?.every(({ allowed }) => allowed)).toBe(true);
  });

  test('names who works here; who complains only to who handles it', async () => {
    const one = practice();
    const { params, seen, client, coach } = await complained(one);
    const colleague = await one.invite('coach');
    await one.call('assignHandler', params, { body: { personId: colleague.personId } });
    const people = async (as: Who) =>
      ((await seen(as)) as { people: readonly { personId: string }[] }).people.map(({ personId }) => personId);
    expect(await people(colleague)).toContain(client.personId);
    expect(await people(one.owner)).not.toContain(client.personId);
    expect(await people(coach)).not.toContain(client.personId);
    expect(await people(one.owner)).toEqual(expect.arrayContaining([coach.personId, colleague.personId]));
  });

  test('a letter is shown to the handler before it goes, and nothing of it is kept', async () => {
    const one = practice();
    const { params, seen } = await complained(one);
    const colleague = await one.invite('coach');
    await one.call('assignHandler', params, { body: { personId: colleague.personId } });
    const body = { outcome: 'not-taken-up', reasons: 'Hierover is al beslist.' };
    const shown = await one.call('previewComplaintDecision', params, { as: colleague, body });
    expect(JSON.stringify(shown.body)).toContain('Hierover is al beslist.');
    expect(await seen()).toMatchObject({ case: { decisions: [] } });
    expect((await one.call('previewComplaintDecision', params, { body })).status).toBe(403);
  });

  test('each command of the domain is told to somebody', async () => {
    const one = practice();
    const { params, seen, client } = await complained(one);
    const colleague = await one.invite('coach');
    await one.call('assignHandler', params, { body: { personId: colleague.personId } });
    const told = new Set<string>();
    for (const as of [one.owner, colleague, client]) for (const { name } of commandsIn(await seen(as))) told.add(name);
    expect([...told].sort()).toEqual([...COMPLAINT_COMMAND_NAMES].sort());
  });
});
