import type { KnownIds } from './known-ids.ts';

type Json = { [name in string]: unknown };

/** Names of ids in requests that are called otherwise in replies. */
const ALSO: Readonly<Record<string, string>> = {
  dossierIds: 'dossierId',
  dossier: 'dossierId',
  coach: 'coachId',
  principal: 'principalId',
  attachments: 'documentId',
  documents: 'documentId',
  fromCoachId: 'coachId',
  toCoachId: 'coachId',
  replacementId: 'coachId',
  complainantId: 'clientId',
  ownerId: 'personId',
  accountId: 'personId',
};
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The OpenAPI document with ids that exist in what requests are made of: made-up ones go no further than "not found". What it
 * says of replies is left alone.
 */
export function withIds(document: unknown, known: KnownIds): unknown {
  if (!isObject(document) || !isObject(document.paths)) throw new TypeError('This is no OpenAPI document.');
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    isObject(item)
      ? Object.fromEntries(Object.entries(item).map(([method, described]) => [method, asked(described, known)]))
      : item,
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

function asked(operation: unknown, known: KnownIds): unknown {
  if (!isObject(operation)) return operation;
  const { parameters, requestBody } = operation;
  return {
    ...operation,
    ...(Array.isArray(parameters)
      ? { parameters: parameters.map((one: Json) => ({ ...one, schema: chosen(one.schema, String(one.name), known) })) }
      : {}),
    ...(requestBody === undefined ? {} : { requestBody: chosen(requestBody, '', known) }),
  };
}

/** A schema, with the ids of its name instead of the shape of one. */
function chosen(schema: unknown, name: string, known: KnownIds): unknown {
  if (Array.isArray(schema)) return schema.map((one) => chosen(one, name, known));
  if (!isObject(schema)) return schema;
  const ids = known.get(name) ?? known.get(ALSO[name] ?? '');
  if (ids && (schema.format === 'uuid' || (name === 'version' && schema.type === 'string')))
    return { type: 'string', enum: ids };
  return Object.fromEntries(
    Object.entries(schema).map(([key, member]) => [
      key,
      key === 'properties' && isObject(member)
        ? Object.fromEntries(Object.entries(member).map(([field, one]) => [field, chosen(one, field, known)]))
        : chosen(member, name, known),
    ]),
  );
}
