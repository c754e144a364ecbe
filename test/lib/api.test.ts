import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../contracts/api.ts';
import { OUTPUTS } from '../../contracts/names.ts';
import { ofType, one, synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
const routes = [...ofType(aws, 'AWS::ApiGatewayV2::Route').values()];
const wanted = Object.values(OPERATIONS).map((operation) => ({ public: false, ...operation }));
const keyOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

describe('the API', () => {
  it('[EK-3.1] has the routes of the list, and no other way in', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(wanted.map(keyOf).sort());
    expect(ofType(aws, 'AWS::ApiGatewayV2::Api').size).toBe(1);
    expect(ofType(aws, 'AWS::Lambda::Url').size).toBe(0);
    expect(ofType(aws, 'AWS::ApiGateway::RestApi').size).toBe(0);
  });

  it('[EK-1.12] [EK-3.1] asks for a valid token on every route but the public ones', () => {
    const open = routes.filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
    expect(open.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      wanted
        .filter((route) => route.public)
        .map(keyOf)
        .sort(),
    );
    for (const route of routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT'))
      expect(route.AuthorizerId).toBeDefined();
  });

  it('lets whoever does not sign in have things kept at a walking pace, each route by itself, and after the routes are there', () => {
    const open = wanted.filter((route) => route.public && route.kind !== 'reads').map(keyOf);
    const [[, stage] = ['', undefined]] = aws.all.filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Stage');
    const { RouteSettings, DefaultRouteSettings } = (stage?.Properties ?? {}) as {
      RouteSettings: Record<string, Record<string, unknown>>;
      DefaultRouteSettings: { ThrottlingRateLimit: number };
    };
    expect(open.length).toBeGreaterThan(1);
    expect(Object.keys(RouteSettings).sort()).toEqual(open.toSorted());
    for (const [route, settings] of Object.entries(RouteSettings)) {
      expect(settings, route).toEqual({
        ThrottlingRateLimit: 1,
        ThrottlingBurstLimit: 10,
        DetailedMetricsEnabled: true,
      });
      expect(DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(1);
    }
    const routeIds = aws.all.filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route').map(([id]) => id);
    expect(stage).toMatchObject({ DependsOn: expect.arrayContaining(routeIds) });
  });

  it('[EK-1.12] takes tokens of our own pool for our own portal only', () => {
    const { JwtConfiguration, AuthorizerType, IdentitySource } = one(aws, 'AWS::ApiGatewayV2::Authorizer');
    expect(AuthorizerType).toBe('JWT');
    expect(IdentitySource).toEqual(['$request.header.Authorization']);
    expect(JSON.stringify((JwtConfiguration as { Issuer: object }).Issuer)).toMatch(
      /https:\/\/cognito-idp\.eu-west-1\.amazonaws\.com\/.*ExportsOutputRefAccountsPool/,
    );
    expect((JwtConfiguration as { Audience: object[] }).Audience).toEqual([
      { 'Fn::ImportValue': expect.stringContaining('AccountsPoolPortal') },
    ]);
  });

  it('sends each route to its own function, which only this API calls so', () => {
    const functionOf = ({ Target }: Readonly<Record<string, unknown>>) => {
      const integration = /IntegrationId|Ref":"(\w+)"/.exec(JSON.stringify(Target))?.[1] ?? '';
      const { IntegrationUri } = ofType(aws, 'AWS::ApiGatewayV2::Integration').get(integration) ?? {};
      return JSON.stringify(IntegrationUri);
    };
    for (const route of wanted) {
      const found = routes.find(({ RouteKey }) => RouteKey === keyOf(route));
      expect(functionOf(found ?? {})).toContain(`["${route.function}Function`);
    }
    const permissions = [...ofType(aws, 'AWS::Lambda::Permission').values()];
    for (const { Principal, SourceArn } of permissions.filter((one) => one.Principal === 'apigateway.amazonaws.com')) {
      expect(Principal).toBeDefined();
      expect(JSON.stringify(SourceArn)).toContain('execute-api:eu-west-1');
    }
  });

  it('logs what happened without who or which, and slows down floods', () => {
    const stage = one(aws, 'AWS::ApiGatewayV2::Stage');
    const { Format } = stage.AccessLogSettings as { Format: string };
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/sourceIp|identity|authorizer\.claims|context\.path|userAgent/);
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });

  it('has the outputs that the commands read', () => {
    expect(Object.keys(aws.templates.api.Outputs ?? {})).toEqual(expect.arrayContaining(Object.values(OUTPUTS.api)));
  });
});
