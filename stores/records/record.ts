import type * as z from 'zod';
import { built } from '../../contracts/schema.ts';
import type { Item } from '../items.ts';
import { keyOf, liesAs, type Parts, type RecordName } from '../layout.ts';
import { open, seal } from '../sealing.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * From one version of a record to the next. `secrets` gets the fields too, as they were in its own version, so that a field can
 * move into the seal.
 */
export type Step = {
  readonly fields?: (fields: Fields) => Fields;
  readonly secrets?: (secrets: unknown, fields: Fields) => unknown;
};

/** Version 1 gave each item its kind and its version, and changed nothing else. */
export const NAMED: Step = {};

/** What is stored of one kind, at the place that `LAYOUT` gives that name. */
type Open<Name extends RecordName, Plain> = {
  readonly name: Name;
  /** What can be read without a key: strict, and built at first use. */
  readonly fields: () => z.ZodType<Plain>;
  /** From version 0, which has no number on the item, to the present one: that is as many as there are steps. */
  readonly steps: readonly [Step, ...Step[]];
  /** What the conditions of writes compare with what is stored: no step may change these. */
  readonly compared?: readonly (keyof Plain & string)[];
};

export type Sealed<Name extends RecordName, Plain, Secrets> = Open<Name, Plain> & {
  /** What is sealed, once it is opened. */
  readonly secrets: () => z.ZodType<Secrets>;
  /** `sometimes`: what was sealed went after its term, or never was. */
  readonly sealed?: 'always' | 'sometimes';
  /** The seal opens at its item's key only, or anywhere in its partition. */
  readonly sealedFor?: 'key' | 'partition';
};

type AnyRecord<Plain> = Open<RecordName, Plain> &
  Partial<Pick<Sealed<RecordName, Plain, unknown>, 'secrets' | 'sealed'>>;

type Schema = () => z.ZodType;
type Output<S extends Schema> = z.output<ReturnType<S>>;

/** Without `readonly`, which schemas do not say, all the way down. */
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
type Same<A, B> =
  (<T>() => T extends Writable<A> ? 1 : 2) extends <T>() => T extends Writable<B> ? 1 : 2 ? true : false;
type Drift<Domain, Stored> = { readonly 'schema and domain differ': readonly [Writable<Domain>, Writable<Stored>] };

/** The annotation of a definition. It holds only while the schema says exactly what the type of the domain says. */
export type StoredRecord<Name extends RecordName, Plain, F extends Schema> =
  Same<Plain, Output<F>> extends true ? Open<Name, Plain> : Drift<Plain, Output<F>>;

/** As `StoredRecord`, of an aggregate whose `secrets` are sealed. */
export type SealedRecord<
  Name extends RecordName,
  Whole extends { readonly secrets?: unknown },
  F extends Schema,
  S extends Schema,
> =
  Same<Omit<Whole, 'secrets'>, Output<F>> extends true
    ? Same<NonNullable<Whole['secrets']>, Output<S>> extends true
      ? Sealed<Name, Omit<Whole, 'secrets'>, NonNullable<Whole['secrets']>>
      : Drift<Whole['secrets'], Output<S>>
    : Drift<Omit<Whole, 'secrets'>, Output<F>>;

/** Why an item cannot be read, in the error's name, since a log has no messages. */
export type Unreadable = 'RecordMalformed' | 'RecordNewer' | 'RecordOfAnotherKind';

/** Names the kind of item and at most a field, never what it holds. */
export class RecordError extends Error {
  constructor(reason: Unreadable, record: RecordName, detail = '') {
    super(`An item is no ${record} that is known here. ${detail}`.trim());
    this.name = `${reason}.${record}`;
  }
}

/** An item that says what it is. */
export type StoredItem = Item & { readonly record: RecordName; readonly v: number };

export const itemOf = <N extends RecordName, P extends object>(
  record: Open<N, P>,
  parts: Parts<N>,
  fields: P,
): StoredItem => framed(record, parts, fields);

export function sealedItemOf<N extends RecordName, P extends object, S>(
  record: Sealed<N, P, S>,
  parts: Parts<N>,
  { secrets, ...fields }: P & { readonly secrets: S },
  key: Uint8Array,
): StoredItem {
  const item = framed(record, parts, fields);
  return { ...item, sealed: seal(key, parsed(record.name, record.secrets, secrets), placeOf(record, item)) };
}

/** What can be read of an item without a key, as the present version has it. @throws RecordError */
export const fieldsOf = <P>(record: AnyRecord<P>, item: Item): P =>
  parsed(record.name, record.fields, upgraded(record, item).fields);

/** All of a sealed item, as the present version has it. @throws RecordError; an Error when this key does not open it */
export function openedOf<N extends RecordName, P, S>(
  record: Sealed<N, P, S>,
  item: Item,
  key: Uint8Array,
): P & { readonly secrets: S } {
  if (typeof item.sealed !== 'string') throw new RecordError('RecordMalformed', record.name, 'It has no seal.');
  const { fields, secrets } = upgraded(record, item, { secrets: open(key, item.sealed, placeOf(record, item)) });
  return {
    ...parsed(record.name, record.fields, fields),
    secrets: parsed(record.name, record.secrets, secrets),
  };
}

/** Of several kinds in one partition. */
export const isA = ({ name }: { readonly name: RecordName }, item: Item): boolean =>
  item.record === undefined ? liesAs(name, item) : item.record === name;

/** Whether it was stored in an earlier version than the present one. @throws RecordError */
export const isEarlier = <P>(record: AnyRecord<P>, item: Item): boolean =>
  versionOf(record, item) < record.steps.length;

/** What is written is checked as what is read: what could not be read back is not stored. */
function framed<N extends RecordName, P>(
  { name, steps, fields }: Open<N, P>,
  parts: Parts<N>,
  value: unknown,
): StoredItem {
  return { ...keyOf(name, parts), record: name, v: steps.length, ...parsed(name, fields, value) };
}

/** The secrets go through the steps only where they were opened. */
function upgraded<P>(
  record: AnyRecord<P>,
  item: Item,
  opened?: { readonly secrets: unknown },
): { fields: Fields; secrets: unknown } {
  const { pk: _, sk: __, record: ___, v: ____, ...rest } = item;
  let fields: Fields = rest;
  if (record.secrets !== undefined) {
    const { sealed, ...plain } = rest;
    if (sealed === undefined ? record.sealed !== 'sometimes' : typeof sealed !== 'string')
      throw new RecordError('RecordMalformed', record.name, 'It has no seal.');
    fields = plain;
  }
  let secrets = opened?.secrets;
  for (const step of record.steps.slice(versionOf(record, item))) {
    secrets = opened && step.secrets ? step.secrets(secrets, fields) : secrets;
    fields = step.fields ? step.fields(fields) : fields;
  }
  return { fields, secrets };
}

function versionOf({ name, steps }: Pick<AnyRecord<unknown>, 'name' | 'steps'>, item: Item): number {
  if (!isA({ name }, item)) throw new RecordError('RecordOfAnotherKind', name);
  const { record, v } = item;
  if (record === undefined && v === undefined) return 0;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || record === undefined)
    throw new RecordError('RecordMalformed', name, 'It has no version.');
  if (v > steps.length) throw new RecordError('RecordNewer', name, `It has version ${v}, known is ${steps.length}.`);
  return v;
}

const placeOf = ({ sealedFor = 'key' }: Pick<Sealed<RecordName, unknown, unknown>, 'sealedFor'>, item: Item): string =>
  sealedFor === 'partition' ? item.pk : `${item.pk}/${item.sk}`;

function parsed<T>(name: RecordName, schema: () => z.ZodType<T>, value: unknown): T {
  // A schema meets few items in one function: compiling it takes longer than it saves.
  const result = built(schema).safeParse(value, { jitless: true });
  if (result.success) return result.data;
  throw new RecordError('RecordMalformed', name, faultOf(result.error));
}

/** The first name of a place is a field of ours; what comes after it may be anybody's word. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  const [field] = issue?.path ?? [];
  return field === undefined ? `${issue?.code}` : `${issue?.code} at ${String(field)}`;
}
