import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { LOG_RETENTION } from '../terms.ts';

/** Asks KMS for the public half of a key, and tells CloudFormation. Runs at a deployment in which the key is new. */
export const ASK_KEY = `const { GetPublicKeyCommand, KMSClient } = require('@aws-sdk/client-kms');
exports.handler = async (event) => {
  const { RequestType, ResponseURL, StackId, RequestId, LogicalResourceId, ResourceProperties } = event;
  const KeyId = ResourceProperties.KeyId;
  const answer = { Status: 'SUCCESS', PhysicalResourceId: KeyId, StackId, RequestId, LogicalResourceId };
  try {
    if (RequestType !== 'Delete') {
      const { PublicKey } = await new KMSClient().send(new GetPublicKeyCommand({ KeyId }));
      answer.Data = { spki: Buffer.from(PublicKey).toString('base64') };
    }
  } catch (error) {
    answer.Status = 'FAILED';
    answer.Reason = error.name;
  }
  await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
};`;

/** The public half of a key, known to the deployment: CloudFormation itself has no name for it. */
export class PublicKey extends Construct {
  /** SubjectPublicKeyInfo, in base64. */
  readonly spki: string;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: LOG_RETENTION });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Own: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            new PolicyStatement({ actions: ['kms:GetPublicKey'], resources: [key.keyArn] }),
          ],
        }),
      },
    });
    const asking = new LambdaFunction(this, 'Ask', {
      code: Code.fromInline(ASK_KEY),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(30),
      role,
      logGroup,
    });
    const asked = new CustomResource(this, 'Asked', {
      serviceToken: asking.functionArn,
      resourceType: 'Custom::PublicKey',
      properties: { KeyId: key.keyId },
    });
    this.spki = asked.getAttString('spki');
  }
}
