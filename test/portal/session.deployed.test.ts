/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../local/cloud/browser.ts';
import { ready, signInHere } from '../../local/story/browser/at-page.ts';
import { PASSWORD } from '../../local/story/stage.ts';
import { accessible, fits } from '../support/browser.ts';
import { emailOf, enter, nothingStored, open, openPortal, type Portal, stored } from '../support/portal.ts';

const MARKER = 'Mijn buurvrouw Geertruida mag dit niet lezen';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});

/** What the page before left in the tab's storage, as the next one finds it. */
async function foundAfterReload(page: Page): Promise<string> {
  await page.addInitScript(() => Object.assign(globalThis, { found: JSON.stringify({ ...sessionStorage }) }));
  await page.reload();
  return page.evaluate(() => (globalThis as unknown as { found: string }).found);
}
const type = async (page: Page): Promise<void> => {
  await page.goto('/suggestions');
  await ready(page);
  await page.getByRole('main').getByRole('textbox').fill(MARKER);
};
const typed = (page: Page) => page.getByRole('main').getByRole('textbox').inputValue();

describe('the session of the portal', () => {
  it('outlives a reload with what was typed, and no storage has anything of it that can be read', async () => {
    const { page, context } = await enter(portal);
    await type(page);
    const personal = [
      MARKER,
      'Geertruida',
      emailOf(portal, 'client'),
      portal.stage.people.get('client')?.personId ?? '?',
    ];
    // A token, as it begins: by chance three letters of it stand in what is sealed too.
    const token = /eyJ[\w-]{8,}\.eyJ/;
    const left = await foundAfterReload(page);
    await ready(page);
    expect(await typed(page)).toBe(MARKER);
    const texts = [left, await stored(page)];
    expect(texts.filter((text) => token.test(text))).toEqual([]);
    expect(texts.flatMap((text) => personal.filter((one) => text.includes(one)))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await context.close();
  });

  it('ends in every tab when somebody signs out, and leaves nothing', async () => {
    const { page, context, asked } = await enter(portal);
    const second = await context.newPage();
    await second.goto('/me');
    await signInHere(second, emailOf(portal, 'client'));
    await type(second);
    await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Aanmelden' }).waitFor();
    await second.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    for (const tab of [page, second]) {
      await nothingStored(tab);
      await tab.goto('/suggestions');
      await tab.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    }
    // The sign-in remembers people for an hour, and has to forget them too.
    expect(asked.filter((address) => /\/(logout|oauth2\/revoke)\b/.test(address))).toHaveLength(2);
    await context.close();
  });

  it('warns after 14 idle minutes and ends after 15; what was typed comes back for this person, and for nobody else', async () => {
    const { page, context, asked } = await enter(portal);
    await page.clock.install();
    await page.reload();
    await type(page);
    await page.clock.fastForward('13:50');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await page.clock.fastForward('00:15');
    const question = page.getByRole('alertdialog', { name: 'Bent u er nog?' });
    await question.waitFor();
    await accessible(page);
    // Who is still there goes on, where they were.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    // The focus goes back with the next frame, which waits for the clock too.
    await page.clock.runFor(100);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.clock.fastForward('14:05');
    await question.waitFor();
    await page.clock.fastForward('01:00');
    await page.getByText('U deed 15 minuten niets').waitFor();
    expect(asked.filter((address) => /\/(logout|oauth2\/revoke)\b/.test(address))).toHaveLength(2);
    expect(await page.textContent('body')).not.toContain('Anke');
    expect(await stored(page)).not.toContain('Geertruida');

    // Somebody else in the same tab: the sign-in asks who, and nothing of the first person is there.
    await signInHere(page, emailOf(portal, 'other-coach'));
    await page.goto('/suggestions');
    await ready(page);
    expect(await typed(page)).toBe('');
    await context.close();
  });

  it('says that it expired, and that what was typed is kept, when the API does not know it any more', async () => {
    const { page, context } = await enter(portal);
    await type(page);
    await page.route('**/api/suggestions', (route) =>
      route.fulfill({ status: 401, json: { message: 'Unauthorized' } }),
    );
    await page.getByRole('main').locator('button[type="submit"]').click();
    await page.getByText('Uw sessie is verlopen').waitFor();
    await accessible(page);
    await page.unroute('**/api/suggestions');
    await signInHere(page, emailOf(portal, 'client'));
    expect([new URL(page.url()).pathname, await typed(page)]).toEqual(['/suggestions', MARKER]);
    await context.close();
  });

  it('says so too when the sign-in gives no token any more', async () => {
    const { page, context } = await enter(portal);
    await type(page);
    await page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    // The token is over, and somebody is there.
    await page.clock.setFixedTime(new Date(await page.evaluate(() => Date.now() + 2 * 3_600_000)));
    await page.getByRole('main').getByRole('textbox').press('End');
    await page.getByRole('main').locator('button[type="submit"]').click();
    await page.getByText('Uw sessie is verlopen').waitFor();
    await context.close();
  });

  it('that ended by itself goes on where it was, for the same person in the same tab', async () => {
    const { page, context } = await enter(portal);
    await page.clock.install();
    await page.reload();
    await type(page);
    await page.clock.fastForward('14:05');
    await page.clock.fastForward('01:00');
    await page.getByText('U deed 15 minuten niets').waitFor();
    await signInHere(page, emailOf(portal, 'client'));
    expect(new URL(page.url()).pathname).toBe('/suggestions');
    expect(await typed(page)).toBe(MARKER);
    await context.close();
  });

  it('that does not begin says why, tries a lost connection again, and one press leads where the link led', async () => {
    const { page, context } = await open(portal);
    const exchange = '**/oauth2/token';
    const go = page.getByRole('main').getByRole('button').first();
    await page.goto('/suggestions');
    await page.route(exchange, (route) => route.abort('connectionreset'));
    await go.click();
    await signIn(page, emailOf(portal, 'client'), PASSWORD);
    await page.getByRole('heading', { name: 'Wij krijgen geen verbinding om u aan te melden' }).waitFor();
    await accessible(page);
    await fits(page);
    // Also after the page was loaded again meanwhile.
    await page.reload();
    await page.getByRole('heading', { name: 'Wij krijgen geen verbinding om u aan te melden' }).waitFor();
    await page.unroute(exchange);
    await go.click();
    await page.locator('nav.menu').waitFor();
    expect(new URL(page.url()).pathname).toBe('/suggestions');

    const tab = await context.newPage();
    const press = async () => {
      await tab.getByRole('main').getByRole('button').first().click();
      await signIn(tab, emailOf(portal, 'client'), PASSWORD);
    };
    await tab.goto('/me');
    await tab.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    await tab.route(exchange, (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await press();
    const failed = tab.getByRole('heading', { name: 'Het aanmelden is niet gelukt' });
    await failed.waitFor();
    expect(await tab.getByRole('main').textContent()).toContain('Het duurde te lang');
    await accessible(tab);
    await fits(tab);
    await tab.unroute(exchange);
    await press();
    await tab.locator('nav.menu').waitFor();
    expect(new URL(tab.url()).pathname).toBe('/me');

    // An answer that another tab asked for: who is signed in goes on, anybody else is told.
    const old = '/?code=0&state=0';
    await tab.goto(old);
    await tab.locator('nav.menu').waitFor();
    const other = await context.newPage();
    await other.goto(old);
    await other.getByText(/in een ander tabblad/).waitFor();
    expect(new URL(other.url()).search).toBe('');
    await other.getByRole('link', { name: 'Privacyreglement' }).click();
    await other.getByRole('heading', { name: 'Het aanmelden is niet gelukt' }).waitFor({ state: 'detached' });
    await context.close();
  });
});
