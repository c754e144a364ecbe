import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { OUTPUTS } from '../contracts/names.ts';
import type { PortalSettings } from '../contracts/portal.ts';
import type { Configuration } from './configuration.ts';
import { HouseBucket } from './constructs/house-bucket.ts';
import { PortalFiles } from './constructs/portal-files.ts';
import { PublicKey } from './constructs/public-key.ts';
import type { EdgeStack } from './edge-stack.ts';
import { contentSecurityPolicy, PERMISSIONS, ROUTER } from './portal/headers.ts';
import { signInOf } from './portal/sign-in.ts';
import { PROFILES, type Profile } from './profile.ts';
import type { Resources } from './resources.ts';

/** The longest that browsers are told to ask for this address over TLS only. */
const HSTS = Duration.days(730);

export type WebStackProps = StackProps & {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly apiId: string;
  /** Builds the portal and says in which directory it is. */
  readonly site: () => string;
  readonly edge: EdgeStack | undefined;
};

/** The portal, and the API on the same origin. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, resources, apiId, site, edge, ...props }: WebStackProps) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const files = new HouseBucket(this, 'Files', { profile });
    const signIn = signInOf(this, resources, configuration);
    const distribution = this.#distribution(files, this.#apiOrigin(apiId, configuration), {
      configuration,
      edge,
      profile,
      policy: contentSecurityPolicy([signIn.origin, documentsOrigin(this, resources, configuration)]),
    });
    const { formerKeys } = configuration;
    const shared = { signIn: signIn.settings, practice: practiceOf(configuration) };
    if (profile.publishing) {
      // The first has the name that it had when there was one.
      const present = resources.keys.signing.map((key, place, all) => {
        const generation = all.length - place;
        return new PublicKey(this, `SigningKey${generation === 1 ? '' : generation}`, key).spki;
      });
      const settings = { ...shared, signingKeys: [...present, ...formerKeys] };
      new PortalFiles(this, 'Publish', { bucket: files, site: site(), settings });
    } else {
      // What puts the files there adds the key that signs now.
      const settings: PortalSettings = { ...shared, signingKeys: [...formerKeys] };
      new CfnOutput(this, OUTPUTS.web.portalSettings, { value: this.toJsonString(settings) });
    }
    const origin = configuration.portalOrigin ?? `https://${distribution.distributionDomainName}`;
    new CfnOutput(this, OUTPUTS.web.portalBucket, { value: files.bucketName });
    new CfnOutput(this, OUTPUTS.web.distributionDomain, { value: distribution.distributionDomainName });
    new CfnOutput(this, OUTPUTS.web.portalUrl, { value: `${origin}/` });
  }

  /** CloudFront of the emulator reaches the API at the emulator's own address. */
  #apiOrigin(apiId: string, { endpoint }: Configuration): IOrigin {
    if (endpoint === undefined) return new HttpOrigin(`${apiId}.execute-api.${this.region}.amazonaws.com`);
    const { port } = new URL(endpoint);
    return new HttpOrigin('localhost', {
      httpPort: Number(port),
      originPath: `/_aws/execute-api/${apiId}/$default`,
      protocolPolicy: OriginProtocolPolicy.HTTP_ONLY,
      // Longer than a function may take there.
      readTimeout: Duration.seconds(120),
    });
  }

  #distribution(
    files: Bucket,
    api: IOrigin,
    given: {
      readonly configuration: Configuration;
      readonly edge: EdgeStack | undefined;
      readonly profile: Profile;
      readonly policy: string;
    },
  ): Distribution {
    const { configuration, edge, profile } = given;
    const viewerProtocolPolicy = profile.tlsOnly
      ? ViewerProtocolPolicy.REDIRECT_TO_HTTPS
      : ViewerProtocolPolicy.ALLOW_ALL;
    const responseHeadersPolicy = this.#headers(given.policy);
    const router = new EdgeFunction(this, 'Router', {
      code: FunctionCode.fromInline(ROUTER),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Every page of the portal is index.html',
    });
    return new Distribution(this, 'Distribution', {
      comment: 'Dossierwacht',
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe and North America: the parts of the network that are asked from the Netherlands.
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(profile.tlsOnly ? { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 } : {}),
      ...(edge?.certificate && configuration.portalDomain
        ? { certificate: edge.certificate, domainNames: [configuration.portalDomain] }
        : {}),
      ...(edge?.firewallArn === undefined ? {} : { webAclId: edge.firewallArn }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // What is kept and for how long each file says itself.
        cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS,
        responseHeadersPolicy,
        compress: true,
        functionAssociations: [{ function: router, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: api,
          viewerProtocolPolicy,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          compress: true,
        },
      },
    });
  }

  #headers(contentSecurity: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurity, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: HSTS, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: PERMISSIONS, override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
    });
  }
}

const practiceOf = ({ organisation: { name }, policy }: Configuration): PortalSettings['practice'] => ({
  name,
  supervisoryAuthority: policy.regulation.links.supervisoryAuthority,
});

/** Documents go straight to the bucket, at addresses that the API signed. */
function documentsOrigin(stack: Stack, { documents }: Resources, { endpoint }: Configuration): string {
  return endpoint ?? `https://${documents.bucketName}.s3.${stack.region}.amazonaws.com`;
}
