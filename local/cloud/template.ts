import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const Resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const Output = z.looseObject({ Value: z.unknown(), Export: z.looseObject({ Name: z.unknown() }).optional() });

/** The part of a CloudFormation template that is read here. */
export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource).default({}),
  Outputs: z.record(z.string(), Output).default({}),
});
export type Template = z.infer<typeof Template>;
export type StackTemplate = { readonly stack: string; readonly template: Template };

const Manifest = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

/** The templates of every stack in a cloud assembly, under the stack's deployed name. */
export async function readTemplates(assembly: string): Promise<StackTemplate[]> {
  const json = async (file: string) => JSON.parse(await readFile(join(assembly, file), 'utf8')) as unknown;
  const { artifacts } = Manifest.parse(await json('manifest.json'));
  const stacks = Object.entries(artifacts).filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack');
  return Promise.all(
    stacks.map(async ([id, { properties }]) => ({
      stack: properties?.stackName ?? id,
      template: Template.parse(await json(properties?.templateFile ?? `${id}.template.json`)),
    })),
  );
}

/** Physical ids by stack name and logical id. */
export type PhysicalIds = ReadonlyMap<string, ReadonlyMap<string, string>>;
export type Place = { readonly region: string; readonly accountId: string };

/**
 * Makes the function that gives a template value its deployed text: literals, Ref, Fn::GetAtt of an ARN, Fn::ImportValue, Fn::Join.
 * @throws Error for what it does not know, so that nothing is set half
 */
export function resolver(templates: readonly StackTemplate[], ids: PhysicalIds, place: Place) {
  const pseudo: Record<string, string> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.accountId,
    'AWS::Partition': 'aws',
  };
  const physical = (stack: string, logicalId: string): string => {
    const id = ids.get(stack)?.get(logicalId);
    if (id === undefined) throw new Error(`${stack} has no deployed resource ${logicalId}.`);
    return id;
  };
  const arn = (stack: string, logicalId: string): string => {
    const id = physical(stack, logicalId);
    const type = templates.find((one) => one.stack === stack)?.template.Resources[logicalId]?.Type;
    if (type === 'AWS::KMS::Key') return `arn:aws:kms:${place.region}:${place.accountId}:key/${id}`;
    if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${id}`;
    throw new Error(`The ARN of ${type ?? 'an unknown type'} (${stack}, ${logicalId}) is not known here.`);
  };
  const imported = (name: string): string => {
    for (const { stack, template } of templates) {
      for (const output of Object.values(template.Outputs)) {
        if (output.Export !== undefined && resolve(stack, output.Export.Name) === name)
          return resolve(stack, output.Value);
      }
    }
    throw new Error(`No stack exports ${name}.`);
  };

  function resolve(stack: string, value: unknown): string {
    if (typeof value === 'string') return value;
    const intrinsic = Intrinsic.safeParse(value);
    if (!intrinsic.success) throw new Error(`This template value is not understood: ${JSON.stringify(value)}`);
    const known = intrinsic.data;
    if ('Ref' in known) return pseudo[known.Ref] ?? physical(stack, known.Ref);
    if ('Fn::GetAtt' in known) return arn(stack, known['Fn::GetAtt'][0]);
    if ('Fn::ImportValue' in known) return imported(resolve(stack, known['Fn::ImportValue']));
    const [separator, parts] = known['Fn::Join'];
    return parts.map((part) => resolve(stack, part)).join(separator);
  }
  return resolve;
}

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  z.strictObject({ 'Fn::ImportValue': z.unknown() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
]);
