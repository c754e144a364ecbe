import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../contracts/names.ts';
import { one, synthesized } from './synthesized.ts';

const [plain, withName, local] = synthesized('aws', 'asked', 'local');
const aws = { ...plain, all: plain.portal };
const named = { ...withName, all: withName.portal };
const DISTRIBUTION = 'AWS::CloudFront::Distribution';
type Behaviour = Readonly<Record<string, unknown>>;
type Distribution = {
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
  readonly Aliases?: readonly string[];
  readonly WebACLId?: unknown;
  readonly ViewerCertificate?: { readonly MinimumProtocolVersion: string };
};
const distributionOf = (from: typeof aws) => one(from, DISTRIBUTION).DistributionConfig as Distribution;

describe('the portal', () => {
  it('[RIO-3.1] [EK-3.1] is asked for over TLS only, also the API on the same origin', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distributionOf(aws);
    const all = [DefaultCacheBehavior, ...CacheBehaviors];
    expect(all.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(all.map(() => 'redirect-to-https'));
  });

  it('never keeps an answer of the API, and passes on who asks', () => {
    const [api] = distributionOf(aws).CacheBehaviors;
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      // AWS's own policies CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(api?.AllowedMethods).toHaveLength(7);
  });

  it('lets a page load and reach nothing but itself, the sign-in and the bucket of documents', () => {
    const { ResponseHeadersPolicyConfig } = one(aws, 'AWS::CloudFront::ResponseHeadersPolicy') as {
      ResponseHeadersPolicyConfig: { SecurityHeadersConfig: Readonly<Record<string, unknown>> };
    };
    const headers = ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const policy = JSON.stringify(headers.ContentSecurityPolicy);
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*| data:/);
    expect(policy.match(/https:\/\//g)).toHaveLength(2);
    expect(headers).toMatchObject({
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
    });
  });

  it('lies in a bucket that nobody but CloudFront reads', () => {
    expect(one(aws, 'AWS::S3::Bucket', 'Files').PublicAccessBlockConfiguration).toMatchObject({
      BlockPublicAcls: true,
    });
    const policies = aws.all.filter(
      ([id, { Type }]) => Type === 'AWS::S3::BucketPolicy' && id.startsWith('FilesPolicy'),
    );
    const text = JSON.stringify(policies);
    expect(text).toContain('cloudfront.amazonaws.com');
    expect(text).not.toContain('"Principal":"*"');
  });

  it('has the outputs that the commands read', () => {
    const outputsOf = ({ templates }: typeof plain) => Object.keys(templates.web.Outputs ?? {}).sort();
    expect(outputsOf(local)).toEqual(Object.values(OUTPUTS.web).sort());
    // On AWS the deployment itself writes the settings.
    expect(outputsOf(plain)).toEqual(outputsOf(local).filter((name) => name !== OUTPUTS.web.portalSettings));
  });

  it('has its own name with a certificate, and a firewall, when they are asked for', () => {
    const { Aliases, WebACLId, ViewerCertificate } = distributionOf(named);
    expect(Aliases).toEqual(['portaal.praktijk.example']);
    expect(WebACLId).toBeDefined();
    expect(ViewerCertificate?.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(distributionOf(aws).Aliases).toBeUndefined();
    expect(distributionOf(aws).WebACLId).toBeUndefined();
  });
});
