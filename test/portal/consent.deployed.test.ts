import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../local/cloud/browser.ts';
import { PASSWORD } from '../../local/story/stage.ts';
import { accessible, fits } from '../support/browser.ts';
import { ask } from '../support/consents-deployed.ts';
import { emailOf, linkIn, mailWith, open, openPortal, type Portal, ready, saved } from '../support/portal.ts';

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
    const receipt = await saved(page, () => page.getByRole('button', { name: /^Bewijs van/ }).click());
    expect(receipt.name).toBe('receipt.pdf');
    expect(receipt.bytes.subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: 'Ik trek mijn toestemming in' }).click();
    await page.getByText('Uw toestemming is ingetrokken').waitFor();
    await accessible(page);
    await fits(page);
    const second = await saved(page, () => page.getByRole('button', { name: /^Bewijs van.*trok/i }).click());
    expect(second.bytes.equals(receipt.bytes)).toBe(false);

    await page.goto(`/dossiers/${portal.made.dossierId}/consents`);
    await ready(page);
    await page.getByText('U trok de toestemming in').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
