import {
  type CloudFormationClient,
  GetTemplateCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod';

/** A resource of a deployed stack: what AWS calls it, and what the template says of it. */
export type StackResource = {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** The part of a template that says what its resources are. */
const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Properties: z.record(z.string(), z.unknown()).optional().default({}) }),
  ),
});

/** Every resource of a stack, of which there may be more than CloudFormation describes at once. */
export async function resourcesOf(client: CloudFormationClient, StackName: string): Promise<StackResource[]> {
  const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName }));
  const { Resources } = Template.parse(JSON.parse(TemplateBody));
  const found: StackResource[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
    for (const {
      LogicalResourceId: id = '',
      PhysicalResourceId: name,
      ResourceType: type = '',
    } of StackResourceSummaries)
      if (name !== undefined) found.push({ id, type, name, properties: Resources[id]?.Properties ?? {} });
  return found;
}
