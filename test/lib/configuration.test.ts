import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, configurationOf, EU_REGIONS } from '../../lib/configuration.ts';
import { policyById, policyIds } from '../../local/policies.ts';
import { EXAMPLE } from './synthesized.ts';

const given = {
  policy: 'eigenkans',
  organisation: EXAMPLE,
  ownerEmail: 'owner@praktijk.example',
  region: 'eu-central-1',
};
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, 'policies/eigenkans');
const ENDPOINT = 'http://127.0.0.1:4566';
const refusal = (more: object, endpoint?: string) => {
  try {
    configurationOf({ ...given, ...more }, endpoint);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the region of a deployment', () => {
  it.each(Object.keys(EU_REGIONS))('[RIO-3.1] may be %s, which is in the European Union', (region) => {
    expect(configurationOf({ ...given, region }).region).toBe(region);
  });

  it.each(['eu-west-2', 'eu-central-2', 'us-east-1', 'eu-nowhere-1', 'EU-WEST-1', 'toString', ''])(
    '[RIO-3.1] is refused when it is "%s", with the article',
    (region) => {
      expect(refusal({ region })).toMatch(/RIO-3\.1/);
      expect(refusal({ region })).toMatch(/eu-west-1/);
    },
  );

  it('[RIO-3.1] may have copies in another one, which is in the European Union too', () => {
    expect(configurationOf({ ...given, copyRegion: 'eu-west-1' }).copyRegion).toBe('eu-west-1');
    for (const copyRegion of ['eu-west-2', 'us-east-1', ''])
      expect(refusal({ copyRegion })).toMatch(/^copyRegion: .*RIO-3\.1/);
    expect(refusal({ copyRegion: 'eu-central-1' })).toMatch(/^copyRegion: eu-central-1 is the region of the practice/);
    expect(refusal({ copyRegion: 'eu-west-1', profile: 'local' }, ENDPOINT)).toMatch(/^copyRegion: the local cloud/);
  });

  it('has to be known', () => {
    expect(refusal({ region: undefined })).toMatch(/^region: none is known/);
  });

  it('[RIO-3.1] stops the synthesis itself, which leaves nothing', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-refused-'));
    const outdir = join(directory, 'out');
    const run = spawnSync(process.execPath, ['bin/dossierwacht.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        CDK_DEFAULT_REGION: 'eu-west-2',
        CDK_OUTDIR: outdir,
        CDK_CONTEXT_JSON: JSON.stringify({ ...given, region: undefined, bundles: 'stub' }),
      },
    });
    const left = existsSync(join(outdir, 'manifest.json'));
    rmSync(directory, { recursive: true });
    expect(run.stderr).toMatch(/^region: eu-west-2 is not in the European Union, and RIO-3\.1/);
    expect(run.status).toBe(1);
    expect(left).toBe(false);
  });
});

describe('the rest of what a deployment is asked for', () => {
  it('needs a policy, a practice and an owner, and no more', () => {
    const { organisation, ...regulation } = policyById('eigenkans');
    expect(configurationOf({ ...given, organisation: join(FOLDER, 'example-practice.json') })).toEqual({
      ...given,
      policy: { folder: FOLDER, regulation },
      organisation,
      mailSender: given.ownerEmail,
      profile: 'aws',
      stage: 'production',
      reservedConcurrency: true,
      bundles: 'real',
      formerKeys: [],
      indexKeys: 1,
      signingKeys: 1,
      waf: false,
      monthlyBudget: 50,
      trail: 'own',
      mailIdentity: 'own',
    });
  });

  it('takes the name of the portal, which is where it is then', () => {
    const named = configurationOf({
      ...given,
      organisation: join(FOLDER, 'example-practice.json'),
      portalDomain: 'portaal.praktijk.example',
    });
    expect(named).toMatchObject({
      portalDomain: 'portaal.praktijk.example',
      portalOrigin: 'https://portaal.praktijk.example',
    });
    expect(refusal({ portalDomain: 'https://portaal.praktijk.example' })).toContain('without https://');
    expect(refusal({ waf: 'yes' })).toBe('waf: true or false.');
  });

  it.each(['none', 'toString', '', '..'])('refuses the policy "%s", and names those that there are', (policy) => {
    for (const id of policyIds) expect(refusal({ policy })).toContain(id);
  });

  it('says everything that is wrong at once', () => {
    const given = { policy: undefined, ownerEmail: 'nobody', organisation: undefined };
    expect(refusal(given).split('\n')).toHaveLength(3);
  });

  it('takes a regulation from a folder elsewhere, of this house or not', () => {
    expect(configurationOf({ ...given, policy: FOLDER }).policy).toEqual(configurationOf(given).policy);
    expect(refusal({ policy: './lib' })).toMatch(/^policy: .+lib has no index\.ts\. Choose one of eigenkans, /);
  });

  it('refuses a folder whose file exports no regulation of its name', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-regulation-'));
    writeFileSync(join(directory, 'index.ts'), "export const regulation = { id: 'another' };\n");
    expect(refusal({ policy: directory })).toMatch(/^policy: .+index\.ts exports no `regulation` with the id /);
    rmSync(directory, { recursive: true });
  });

  it.each([
    ['without a day', [{ version: 'one' }], /^policy: version one of .+ has no day\./],
    ['with a day that does not exist', [{ version: 'one', effectiveFrom: '2026-02-30' }], /has no day/],
    [
      'of which two hold from one day',
      ['one', 'two'].map((version) => ({ version, effectiveFrom: '2026-04-01' })),
      /^policy: version two of .+ holds from 2026-04-01, as another version does/,
    ],
    [
      'of which one is there twice',
      ['2026-04-01', '2026-05-01'].map((effectiveFrom) => ({ version: 'one', effectiveFrom })),
      /^policy: version one of .+ is there twice/,
    ],
    [
      'withdrawn on the day that it holds, or later',
      [{ version: 'one', effectiveFrom: '2026-04-01', withdrawnOn: '2026-04-01' }],
      /^policy: version one of .+ is withdrawn on 2026-04-01/,
    ],
    ['whose name no address can have', [{ version: 'één#', effectiveFrom: '2026-04-01' }], /no address can have/],
  ])('[EK-12.1] [EK-12.2] refuses versions of a regulation %s', (_, regulations, said) => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-regulation-'));
    const regulation = { ...policyById('eigenkans'), id: basename(directory), regulations };
    writeFileSync(join(directory, 'index.ts'), `export const regulation = ${JSON.stringify(regulation)};\n`);
    const organisation = policyById('eigenkans').organisation;
    expect(refusal({ policy: directory, organisation: JSON.stringify(organisation) })).toMatch(said);
    rmSync(directory, { recursive: true });
  });

  it('[EK-12.2] refuses a wording of a consent that came with a version of the regulation that is not there', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-regulation-'));
    const policy = policyById('eigenkans');
    const [first, ...others] = policy.consents.scopes;
    if (!first) throw new Error('There is nothing to ask');
    const texts = [{ ...first.texts[0], regulation: 'never' }];
    const consents = { ...policy.consents, scopes: [{ ...first, texts }, ...others] };
    const regulation = { ...policy, id: basename(directory), consents };
    writeFileSync(join(directory, 'index.ts'), `export const regulation = ${JSON.stringify(regulation)};\n`);
    const organisation = JSON.stringify(policy.organisation);
    expect(refusal({ policy: directory, organisation })).toMatch(
      /^policy: wording 1 of .+ came with version never of .+, which is not there\./,
    );
    rmSync(directory, { recursive: true });
  });

  it('[EK-1.2] is refused on AWS without the file of the practice, and says where one is to be found', () => {
    const said = refusal({ organisation: undefined });
    expect(said).toMatch(
      /^organisation: say whose letters these are with -c organisation=practice\.json; docs\/practice\.md /,
    );
    expect(refusal({ organisation: undefined, profile: 'aws' })).toBe(said);
  });

  it('has an invented practice on the local profile, when none is given', () => {
    const local = { ...given, organisation: undefined, profile: 'local' };
    expect(configurationOf(local, ENDPOINT).organisation).toEqual(policyById('eigenkans').organisation);
    expect(configurationOf({ ...local, organisation: EXAMPLE }, ENDPOINT).organisation.name).toBe('Praktijk De Linde');
  });

  it('[EK-1.2] refuses a practice that is not there, is no JSON, or lacks something, in sentences', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-practice-'));
    const written = (text: string) => {
      writeFileSync(join(directory, 'practice.json'), text);
      return refusal({ organisation: join(directory, 'practice.json') });
    };
    expect(refusal({ organisation: join(directory, 'none.json') })).toMatch(/^organisation: there is no file \//);
    expect(written('{ "name": ')).toMatch(/^organisation: not an object in braces with name, description, /);
    expect(written(JSON.stringify({ ...policyById('eigenkans').organisation, name: '' }))).toBe(
      'organisation: name: empty. Give the name of the practice, as its letters show it.',
    );
    rmSync(directory, { recursive: true });
  });

  it.each([
    { ownerEmail: 'nobody' },
    { mailSender: 'nobody' },
    { profile: 'azure' },
    { stage: 'staging' },
    { bundles: 'some' },
    { portalOrigin: 'portal.example' },
    { portalOrigin: 'https://portal.example/app' },
    { portalOrigin: 'javascript:alert(1)' },
    { colour: 'blue' },
  ])('refuses %o', (more) => {
    expect(refusal(more)).not.toBe('accepted');
  });

  it('keeps the local profile away from production and from AWS', () => {
    expect(configurationOf({ ...given, profile: 'local' }, ENDPOINT).stage).toBe('local');
    expect(refusal({ profile: 'local', stage: 'production' }, ENDPOINT)).toMatch(/never production/);
    expect(refusal({ profile: 'local' })).toMatch(/AWS_ENDPOINT_URL/);
  });
});

describe('executions that are kept', () => {
  it('are kept unless it says otherwise, and nothing but on and off is understood', () => {
    expect(configurationOf(given).reservedConcurrency).toBe(true);
    expect(configurationOf({ ...given, reservedConcurrency: 'off' }).reservedConcurrency).toBe(false);
    expect(refusal({ reservedConcurrency: 'none' })).toMatch(/^reservedConcurrency: on or off\.$/);
  });
});

describe('the keys that signed before', () => {
  const folder = (files: Readonly<Record<string, string>>) => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-keys-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return directory;
  };
  const pair = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const publicOf = ({ publicKey }: ReturnType<typeof pair>) =>
    publicKey.export({ type: 'spki', format: 'pem' }).toString();

  it('[RIO-6.3] are published with the portal, by name', () => {
    const [one, two] = [pair('P-256'), pair('P-256')];
    const formerKeys = folder({ 'b.pem': publicOf(two), 'a.pem': publicOf(one), 'read-me.txt': 'x' });
    const base64 = [one, two].map(({ publicKey }) =>
      publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    );
    expect(configurationOf({ ...given, formerKeys }).formerKeys).toEqual(base64);
    expect(configurationOf(given).formerKeys).toEqual([]);
  });

  it('are public keys of the kind that signs, in a folder that is there', () => {
    const { privateKey } = pair('P-256');
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const texts = { nothing: 'nothing', private: secret, curve: publicOf(pair('P-384')) };
    for (const [name, text] of Object.entries(texts))
      expect(refusal({ formerKeys: folder({ [`${name}.pem`]: text }) })).toBe(
        `formerKeys: ${name}.pem is not an ECDSA P-256 public key in PEM.`,
      );
    expect(refusal({ formerKeys: '/nowhere' })).toBe('formerKeys: there is no folder /nowhere.');
  });
});
