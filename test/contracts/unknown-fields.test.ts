import { expect, test } from 'vitest';
import * as z from 'zod';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { schemaFor } from '../../contracts/operation.ts';
import { fromIssues } from '../../contracts/problems/issues.ts';
import { policyById } from '../../local/policies.ts';
import { leaves, TODAY } from '../support/leaves.ts';

const policy = policyById('re-integratieonderwijs');
const PARTS = ['query', 'body'] as const;
const parts = (Object.keys(OPERATIONS) as OperationName[]).flatMap((name) =>
  PARTS.filter((part) => leaves().some(({ operation, at }) => operation === name && at.startsWith(`${part}.`))).map(
    (part) => [`${name} ${part}`, schemaFor(policy, OPERATIONS[name][part], TODAY)] as const,
  ),
);
// Of a choice between forms it is not known which one was meant.
const single = parts.filter(([, schema]) => !(schema instanceof z.ZodUnion));

test.each(single)(
  'an unknown field in %s is named, at its place and in the sentence, and its value is not',
  (_name, schema) => {
    const { error } = schema.safeParse({ shoeSize: 'zesenveertig' });
    const errors = fromIssues(error?.issues ?? [], 'nl');
    expect(JSON.stringify(errors)).not.toContain('zesenveertig');
    const named = { field: 'shoeSize', message: 'Het veld shoeSize kennen wij hier niet. Laat het weg.' };
    expect(errors).toContainEqual(named);
  },
);
