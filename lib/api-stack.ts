import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { OPERATIONS } from '../contracts/api.ts';
import { OUTPUTS } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';
import { houseFunctions } from './constructs/functions.ts';
import { LogQueries } from './constructs/log-queries.ts';
import { PROFILES } from './profile.ts';
import { type Resources, valuesOf } from './resources.ts';
import { LOG_RETENTION } from './terms.ts';

/** Requests a second, and at once, for everybody together: a practice is a few dozen people. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 } as const;

/** Of a route on which somebody who does not sign in has something kept: it costs them nothing, and the owner a look. */
const OPEN_WRITE_THROTTLE = { rateLimit: 1, burstLimit: 10 } as const;

/** Route and result, and no address, person or path: the logs of an API would else be a record of people. */
const ACCESS_LOG = JSON.stringify({
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.messageString',
  authorizer: '$context.authorizer.error',
});

export type ApiStackProps = StackProps & {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly bundles: string;
};

/** The only way in: every route of the list, and no other; each but the public ones asks for a valid token (EK-3.1). */
export class ApiStack extends Stack {
  /** Where the API answers. */
  readonly url: string;
  readonly apiId: string;

  constructor(scope: Construct, id: string, { configuration, resources, bundles, ...props }: ApiStackProps) {
    super(scope, id, props);
    const { protection, logQueries } = PROFILES[configuration.profile];
    const api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Dossierwacht' });
    this.url = api.apiEndpoint;
    this.apiId = api.apiId;
    const log = new LogGroup(this, 'AccessLog', {
      retention: LOG_RETENTION,
      removalPolicy: protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    const groups = this.#routes(api, { configuration, resources, bundles });
    if (logQueries) new LogQueries(this, 'Queries', { of: 'requests', groups });
    this.#throttle(stage, api);
    new CfnOutput(this, OUTPUTS.api.apiId, { value: api.apiId });
    new CfnOutput(this, OUTPUTS.api.apiUrl, { value: api.apiEndpoint });
  }

  /** A stage that names a route is refused while the route is not there. */
  #throttle(stage: HttpStage, api: HttpApi): void {
    const open = Object.values(OPERATIONS).filter(({ public: isPublic, kind }) => isPublic && kind !== 'reads');
    const settings = {
      ThrottlingRateLimit: OPEN_WRITE_THROTTLE.rateLimit,
      ThrottlingBurstLimit: OPEN_WRITE_THROTTLE.burstLimit,
      DetailedMetricsEnabled: true,
    };
    // The property itself: the L2 has no settings of routes.
    (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
      open.map(({ method, path }) => [`${method} ${path}`, settings]),
    );
    for (const child of api.node.findAll()) if (child instanceof HttpRoute) stage.node.addDependency(child);
  }

  /** @returns the logs of the functions behind the routes. */
  #routes(api: HttpApi, { configuration, resources, bundles }: Omit<ApiStackProps, keyof StackProps>): ILogGroup[] {
    const { userPoolId } = resources.pool;
    // The pool's own attribute of this is wrong in the emulator, and this is what it is.
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${userPoolId}`;
    const signedIn = new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [resources.client.userPoolClientId] });
    const values = valuesOf(resources, configuration, {
      PORTAL_ORIGIN: configuration.portalOrigin ?? api.apiEndpoint,
    });
    const names = [...new Set(Object.values(OPERATIONS).map((operation) => operation.function))];
    // Asked by the others, and by no route.
    const { makeKey } = houseFunctions(this, ['makeKey'], { configuration, resources, values, bundles });
    const functions = houseFunctions(this, names, { configuration, resources, values, bundles });
    const integrations = new Map(
      names.map((name) => [
        name,
        new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false }),
      ]),
    );
    for (const { method, path, function: name, public: isPublic } of Object.values(OPERATIONS)) {
      const integration = integrations.get(name);
      if (!integration) throw new Error(`No function for ${method} ${path}.`);
      api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: isPublic ? new HttpNoneAuthorizer() : signedIn,
      });
    }
    return [makeKey, ...Object.values(functions)].map(({ lambda }) => lambda.logGroup);
  }
}
