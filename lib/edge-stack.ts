import { Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { OPERATIONS } from '../contracts/api.ts';
import type { Configuration } from './configuration.ts';

/** CloudFront takes certificates and firewalls from this region only. */
export const EDGE_REGION = 'us-east-1';

/** Requests of one address in five minutes, to what is open to everyone; nobody reads or complains so fast. */
const PUBLIC_RATE = 100;

export type EdgeStackProps = StackProps & { readonly configuration: Configuration };

/** What CloudFront wants in its own region: a certificate and a firewall. Nothing about a person is in either (ADR 23). */
export class EdgeStack extends Stack {
  readonly certificate: ICertificate | undefined;
  readonly firewallArn: string | undefined;

  constructor(scope: Construct, id: string, { configuration, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const { portalDomain, waf } = configuration;
    if (portalDomain !== undefined)
      this.certificate = new Certificate(this, 'Certificate', {
        domainName: portalDomain,
        validation: CertificateValidation.fromDns(),
      });
    if (waf) this.firewallArn = this.#firewall().attrArn;
  }

  #firewall(): CfnWebACL {
    return new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: measured('Firewall'),
      rules: [
        ...['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet'].map((name, priority) => ({
          name,
          priority,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
          visibilityConfig: measured(name),
        })),
        {
          name: 'PublicRoutes',
          priority: 10,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: PUBLIC_RATE,
              aggregateKeyType: 'IP',
              scopeDownStatement: { orStatement: { statements: publicPaths().map(pathStarts) } },
            },
          },
          visibilityConfig: measured('PublicRoutes'),
        },
      ],
    });
  }
}

/** Numbers only: a sampled request would hold what somebody asked for. */
const measured = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/** The fixed beginning of every route that is open to everyone and does something. */
function publicPaths(): string[] {
  const open = Object.values(OPERATIONS).filter((operation) => operation.public && operation.kind !== 'reads');
  return [...new Set(open.map(({ path }) => path.split('{')[0] ?? path))];
}

const pathStarts = (searchString: string) => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});
