import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, configurationOf, EU_REGIONS } from '../../lib/configuration.ts';
import { policyIds } from '../../policies/index.ts';

const given = { policy: 'eigenkans', ownerEmail: 'owner@praktijk.example', region: 'eu-central-1' };
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

  it('has to be known', () => {
    expect(refusal({ region: undefined })).toMatch(/^region: none is known/);
  });

  it('[RIO-3.1] stops the synthesis itself, which leaves nothing', () => {
    const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-refused-'));
    const outdir = join(directory, 'out');
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const run = spawnSync(process.execPath, ['bin/dossierwacht.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        CDK_DEFAULT_REGION: 'eu-west-2',
        CDK_OUTDIR: outdir,
        CDK_CONTEXT_JSON: JSON.stringify({ policy: given.policy, ownerEmail: given.ownerEmail, bundles: 'stub' }),
      },
    });
    const left = existsSync(join(outdir, 'manifest.json'));
    rmSync(directory, { recursive: true });
    expect(run.stderr).toMatch(/^region: eu-west-2 is not in the European Union, and RIO-3\.1/);
    expect(run.status).toBe(1);
    expect(left).toBe(false);
  }, 30_000);
});

describe('the rest of what a deployment is asked for', () => {
  it('needs a policy and an owner, and no more', () => {
    expect(configurationOf(given)).toEqual({
      ...given,
      mailSender: given.ownerEmail,
      profile: 'aws',
      stage: 'production',
      bundles: 'real',
    });
  });

  it.each(['none', 'toString', ''])('refuses the policy "%s", and names those that there are', (policy) => {
    for (const id of policyIds) expect(refusal({ policy })).toContain(id);
  });

  it('says everything that is wrong at once', () => {
    expect(refusal({ policy: undefined, ownerEmail: 'nobody' }).split('\n')).toHaveLength(2);
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
