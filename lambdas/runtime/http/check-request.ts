import type * as z from 'zod';
import { type SchemaPolicy, schemaFor } from '../../../contracts/operation.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { problem } from '../call.ts';
import { type Checked, type Exchange, type HttpPorts, type HttpStep, Refused } from './exchange.ts';
import { falseAlarmsIn } from './false-alarms.ts';

/** Checks the request against the contract of its operation: bad input ends here, before anything is read or changed. */
export const checkRequest = ({ policy, clock }: Pick<HttpPorts, 'policy' | 'clock'>): HttpStep => ({
  before: async ({ event }) => {
    event.checked = checked(event, policy, dayOf(await clock.now()));
  },
});

function checked(event: Exchange, policy: SchemaPolicy, today: string): Checked {
  const { spec } = event.operation;
  const parts = {
    params: schemaFor(policy, spec.params, today).safeParse(event.pathParameters ?? {}),
    query: schemaFor(policy, spec.query, today).safeParse(event.queryStringParameters ?? {}),
    body: schemaFor(policy, spec.body, today).safeParse(event.body),
  };
  const issues: z.core.$ZodIssue[] = Object.values(parts).flatMap((part) => part.error?.issues ?? []);
  // An id that is no id names nothing: the same answer as an id that does not exist.
  if (!parts.params.success) throw new Refused(problem('not-found'));
  if (issues.length > 0) throw new Refused(problem('invalid-request', { issues }));
  return {
    params: parts.params.data,
    query: parts.query.data,
    body: parts.body.data,
    falseAlarms: falseAlarmsIn(event, parts.body.data),
    ...versionIn(event),
  };
}

/** The version that the caller read, where the operation understands one. */
function versionIn({ operation: { spec }, pathParameters, headers }: Exchange): Pick<Checked, 'ifMatch'> {
  const hasVersion = spec.kind !== 'reads' && pathParameters !== undefined;
  const sent = hasVersion ? headers['if-match'] : undefined;
  if (spec.kind === 'changes' && sent === undefined) throw new Refused(problem('precondition-required'));
  if (sent === undefined) return {};
  const match = /^(?:W\/)?"?(\d{1,12})"?$/.exec(sent)?.[1];
  // A condition that names no version of ours cannot hold.
  if (match === undefined) throw new Refused(problem('version-conflict'));
  return { ifMatch: Number(match) };
}
