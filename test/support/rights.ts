import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { onTestFinished, TestRunner } from 'vitest';
import { type Cloud, clientConfig } from '../../local/cloud/cloud.ts';

type Statement = { readonly Action: string | readonly string[] };
type Document = { readonly Statement: readonly Statement[] };

const actionsOf = ({ Action }: Statement): readonly string[] => (typeof Action === 'string' ? [Action] : Action);

/**
 * Takes one right away from the role of one function, in the deployed system, until the test has ended in whatever way.
 * @returns how to give it back before that; outside a test that is the only way
 */
export async function withoutRight(cloud: Cloud, functionName: string, right: string): Promise<() => Promise<void>> {
  const iam = new IAMClient(clientConfig(cloud));
  const { Roles = [] } = await iam.send(new ListRolesCommand({ MaxItems: 1000 }));
  const role = Roles.find(({ RoleName = '' }) => RoleName.includes(`${functionName}Role`));
  if (!role?.RoleName) throw new Error(`There is no role of ${functionName}`);
  const { RoleName } = role;
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const before: { PolicyName: string; PolicyDocument: string }[] = [];
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    const text = PolicyDocument.startsWith('%') ? decodeURIComponent(PolicyDocument) : PolicyDocument;
    const document = JSON.parse(text) as Document;
    const kept = document.Statement.map((one) => ({ ...one, Action: actionsOf(one).filter((name) => name !== right) }));
    const changed = kept.some(
      ({ Action }, place) => Action.length < actionsOf(document.Statement[place] as Statement).length,
    );
    if (!changed) continue;
    before.push({ PolicyName, PolicyDocument: text });
    const next = { ...document, Statement: kept.filter(({ Action }) => Action.length > 0) };
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: JSON.stringify(next) }));
  }
  if (before.length === 0) throw new Error(`${functionName} has no right ${right}`);
  const giveBack = async (): Promise<void> => {
    for (const policy of before.splice(0)) await iam.send(new PutRolePolicyCommand({ RoleName, ...policy }));
    iam.destroy();
  };
  if (TestRunner.getCurrentTest()) onTestFinished(giveBack);
  return giveBack;
}
