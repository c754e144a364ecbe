import type { Price } from '../../domain/agenda/prices.ts';

/** Where a price was found on 27 November 2026, in copies of pages without a look at AWS itself: the page, what it says, and of which place and day. */
export const FOUND: { readonly [P in Price]?: string } = {
  transition:
    "AWS's own page (aws.amazon.com/step-functions/pricing): $0.0250 for 1,000, Ireland and Frankfurt; the copy has no day",
  invocation: 'others, of the United States: $0.20 a million (git.mcrn.ar/mariano/lambda_local_runner, no day)',
  gigabyteSecond: 'others, of the United States: $0.0000133334, Arm (the same page)',
  key: 'others: $1 a month (a gist of 30 October 2019)',
  keyRequest: 'others: $0.03 for 10,000 (the same page)',
  metric:
    'others, of the United States: $0.30, the first 10,000 (signoz.io/guides/cloudwatch-pricing, 15 February 2026)',
  writeUnit:
    'others, of the United States: $0.625 a million since November 2024 (airbyte.com, 21 July 2025); that of Ireland was not found',
  readUnit: 'others, of the United States: $0.125 a million (the same page); that of Ireland was not found',
};
