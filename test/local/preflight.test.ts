import { describe, expect, it } from 'vitest';
import { STACKS } from '../../contracts/names.ts';
import type { Account, Identity } from '../../local/preflight/account.ts';
import { preflight } from '../../local/preflight/command.ts';
import type { Names } from '../../local/preflight/dns.ts';
import { EXAMPLE } from '../lib/synthesized.ts';

const OWNER = 'owner@praktijk.example';
const CONFIRMED: Identity = { verified: true, dkim: false, dkimTokens: [] };
const SIGNED: Identity = {
  verified: true,
  dkim: true,
  dkimTokens: ['abc', 'def'],
  mailFrom: 'bounce.praktijk.example',
};
const ID = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/CDKToolkit/1';

type World = {
  readonly stacks?: Readonly<Record<string, string>>;
  readonly identities?: Readonly<Record<string, Identity>>;
  readonly concurrency?: number;
  readonly production?: boolean;
  readonly sending?: boolean;
  /** Names that something else has. */
  readonly taken?: readonly string[];
  /** Regions in which an earlier deployment left copies. */
  readonly copies?: readonly string[];
  /** How many there are of each. */
  readonly used?: Readonly<Record<string, number>>;
  /** What Service Quotas gives, by its code. */
  readonly given?: Readonly<Record<string, number>>;
  readonly roles?: number;
  readonly costMonitor?: string;
  /** Who asks may not know how much room there is. */
  readonly refused?: boolean;
  /** What the domain says, by kind and name; `undefined`: DNS does not answer. */
  readonly dns?: Readonly<Record<string, readonly string[]>> | undefined;
};

const nothing = (code: string) => Object.assign(new Error(`query ${code}`), { code });
const namesOf = (world: World): Names => {
  const dns = 'dns' in world ? world.dns : {};
  const find = async (kind: string, name: string): Promise<readonly string[]> => {
    if (!dns) throw nothing('ETIMEOUT');
    const found = dns[`${kind} ${name}`];
    if (!found) throw nothing('ENOTFOUND');
    return found;
  };
  return {
    resolveTxt: async (name) => (await find('TXT', name)).map((text) => [text.slice(0, 9), text.slice(9)]),
    resolveCname: async (name) => [...(await find('CNAME', name))],
    resolveMx: async (name) =>
      (await find('MX', name)).map((text) => ({
        priority: Number(text.split(' ')[0]),
        exchange: text.split(' ')[1] ?? '',
      })),
  };
};
const PUBLISHED = {
  'CNAME abc._domainkey.praktijk.example': ['ABC.dkim.amazonses.com.'],
  'CNAME def._domainkey.praktijk.example': ['def.dkim.amazonses.com'],
  'TXT _dmarc.praktijk.example': ['v=DMARC1; p=reject; rua=mailto:dmarc@praktijk.example'],
  'MX bounce.praktijk.example': ['10 feedback-smtp.eu-west-1.amazonses.com'],
  'TXT bounce.praktijk.example': ['v=spf1 include:amazonses.com include:elders.example -all'],
};

/** An account of which nothing is wrong, unless it says otherwise. */
const accountOf = ({ stacks = { CDKToolkit: 'CREATE_COMPLETE' }, identities = {}, ...more }: World): Account => ({
  stack: async (name) => (stacks[name] ? { id: ID, status: stacks[name] } : undefined),
  identity: async (name) => identities[name],
  concurrency: async () => more.concurrency ?? 1_000,
  taken: async (names) =>
    Object.values(names)
      .flat()
      .filter((name) => (more.taken ?? []).includes(name)),
  copies: async () => (more.copies ?? []).map((region) => `dossierwacht-copy-123456789012-${region}`),
  room: {
    used: async (kind) => {
      if (more.refused) throw Object.assign(new Error('no'), { name: 'AccessDeniedException' });
      return more.used?.[kind] ?? 0;
    },
    given: async (service, quota) => more.given?.[`${service} ${quota}`],
    roles: async () => ({ used: more.roles ?? 10, most: 1_000 }),
    costMonitor: async () => more.costMonitor,
  },
  mail: async () => ({ production: more.production ?? true, sending: more.sending ?? true }),
});

const GIVEN = ['policy=eigenkans', `organisation=${EXAMPLE}`, `ownerEmail=${OWNER}`];

async function said(world: World, more: readonly string[] = [], given = GIVEN, region = 'eu-west-1') {
  const lines: string[] = [];
  const wrong: string[] = [];
  const code = await preflight({
    args: [...given, ...more].flatMap((one) => ['-c', one]),
    region,
    endpoint: undefined,
    account: () => accountOf(world),
    names: namesOf(world),
    out: (line) => lines.push(line),
    err: (line) => wrong.push(line),
  });
  return { code, wrong, all: [...lines, ...wrong].join('\n') };
}

const ready: World = { identities: { 'praktijk.example': SIGNED } };

describe('npm run preflight', () => {
  it('lets a new account go on, and says what to do first and which records a domain needs', async () => {
    const { code, wrong, all } = await said({});
    expect([code, wrong]).toEqual([0, []]);
    expect(all).toContain('Account 123456789012 is prepared for deployments in eu-west-1');
    expect(all).toContain(`Deploy ${STACKS.mail} first`);
    expect(all).toContain('aws sesv2 create-email-identity --email-identity praktijk.example');
    expect(all).toContain('_dmarc.praktijk.example  TXT  "v=DMARC1');
    expect(all).toContain('bounce.praktijk.example  MX  10 feedback-smtp.eu-west-1.amazonses.com');
    expect(all).toContain('bounce.praktijk.example  TXT  "v=spf1 include:amazonses.com -all"');
    expect(all).toContain('It can be deployed.');
  });

  it('says the records of the keys that sign mails', async () => {
    const { all } = await said(ready);
    for (const token of ['abc', 'def'])
      expect(all).toContain(`${token}._domainkey.praktijk.example  CNAME  ${token}.dkim.amazonses.com`);
    expect(all).toContain('Mails of praktijk.example are signed (DKIM).');
  });

  it.each<[string, World, readonly string[], RegExp]>([
    ['an account that was not prepared', { stacks: {} }, [], /npx cdk bootstrap/],
    [
      'a first deployment that failed',
      { stacks: { CDKToolkit: 'CREATE_COMPLETE', [STACKS.data]: 'ROLLBACK_COMPLETE' } },
      [],
      /left of a first deployment that failed.*--no-enable-termination-protection --stack-name dossierwacht-data/,
    ],
    [
      'an update that stopped half way',
      { stacks: { CDKToolkit: 'CREATE_COMPLETE', [STACKS.api]: 'UPDATE_ROLLBACK_FAILED' } },
      [],
      /stopped half way.*continue-update-rollback/,
    ],
    [
      'a deployment that runs',
      { stacks: { CDKToolkit: 'CREATE_COMPLETE', [STACKS.api]: 'UPDATE_IN_PROGRESS' } },
      [],
      /Wait until/,
    ],
    ['a new account, which may run ten', { concurrency: 10 }, [], /-c reservedConcurrency=off/],
    ['a sender that SES knows from elsewhere', { identities: { [OWNER]: CONFIRMED } }, [], /-c mailIdentity=existing/],
    [
      'a sender that nobody confirmed',
      { identities: { [OWNER]: { ...CONFIRMED, verified: false } } },
      ['mailIdentity=existing'],
      /Nobody has confirmed owner@praktijk\.example/,
    ],
    ['a sender that is not there', {}, ['mailIdentity=existing'], /SES does not know/],
    [
      'copies of documents that no destruction would reach any more',
      { copies: ['eu-north-1'] },
      [],
      /dossierwacht-copy-123456789012-eu-north-1 has copies .* copies nothing: .* -c copyRegion=eu-north-1\./,
    ],
    [
      'copies in another region than the one that is asked for',
      { copies: ['eu-north-1', 'eu-central-1'] },
      ['copyRegion=eu-central-1'],
      /dossierwacht-copy-123456789012-eu-north-1 has copies .* copies to eu-central-1:/,
    ],
    [
      'names that something else has',
      { taken: ['dossierwacht-erasure', 'dossierwacht-make-key', 'dossierwacht-mail', 'dossierwacht', 'Dossierwacht'] },
      [],
      /is no part of it: dossierwacht-erasure, dossierwacht-make-key, dossierwacht-mail, dossierwacht, Dossierwacht\./,
    ],
    [
      'a region that has all its trails',
      { used: { trails: 5 } },
      [],
      /5 trails of CloudTrail. A deployment makes 1, and an account may have 5\. It cannot be raised/,
    ],
    [
      'a bus with nearly all the rules that AWS gave it',
      { used: { rules: 290 }, given: { 'events L-244521F2': 300 } },
      [],
      /290 rules of EventBridge .* may have 300\. Ask AWS for more \(Service Quotas\)/,
    ],
    ['a region full of state machines', { used: { machines: 99_999 } }, [], /99999 state machines of Step Functions/],
    ['a region full of keys', { used: { keys: 8 }, given: { 'kms L-C2F1777E': 10 } }, [], /8 keys of KMS/],
    ['a region full of alarms', { used: { alarms: 4_980 } }, [], /4980 alarms of CloudWatch/],
    ['a region full of topics', { used: { topics: 3 }, given: { 'sns L-61103206': 4 } }, [], /3 topics of SNS/],
    ['an account full of roles', { roles: 990 }, [], /990 roles of IAM/],
    [
      'a monitor of costs that is there',
      { costMonitor: 'arn:aws:ce::1:anomalymonitor/x' },
      [],
      /-c costMonitor=arn:aws:ce::1:anomalymonitor\/x/,
    ],
    ['an account that may not send', { sending: false }, [], /stopped this account from sending/],
  ])('stops at %s, in a sentence that says what to do', async (_, world, more, sentence) => {
    const { code, wrong } = await said(world, more);
    expect(code).toBe(1);
    expect(wrong).toEqual([expect.stringMatching(sentence)]);
  });

  it.each<[string, World, readonly string[]]>([
    ['a new account that keeps none', { concurrency: 10 }, ['reservedConcurrency=off']],
    ['a sender of elsewhere that is used as it is', { identities: { [OWNER]: CONFIRMED } }, ['mailIdentity=existing']],
    [
      'an update',
      {
        stacks: Object.fromEntries(['CDKToolkit', ...Object.values(STACKS)].map((name) => [name, 'UPDATE_COMPLETE'])),
        identities: { [OWNER]: CONFIRMED },
      },
      [],
    ],
    ['the sandbox of SES', { production: false }, []],
    ['a bus that AWS gave more rules', { used: { rules: 290 }, given: { 'events L-244521F2': 1_000 } }, []],
    ['a full region with a trail that is used as it is', { used: { trails: 5 } }, ['trail=existing']],
    [
      'a monitor of costs that is used as it is',
      { costMonitor: 'arn:aws:ce::123456789012:anomalymonitor/0b1c2d3e-0000-4000-8000-000000000000' },
      ['costMonitor=arn:aws:ce::123456789012:anomalymonitor/0b1c2d3e-0000-4000-8000-000000000000'],
    ],
  ])('lets %s go on', async (_, world, more) => {
    expect(await said(world, more)).toMatchObject({ code: 0, wrong: [] });
  });

  it('says which room nobody could tell, and that a trail is there already', async () => {
    const { code, all } = await said({ refused: true });
    expect(code).toBe(0);
    expect(all).toContain('Nobody could say how many keys of KMS there may be (AccessDeniedException).');
    expect((await said({ used: { trails: 1 } })).all).toContain('-c trail=existing');
    expect((await said({})).all).toContain('What is made has room in this account.');
  });

  it('looks up which records the domain has, and prints those that it has not', async () => {
    const { all } = await said({ ...ready, dns: PUBLISHED });
    expect(all).toContain('The domain praktijk.example has 5 of the 5 records that mails need.');
    expect(all).not.toContain('Records for whoever');
    // Another key at the name of ours, a policy that is none, a list of senders without SES.
    for (const [record, value, line] of [
      ['CNAME abc._domainkey.praktijk.example', 'other.dkim.amazonses.com', 'abc._domainkey.praktijk.example  CNAME'],
      ['TXT _dmarc.praktijk.example', 'v=DMARC1', '_dmarc.praktijk.example  TXT'],
      ['TXT bounce.praktijk.example', 'v=spf1 include:elders.example -all', 'bounce.praktijk.example  TXT'],
      ['MX bounce.praktijk.example', '10 mx.elders.example', 'bounce.praktijk.example  MX'],
    ] as const) {
      const found = await said({ ...ready, dns: { ...PUBLISHED, [record]: [value] } });
      expect(found.all).toContain('has 4 of the 5 records');
      expect(found.all).toContain(`       ${line}`);
    }
  });

  it('says so when DNS does not answer, and prints every record', async () => {
    const { code, all } = await said({ ...ready, dns: undefined });
    expect(code).toBe(0);
    expect(all).toMatch(/cannot be looked up: query ETIMEOUT/);
    expect(all).toContain('bounce.praktijk.example  MX');
  });

  it('finds nothing wrong with names that its own stacks have', async () => {
    const stacks = Object.fromEntries(
      ['CDKToolkit', ...Object.values(STACKS)].map((name) => [name, 'UPDATE_COMPLETE']),
    );
    const taken = ['dossierwacht-erasure', 'dossierwacht-mail'];
    expect(await said({ stacks, taken, identities: { [OWNER]: CONFIRMED } })).toMatchObject({ code: 0, wrong: [] });
  });

  it('asks nothing of the account while what was asked for is wrong: the region, the practice', async () => {
    const { code, wrong } = await said(ready, [], GIVEN.slice(0, 1), 'eu-west-2');
    expect(code).toBe(1);
    expect(wrong.join('\n')).toMatch(/eu-west-2 is not in the European Union/);
    expect(wrong.join('\n')).toMatch(/organisation: say whose letters/);
  });

  it('does not understand what it does not know', async () => {
    expect(await said(ready, ['polici=eigenkans'])).toMatchObject({ code: 2 });
  });

  it('says that it cannot ask without somebody who is signed in', async () => {
    const wrong: string[] = [];
    const code = await preflight({
      args: GIVEN.flatMap((one) => ['-c', one]),
      region: 'eu-west-1',
      endpoint: undefined,
      names: namesOf({}),
      account: () => ({
        ...accountOf({}),
        mail: async () => {
          throw new Error('Could not load credentials from any providers');
        },
      }),
      out: () => undefined,
      err: (line) => wrong.push(line),
    });
    expect([code, wrong.join()]).toEqual([1, expect.stringContaining('aws sso login')]);
  });
});
