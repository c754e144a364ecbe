import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type Part, type Stage } from '../../local/story/stage.ts';
import { accessible, fits, signIn, startBrowser, visit } from '../support/browser.ts';
import { ask } from '../support/consents-deployed.ts';
import { type Made, ownStage, running } from '../support/deployed.ts';

const emailOf = (stage: Stage, part: Part): string => stage.people.get(part)?.email ?? '';

let browser: Browser;
let opened: Awaited<ReturnType<typeof ownStage>>;
let made: Made;

beforeAll(async () => {
  browser = await startBrowser();
  opened = await ownStage();
  made = await running(opened.stage);
});
afterAll(async () => {
  await browser.close();
  opened.close();
});

describe('the portal', () => {
  it('lets a client say yes to a question, from the link in the mail', async () => {
    const { stage } = opened;
    const consentId = await ask(stage, made);
    const { page, errors } = await visit(browser, stage.origin);
    await page.goto(`/dossiers/${made.dossierId}/consents/${consentId}`);
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await signIn(page, emailOf(stage, 'client'), PASSWORD);
    await page.getByRole('button', { name: 'Ja', exact: true }).waitFor();
    await accessible(page);
    await fits(page);
    await page.getByRole('button', { name: 'Ja', exact: true }).click();
    await page.getByText('Uw ja is vastgelegd').waitFor();
    await page.screenshot({ path: '/tmp/portal-consent.png', fullPage: true });
    await page.getByRole('link', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: /Dossier/ }).waitFor();
    await page.screenshot({ path: '/tmp/portal-home.png', fullPage: true });
    await accessible(page);
    expect(errors).toEqual([]);
  });
});
