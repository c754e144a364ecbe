/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, startBrowser } from '../../local/cloud/browser.ts';
import { ROOT } from '../../local/cloud/paths.ts';
import { as, expected, PASSWORD, type Part } from '../../local/story/stage.ts';
import { accessible, fits, NARROW, PHONE, visit } from '../support/browser.ts';
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

/** Every way in which a page is looked at: loaded once, as a phone loads it, then seen otherwise where it stands. */
const WAYS = {
  'nl-phone': { viewport: PHONE, language: 'nl', colorScheme: 'light' },
  'nl-wide': { viewport: { width: 1280, height: 800 }, language: 'nl', colorScheme: 'light' },
  'en-narrow-dark': { viewport: NARROW, language: 'en', colorScheme: 'dark' },
} as const;
type Way = (typeof WAYS)[keyof typeof WAYS];
const EACH = Object.entries(WAYS);

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
  request: () => `/dossiers/${made.dossierId}/rights/${requestId}`,
  complaints: () => '/complaints',
  complaint: () => `/complaints/${complaintId}`,
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
  'owner-people': () => '/people',
  'owner-person-new': () => '/people/new',
  'owner-principals': () => '/principals',
  'owner-handovers': () => '/handovers',
  'owner-access': () => '/access',
  'owner-registers': () => '/registers',
  'owner-breaches': () => '/breaches',
  'owner-breach-new': () => '/breaches/new',
  'owner-ideas': () => '/suggestions',
  'owner-signals': () => '/signals/closures',
  'owner-figures': () => '/complaints/figures',
  'owner-relations': () => '/relations',
  'owner-certificates': () => '/certificates',
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

async function look(pages: Readonly<Record<string, () => string>>, by?: Part): Promise<void> {
  const { page, context, asked } = await visit(browser, opened.stage.origin);
  if (by) {
    await page.goto('/me');
    await page.getByRole('main').getByRole('button').click();
    await signIn(page, opened.stage.people.get(by)?.email ?? '', PASSWORD);
    await page.getByRole('main').getByRole('radio').first().waitFor();
  }
  for (const [place, [name, path]] of Object.entries(pages).entries()) {
    const before = asked.length;
    await page.goto(path());
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    const requests = asked.slice(before).filter((address) => new URL(address).pathname.startsWith('/api/'));
    if (COUNTED.has(by)) expect.soft(requests.length, `${name}: ${requests.join(' ')}`).toBeLessThanOrEqual(REQUESTS);
    // The next page begins in the language in which this one ended.
    for (const [way, how] of place % 2 === 0 ? EACH : EACH.toReversed()) {
      await see(page, how);
      await page.screenshot({ path: join(PICTURES, `${name}-${way}.png`), fullPage: true });
      await fits(page);
      // Between the two it is the same page with more room.
      if (way !== 'nl-wide') await accessible(page);
      // One question, one heading, and the focus on it for who hears the page.
      expect(await page.locator('h1').count(), name).toBe(1);
      expect(await page.title(), name).toMatch(/ – Dossierwacht$/);
    }
  }
  const origins = new Set(asked.map((address) => new URL(address).origin).filter((origin) => origin !== 'null'));
  const known = [opened.stage.origin, opened.stage.config.endpoint];
  expect([...origins].filter((origin) => !known.includes(origin))).toEqual([]);
  await context.close();
}

async function see(page: Page, { viewport, language, colorScheme }: Way): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page
    .getByRole('banner')
    .getByRole('button', { name: { nl: 'Nederlands', en: 'English' }[language] })
    .click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
}

describe('every page of the portal, in three ways', () => {
  it('that is open to everyone can be read, reached and heard', () => look(OPEN), LONG);
  it.each([
    ['a client', OF_A_CLIENT, 'client'],
    ['a coach', OF_A_COACH, 'coach'],
    ['the owner', OF_THE_OWNER, 'owner'],
  ] as const)(
    'of %s can be read, reached and heard, and asks nobody else for anything',
    (_, pages, by) => look(pages, by),
    LONG,
  );
});
