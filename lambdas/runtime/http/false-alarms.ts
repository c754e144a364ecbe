import { authorize } from '../../../domain/access/authorize.ts';
import { type FalseAlarm, falseAlarmsAmong, findingsIn, refuseFindings } from '../../../domain/free-text.ts';
import { type Exchange, Refused } from './exchange.ts';

/**
 * Looks at every text of a request that records something. What may not come in is refused, unless somebody who may say so calls it a
 * false alarm, by the name of its field in the header `False-Alarm`.
 */
export function falseAlarmsIn(
  { operation: { spec }, actor, headers }: Pick<Exchange, 'operation' | 'actor' | 'headers'>,
  body: unknown,
): readonly FalseAlarm[] {
  if (spec.kind === 'reads') return [];
  const findings = findingsIn(body);
  const mayCall =
    !spec.public && authorize({ actor, action: 'free-text.call-false-alarm', forPerson: undefined }).allow;
  const alarms = mayCall ? falseAlarmsAmong(findings, (headers['false-alarm'] ?? '').split(/[\s,]+/)) : [];
  const refused = refuseFindings(findings, alarms);
  if (refused) throw new Refused(refused);
  return alarms;
}
