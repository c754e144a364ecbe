import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyReceipt } from '../../contracts/consent/verify.ts';
import { signIn } from '../../local/cloud/browser.ts';
import { saved } from '../../local/story/browser/at-page.ts';
import { PASSWORD } from '../../local/story/stage.ts';
import { accessible, fits } from '../support/browser.ts';
import { ask } from '../support/consents-deployed.ts';
import { emailOf, linkIn, mailWith, open, openPortal, type Portal } from '../support/portal.ts';

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

describe('consent in the portal', () => {
  it('is asked by mail, given, proved by a receipt, and withdrawn in one step', async () => {
    const consentId = await ask(portal.stage, portal.made);
    const email = emailOf(portal, 'client');
    const { page, context, errors } = await open(portal);
    await page.goto(linkIn(portal, await mailWith(portal, email, consentId)));
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await signIn(page, email, PASSWORD);

    const [no, yes] = ['Nee', 'Ja'].map((name) => page.getByRole('button', { name, exact: true }));
    await yes?.waitFor();
    // Of equal weight: the same size and the same look.
    const looks = [no, yes].map((button) =>
      button?.evaluate((element) => {
        const { backgroundColor, color, fontWeight } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { backgroundColor, color, fontWeight, width, height };
      }),
    );
    expect(await looks[0]).toEqual(await looks[1]);

    await yes?.click();
    await page.getByText('Uw ja is vastgelegd').waitFor();
    const receipt = await saved(page, () => page.getByRole('button', { name: 'Bewijs (PDF): U zei ja' }).click());
    expect(receipt.name).toBe('receipt.pdf');
    expect(receipt.bytes.subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: 'Ik trek mijn toestemming in' }).click();
    await page.getByText('Uw toestemming is ingetrokken').waitFor();
    await accessible(page);
    await fits(page);
    const second = await saved(page, () =>
      page.getByRole('button', { name: 'Bewijs (PDF): U trok de toestemming in' }).click(),
    );
    expect(second.bytes.equals(receipt.bytes)).toBe(false);

    // Its file can be checked without a connection, by the same code as `npm run verify`.
    const file = await saved(page, () =>
      page.getByRole('button', { name: 'Bestand om te controleren: U zei ja' }).click(),
    );
    expect(file.name).toBe('receipt.json');
    const hash = await page.locator('code').first().textContent();
    expect(await verifyReceipt(file.bytes)).toMatchObject({ ok: true, hash });

    await page.getByRole('main').getByRole('link', { name: 'Terug naar alle toestemmingen' }).click();
    await page.getByText('U trok de toestemming in').first().waitFor();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Een bewijs controleren' }).click();
    await page.getByRole('button', { name: 'Bestand kiezen' }).waitFor();
    await context.setOffline(true);
    await choose(page, file.bytes);
    await page.getByText('Dit is een bewijs van een toestemming').waitFor();
    expect(await page.locator('code').textContent()).toBe(hash);
    await choose(page, Buffer.from(file.bytes.toString().replace('"granted"', '"refused" ')));
    await page.getByRole('heading', { name: 'Dit bewijs klopt niet.' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
