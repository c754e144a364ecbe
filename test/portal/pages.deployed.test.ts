import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, startBrowser } from '../../local/cloud/browser.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { as, expected, PASSWORD, type Part } from '../../local/story/stage.ts';
import { accessible, fits, NARROW, type VisitOptions, visit } from '../support/browser.ts';
import { complain } from '../support/complaints-deployed.ts';
import { ask } from '../support/consents-deployed.ts';
import { type Made, ownStage, running } from '../support/deployed.ts';

/** Where a look at each page is left, of invented data. */
const PICTURES = join(ROOT, 'reports', 'portal');

let browser: Browser;
let opened: Awaited<ReturnType<typeof ownStage>>;
let made: Made;
let consentId: string;
let requestId: string;
let complaintId: string;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await startBrowser();
  opened = await ownStage();
  made = await running(opened.stage);
  consentId = await ask(opened.stage, made);
  const asked = as(opened.stage, 'client').call('POST', `${made.path}/rights`, { body: { kinds: ['access'] } });
  requestId = ((await expected(201, asked, 'the request')).body as { requestId: string }).requestId;
  complaintId = await complain(opened.stage, made);
});
afterAll(async () => {
  await browser.close();
  opened.close();
});

/** Seconds on a quiet machine, minutes beside the other tests. */
const LONG = 240_000;

/** Every way in which a page is looked at. */
const WAYS = {
  'nl-phone': {},
  'en-narrow-dark': { language: 'en', dark: true, viewport: NARROW },
  'nl-wide': { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, VisitOptions>;
type Way = keyof typeof WAYS;

/** Pages that are open to everyone, and those of a client. */
const OPEN = {
  welcome: () => '/',
  regulations: () => '/regulations',
  regulation: () => '/regulations/2018-06-01',
  signal: () => '/signals',
  idea: () => '/suggestions/public',
  verify: () => '/certificates',
  'sign-in-first': () => '/me',
  'not-there': () => '/nothing/here',
  'certificate-gone': () => '/certificates/00000000-0000-4000-8000-000000000000',
} as const;
const OF_A_CLIENT = {
  home: () => '/',
  dossier: () => `/dossiers/${made.dossierId}`,
  log: () => `/dossiers/${made.dossierId}/log`,
  consents: () => `/dossiers/${made.dossierId}/consents`,
  consent: () => `/dossiers/${made.dossierId}/consents/${consentId}`,
  rights: () => `/dossiers/${made.dossierId}/rights`,
  'rights-new': () => `/dossiers/${made.dossierId}/rights/new?kind=correction`,
  complaints: () => '/complaints',
  'complaint-new': () => '/complaints/new',
  ideas: () => '/suggestions',
  settings: () => '/me',
  'dossier-gone': () => '/dossiers/00000000-0000-4000-8000-000000000000',
} as const;

const OF_THE_OWNER = {
  'owner-home': () => '/',
  'owner-agenda': () => '/agenda',
  'owner-requests': () => '/rights',
  'owner-request': () => `/dossiers/${made.dossierId}/rights/${requestId}`,
  'owner-request-paper': () => '/rights/registrations',
  'owner-complaints': () => '/complaints',
  'owner-complaint': () => `/complaints/${complaintId}`,
  'owner-complaint-paper': () => '/complaints/registrations',
  'owner-complaint-documents': () => `/complaints/${complaintId}/documents`,
  'owner-holds': () => '/holds',
  'owner-dossier': () => `/dossiers/${made.dossierId}`,
} as const;

const OF_A_COACH = {
  'coach-home': () => '/',
  'coach-new': () => '/dossiers/new',
  'coach-lookup': () => '/dossiers/lookups',
  'coach-dossier': () => `/dossiers/${made.dossierId}`,
  'coach-start': () => `/dossiers/${made.dossierId}/start`,
  'coach-end': () => `/dossiers/${made.dossierId}/end`,
  'coach-client': () => `/dossiers/${made.dossierId}/client`,
  'coach-consents': () => `/dossiers/${made.dossierId}/consents`,
  'coach-consent': () => `/dossiers/${made.dossierId}/consents/${consentId}`,
  'coach-ask': () => `/dossiers/${made.dossierId}/consents/new`,
  'coach-share': () => `/dossiers/${made.dossierId}/disclosures/new`,
  'coach-absences': () => '/covers',
  'coach-absence-new': () => '/covers/new',
  'coach-absence-gone': () => '/covers/00000000-0000-4000-8000-000000000000',
  'coach-dossier-gone': () => '/dossiers/00000000-0000-4000-8000-000000000000',
} as const;

/** What a page may ask of the API at most, and whose pages are held to it. */
const REQUESTS = 3;
const COUNTED: ReadonlySet<Part | undefined> = new Set([undefined, 'client', 'coach']);

async function look(way: Way, pages: Readonly<Record<string, () => string>>, by?: Part): Promise<void> {
  const { page, context, asked } = await visit(browser, opened.stage.origin, WAYS[way]);
  if (by) {
    await page.goto('/me');
    await page.getByRole('main').getByRole('button').click();
    await signIn(page, opened.stage.people.get(by)?.email ?? '', PASSWORD);
    await page.getByRole('main').getByRole('radio').first().waitFor();
  }
  for (const [name, path] of Object.entries(pages)) {
    const before = asked.length;
    await page.goto(path());
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(PICTURES, `${name}-${way}.png`), fullPage: true });
    await accessible(page);
    await fits(page);
    const requests = asked.slice(before).filter((address) => new URL(address).pathname.startsWith('/api/'));
    if (COUNTED.has(by)) expect.soft(requests.length, `${name}: ${requests.join(' ')}`).toBeLessThanOrEqual(REQUESTS);
    // One question, one heading, and the focus on it for who hears the page.
    expect(await page.locator('h1').count(), name).toBe(1);
    expect(await page.title(), name).toMatch(/ – Dossierwacht$/);
  }
  const origins = new Set(asked.map((address) => new URL(address).origin).filter((origin) => origin !== 'null'));
  const known = [opened.stage.origin, opened.stage.config.endpoint];
  expect([...origins].filter((origin) => !known.includes(origin))).toEqual([]);
  await context.close();
}

describe.each(Object.keys(WAYS) as Way[])('every page of the portal, %s', (way) => {
  it('that is open to everyone can be read, reached and heard', () => look(way, OPEN), LONG);
  it(
    'of a client can be read, reached and heard, and asks nobody else for anything',
    () => look(way, OF_A_CLIENT, 'client'),
    LONG,
  );
  it(
    'of a coach can be read, reached and heard, and asks nobody else for anything',
    () => look(way, OF_A_COACH, 'coach'),
    LONG,
  );
  it(
    'of the owner can be read, reached and heard, and asks nobody else for anything',
    () => look(way, OF_THE_OWNER, 'owner'),
    LONG,
  );
});
