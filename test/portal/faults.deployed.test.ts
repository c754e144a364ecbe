/// <reference lib="dom" />

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../local/cloud/paths.ts';
import { ready, signInHere } from '../../local/story/browser/at-page.ts';
import { as, expected } from '../../local/story/stage.ts';
import { PATIENCE } from '../../local/testing/patience.ts';
import { accessible, fits, type Visit, visit } from '../support/browser.ts';
import { answer, ask } from '../support/consents-deployed.ts';
import { running } from '../support/deployed.ts';
import { emailOf, openPortal, type Portal } from '../support/portal.ts';
import { choose } from '../support/portal-upload.ts';

const FILES = join(ROOT, 'test', 'support', 'files');

let portal: Portal;
let client: Visit;
let page: Page;
let context: BrowserContext;
beforeAll(async () => {
  portal = await openPortal();
  client = await visit(portal.browser, portal.stage.origin);
  ({ page, context } = client);
  page.setDefaultTimeout(PATIENCE);
  await page.goto('/me');
  await signInHere(page, emailOf(portal, 'client'));
});
afterAll(() => client.context.close());

/** Nothing of these addresses arrives until what this gives is called. */
async function holdBack(addresses: RegExp): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let open = false;
  await page.route(addresses, (route) => (open ? route.fallback() : void waiting.push(route)));
  const letGo = async () => {
    open = true;
    await Promise.all(waiting.splice(0).map((route) => route.fallback()));
  };
  held.push(letGo);
  return letGo;
}
/** What a test held back is let go after it, also when it failed: the next one has the same page. */
const held: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(held.splice(0).map((letGo) => letGo())));

const main = () => page.getByRole('main');
const said = () => main().getByRole('alert');
const menu = (name: string) => page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name });
/** Until it says this. */
const says = (words: RegExp) => expect.poll(() => said().first().textContent()).toMatch(words);
const typed = () => main().getByRole('textbox').inputValue();
const send = () => main().getByRole('button', { name: 'Versturen' }).click();

/** Each time that this is asked, the next of these answers it; after the last, the API itself. */
async function answered(method: string, path: string, answers: readonly ((route: Route) => Promise<unknown>)[]) {
  const left = [...answers];
  await page.route(path, (route) => {
    const next = route.request().method() === method ? left.shift() : undefined;
    return next ? next(route) : route.fallback();
  });
  return { left, end: () => page.unroute(path) };
}

describe('when something goes wrong, the portal', () => {
  it('says that a page did not come, on a page of its own, and goes on by itself', async () => {
    await page.goto('/');
    await ready(page);
    await context.setOffline(true);
    await menu('Ideeën').click();
    const missing = page.getByRole('heading', { name: 'Deze pagina kon niet worden geladen' });
    await missing.waitFor();
    expect(new URL(page.url()).pathname).toBe('/suggestions');
    expect(await page.title()).toBe('Deze pagina kon niet worden geladen – Dossierwacht');
    await accessible(page);
    await fits(page);
    const again = main().getByRole('button', { name: 'Opnieuw proberen' });
    await again.click();
    await expect.poll(() => again.isEnabled()).toBe(true);
    expect(await missing.count()).toBe(1);
    await context.setOffline(false);
    await main().getByRole('textbox').waitFor();

    // The browser thinks that it is connected, and the script does not come.
    await page.route('**/assets/complaints-page-*', (route) => route.abort());
    await menu('Klachten').click();
    await missing.waitFor();
    await page.unroute('**/assets/complaints-page-*');
    await again.click();
    await page.getByRole('heading', { level: 1, name: 'Klachten' }).waitFor();
    await menu('Ideeën').click();
    await main().getByRole('textbox').waitFor();
  });

  it('keeps what was typed over a lost connection, a failure, a lost answer, the back button and another language, and sends it once', async () => {
    const text = `Een bank bij de ingang, ${randomUUID()}.`;
    const path = '**/api/suggestions';
    await main().getByRole('textbox').fill(text);
    await context.setOffline(true);
    await send();
    await says(/geen verbinding/);
    await accessible(page);
    await context.setOffline(false);

    const problem = { type: 'urn:dossierwacht:problem:busy', title: 'Even druk', detail: 'Probeer het zo weer.' };
    const { left, end } = await answered('POST', path, [
      (route) => route.fulfill({ status: 500, headers: { 'apigw-requestid': 'Jx3aGh4=' }, body: 'oops' }),
      (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ ...problem, status: 503 }),
        }),
      // It was made, and nobody heard it.
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
    ]);
    for (const words of [
      /noem dan dit nummer als u de praktijk belt: Jx3aGh4=/i,
      /Probeer het zo weer\./,
      /geen verbinding/,
    ]) {
      await send();
      await says(words);
      expect(await typed()).toBe(text);
    }
    expect(left).toEqual([]);
    await end();

    await menu('Klachten').click();
    await page.getByRole('heading', { level: 1, name: 'Klachten' }).waitFor();
    await page.goBack();
    await main().getByRole('textbox').waitFor();
    expect(await typed()).toBe(text);
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    await main().getByRole('button', { name: 'Send' }).waitFor();
    expect(await typed()).toBe(text);
    const other = await context.newPage();
    await other.goto('/suggestions');
    await other.locator('main h1').waitFor();
    await other.close();
    expect(await typed()).toBe(text);
    await page.getByRole('banner').getByRole('button', { name: 'Nederlands' }).click();
    await send();
    await expect.poll(typed).toBe('');
    const { body } = await expected(200, as(portal.stage, 'client').call('GET', '/api/suggestions'), 'the ideas');
    expect((body as { items: { text: string }[] }).items.filter((one) => one.text === text)).toHaveLength(1);
  });

  it('goes on with an upload by itself: begun without a connection, broken off, and at an address that ran out', async () => {
    await page.goto(`/dossiers/${portal.made.dossierId}`);
    await ready(page);
    const keys: (string | undefined)[] = [];
    await page.route('**/api/dossiers/*/documents', (route) => {
      if (route.request().method() === 'POST') keys.push(route.request().headers()['idempotency-key']);
      return route.fallback();
    });
    const { left, end } = await answered('PUT', `${portal.stage.config.endpoint}/**`, [
      (route) => route.abort('connectionreset'),
      // What S3 says of an address that ran out during a phone call.
      (route) => route.fulfill({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }),
    ]);
    await context.setOffline(true);
    await choose(page, [join(FILES, 'pikepdf.pdf')]);
    const line = main().getByRole('listitem').filter({ hasText: 'pikepdf.pdf' }).last();
    await line.getByText('Geen verbinding. Het gaat vanzelf verder.').waitFor();
    await accessible(page);
    await context.setOffline(false);
    // It waits longer each time, and no longer once the browser says that there is a connection.
    const goesOn = () => page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => goesOn().then(() => left.length)).toBe(0);
    await expect.poll(() => goesOn().then(() => line.textContent())).toContain('Verstuurd en bewaard.');
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(1);
    expect(await page.getByRole('button', { name: 'Openen: pikepdf.pdf' }).count()).toBe(1);
    await end();
  });

  it('says after a reload in the middle of an upload what became of it; nothing half is kept, and chosen again it arrives', async () => {
    const path = `${portal.stage.config.endpoint}/**`;
    const before = await page.getByRole('button', { name: 'Openen: pillow.jpg' }).count();
    const begun = page.waitForRequest((request) => request.method() === 'PUT');
    // The bytes are on their way, and never arrive.
    await page.route(path, (route) => (route.request().method() === 'PUT' ? undefined : route.fallback()));
    await choose(page, [join(FILES, 'pillow.jpg')]);
    await begun;
    await page.reload();
    await page.unroute(path);
    await ready(page);
    const line = main().getByRole('listitem').filter({ hasText: 'pillow.jpg' });
    await line.getByText(/^Nog niet aangekomen\..*Kies het bestand dan hieronder opnieuw\.$/).waitFor();
    expect(await page.getByRole('button', { name: 'Openen: pillow.jpg' }).count()).toBe(before);
    await choose(page, [join(FILES, 'pillow.jpg')]);
    await line.last().getByText('Verstuurd en bewaard.').waitFor();
    expect(await page.getByRole('button', { name: 'Openen: pillow.jpg' }).count()).toBe(before + 1);
  });

  it('says over a slow connection that something is on its way, until it is there', async () => {
    await page.goto('/');
    await ready(page);
    // What is on its way stays there until it is let go: no clock decides what one sees meanwhile.
    const late = { script: await holdBack(/\/assets\/[^/]+\.js$/), answer: await holdBack(/\/api\//) };
    // A page whose script this page does not have yet.
    await main().getByRole('link', { name: 'Uw rechten' }).first().click();
    await page.getByRole('status').getByText('Even geduld …').waitFor();
    await late.script();
    // Then the page without what the API has not answered yet.
    await page.getByRole('heading', { level: 1, name: 'Uw rechten' }).waitFor();
    await main().getByRole('status').filter({ hasText: 'Even geduld …' }).first().waitFor();
    await late.answer();
    await ready(page);
    // The very first thing that a browser has says so too.
    const first = await holdBack(/\/api\//);
    await page.reload({ waitUntil: 'commit' });
    await main().getByText('Even geduld …').first().waitFor();
    await first();
    await ready(page);
  });

  it('shows what was refused beside how it stands now, when somebody answered in another tab', async () => {
    const made = await running(portal.stage);
    const consentId = await ask(portal.stage, made);
    await page.goto(`/dossiers/${made.dossierId}/consents/${consentId}`);
    await main().getByRole('button', { name: 'Nee', exact: true }).waitFor();
    await expected(200, answer(portal.stage, made, consentId), 'the answer in another tab');
    await main().getByRole('button', { name: 'Nee', exact: true }).click();
    await said().waitFor();
    expect(await said().textContent()).toMatch(/\p{Lu}.+\./u);
    const takesBack = main().getByRole('button', { name: 'Ik trek mijn toestemming in' });
    await takesBack.waitFor();
    expect(await said().count()).toBe(1);
    await accessible(page);
  });

  it('says that a dossier is gone, and shows a page of its own when an answer is not what it should be', async () => {
    await page.goto(`/dossiers/${randomUUID()}`);
    await said().waitFor();
    expect(await said().textContent()).toMatch(/\p{Lu}.+\./u);
    await page.route('**/api/overview', (route) => route.fulfill({ json: {} }));
    await page.goto('/');
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    expect(await said().textContent()).toMatch(/noem dan dit nummer als u de praktijk belt: \S+/i);
    await accessible(page);
    await page.unroute('**/api/overview');
    await main().getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('heading', { name: 'Uw overzicht' }).waitFor();
  });

  it('signs nobody out when a token cannot be asked anew for want of a connection', async () => {
    await page.clock.install();
    await page.reload();
    await ready(page);
    await page.route('**/oauth2/token', (route) => route.abort('connectionreset'));
    // An hour of somebody who is there.
    for (let minutes = 0; minutes < 60; minutes += 10) {
      await page.clock.fastForward('10:00');
      await page.keyboard.press('Shift');
      await page.clock.runFor(5_000);
    }
    await menu('Klachten').click();
    await says(/geen verbinding/);
    expect(await page.getByRole('heading', { name: 'Meld u aan' }).count()).toBe(0);
    await page.unroute('**/oauth2/token');
    await said().first().getByRole('button', { name: 'Opnieuw proberen' }).click();
    await main()
      .getByRole('link', { name: /klacht/i })
      .first()
      .waitFor();
  });
});
