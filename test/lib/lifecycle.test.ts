import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addYears } from '../../domain/calendar.ts';
import { backstopDays } from '../../lib/backstop.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';
import { under } from './contexts.ts';
import { one, type Synthesized, synthesized } from './synthesized.ts';

type Rule = {
  readonly Id: string;
  readonly Prefix?: string;
  readonly Status: string;
  readonly ExpirationInDays?: number;
  readonly ExpiredObjectDeleteMarker?: boolean;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
};

const made = synthesized(...everyRegulation.map(under));
const rulesOf = (from: Synthesized): readonly Rule[] =>
  (one(from, 'AWS::S3::Bucket', 'Documents').LifecycleConfiguration as { Rules: Rule[] }).Rules;

describe.each(everyRegulation.map((policy, place) => [policy, made[place]] as const))(
  'lifecycle under %s',
  (policy, from) => {
    const { retention } = policyById(policy);
    const rules = from ? rulesOf(from) : [];

    it('[RIO-6.1] [RIO-6.3] has the terms of the policy, and no others', () => {
      expect(rules).toEqual([
        { Id: 'incoming', Status: 'Enabled', Prefix: 'incoming/', ExpirationInDays: retention.incomingDays },
        { Id: 'closed', Status: 'Enabled', Prefix: 'closed/', ExpirationInDays: backstopDays(retention.digitalYears) },
        { Id: 'exports', Status: 'Enabled', Prefix: 'exports/', ExpirationInDays: retention.exportsDays },
        {
          Id: 'remains',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: retention.noncurrentDays },
          ExpiredObjectDeleteMarker: true,
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: retention.multipartDays },
        },
      ]);
    });

    it('expires no document of a running trajectory or under a legal hold', () => {
      for (const rule of rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined))
        expect(['dossiers/', 'held/'].filter((prefix) => prefix.startsWith(rule.Prefix ?? ''))).toEqual([]);
    });
  },
);

describe('years as days', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString());

  it('[RIO-6.3] is never earlier than the calendar, and two days later at most', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (end, years) => {
        const due = Temporal.PlainDate.from(addYears(end, years));
        const backstop = Temporal.PlainDate.from(end).add({ days: backstopDays(years) });
        const late = due.until(backstop, { largestUnit: 'days' }).days;
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is 1827 days for five years', () => {
    expect(backstopDays(5)).toBe(1827);
  });
});
