import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRICES } from '../../domain/agenda/prices.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { SECONDS, totals } from '../../local/cost/metered.ts';
import { costPage } from '../../local/cost/page.ts';
import { dossierYear, lifeOf, monthOf, PER_DOCUMENT, PRACTICE, YEARS } from '../../local/cost/practice.ts';

const made = { service: 'dossier', operation: 'made' };
const write = { service: 'dynamodb', operation: 'TransactWriteItems', writes: 6, reads: 0 };
const request = { service: 'lambda', operation: 'request', megabytes: 512 };

/** What the meter calls the service of a client, where that has another name. */
const SERVICE_OF: Readonly<Record<string, string>> = {
  'cognito-identity-provider': 'cognito-idp',
  eventbridge: 'events',
  sesv2: 'ses',
  sfn: 'states',
};

describe('what was asked of AWS', () => {
  it('is counted by what has a price', () => {
    const { dossiers, amounts } = totals([
      made,
      write,
      request,
      { service: 'lambda', operation: 'task', megabytes: 1024 },
      { service: 's3', operation: 'PUT' },
      { service: 's3', operation: 'COPY' },
      { service: 's3', operation: 'DELETE' },
      { service: 's3', operation: 'HEAD' },
      { service: 'kms', operation: 'Sign' },
      { service: 'kms', operation: 'Decrypt' },
      { service: 'states', operation: 'StartExecution' },
      { service: 'states', operation: 'transition' },
      { service: 'ses', operation: 'POST' },
    ]);
    expect(dossiers).toBe(1);
    expect(amounts).toMatchObject({
      writeUnit: 6,
      readUnit: 0,
      invocation: 2,
      apiRequest: 1,
      gigabyteSecond: 1.5 * SECONDS,
      objectWrite: 2,
      event: 2,
      scannedObject: 1,
      objectRead: 1,
      signature: 1,
      keyRequest: 1,
      transition: 1,
      mail: 1,
    });
  });

  it('is refused where nobody says what it costs', () => {
    expect(() => totals([{ service: 'rds', operation: 'Query' }])).toThrow('Nobody says what rds costs (Query).');
  });

  it('is known of every service that the functions have a client of, before the bench asks for it', () => {
    const files = ['stores', 'lambdas'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
    );
    const clients = new Set(
      files.flatMap((text) => [...text.matchAll(/'@aws-sdk\/client-([a-z0-9-]+)'/g)].map(([, name]) => name ?? '')),
    );
    expect(clients.size).toBeGreaterThan(5);
    for (const client of clients)
      expect(() => totals([{ service: SERVICE_OF[client] ?? client, operation: 'any' }])).not.toThrow();
  });

  it('is shared by the dossiers, and by their years', () => {
    const metered = totals([made, made, write, write, write, write]);
    const documents = PRACTICE.documents;
    expect(lifeOf(metered).writeUnit).toBe(12 + documents * (PER_DOCUMENT.writeUnit ?? 0));
    const without = totals([made, made]);
    expect(dossierYear(metered) - dossierYear(without)).toBeCloseTo((12 * PRICES.writeUnit) / YEARS, 12);
  });

  it('is on the page with every line of a month, which add up', () => {
    const metered = totals([made, write, request]);
    const page = costPage(metered, '2026-11-27');
    for (const { what, price } of monthOf(metered)) expect(page).toContain(`| ${what} | ${price} |`);
    const total = monthOf(metered).reduce((sum, { euros }) => sum + euros, 0);
    expect(page).toContain(`€ ${total.toFixed(2)} a month`);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});
