import { describe, expect, it } from 'vitest';
import { ASK_KEY } from '../../lib/constructs/public-key.ts';
import { synthesized } from './synthesized.ts';

type Answer = { readonly Status: string; readonly Data?: { readonly spki: string }; readonly Reason?: string };
type Handler = (event: object) => Promise<void>;

/** The function as Lambda runs it, with the KMS that `send` plays. @returns what it told CloudFormation */
async function asked(RequestType: string, send: () => Promise<object>): Promise<{ readonly to: string } & Answer> {
  const told: { to: string; body: string }[] = [];
  const kms = {
    KMSClient: class {
      send = send;
    },
    GetPublicKeyCommand: class {},
  };
  const module = { exports: {} as { handler?: Handler } };
  const fetching = async (to: string, { body }: { readonly body: string }) => told.push({ to, body });
  // The code is a text in the template: this is how the runtime of Lambda makes a function of it.
  new Function('require', 'exports', 'fetch', ASK_KEY)(() => kms, module.exports, fetching);
  const event = { RequestType, ResponseURL: 'https://answer.example', ResourceProperties: { KeyId: 'key' } };
  await module.exports.handler?.(event);
  const [{ to, body } = { to: '', body: '{}' }] = told;
  return { to, ...(JSON.parse(body) as Answer) };
}

describe('the public half of the signing key', () => {
  const PublicKey = new Uint8Array([48, 89, 48, 19]);

  it('is told to CloudFormation in base64', async () => {
    for (const kind of ['Create', 'Update'])
      expect(await asked(kind, async () => ({ PublicKey }))).toMatchObject({
        to: 'https://answer.example',
        Status: 'SUCCESS',
        PhysicalResourceId: 'key',
        Data: { spki: Buffer.from(PublicKey).toString('base64') },
      });
  });

  it('stops the deployment when KMS does not give it, and asks nothing when the stack goes', async () => {
    const no = async () => Promise.reject(Object.assign(new Error('secret'), { name: 'AccessDenied' }));
    const failed = await asked('Create', no);
    expect(failed).toMatchObject({ Status: 'FAILED', Reason: 'AccessDenied' });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(await asked('Delete', no)).toMatchObject({ Status: 'SUCCESS' });
  });

  it('is in the settings of the portal, before those that signed earlier', () => {
    const [{ templates }] = synthesized('aws');
    const resources = Object.values(templates.web.Resources);
    expect(resources.filter(({ Type }) => Type === 'Custom::PublicKey')).toHaveLength(1);
    const published = resources.filter(({ Type }) => Type === 'Custom::CDKBucketDeployment');
    expect(JSON.stringify(published)).toMatch(/SigningKeyAsked\w+","spki"/);
  });
});
