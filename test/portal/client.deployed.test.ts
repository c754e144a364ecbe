/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { saved } from '../../local/story/browser/at-page.ts';
import { as, expected } from '../../local/story/stage.ts';
import { pagesOf } from '../lambdas/letters/pdf-text.ts';
import { accessible, fits } from '../support/browser.ts';
import { emailOf, enter, goes, linkIn, mailWith, open, openPortal, type Portal } from '../support/portal.ts';

const WHY = 'Zo staat het in het paspoort dat u liet zien.';

let portal: Portal;
/** The mail to whom a dossier was destroyed of, once it has come. */
let destroyed: Promise<string>;

beforeAll(async () => {
  portal = await openPortal();
  destroyed = gone();
  destroyed.catch(() => undefined);
});

/** @returns the address in the mail that says so */
async function gone(): Promise<string> {
  await goes(portal);
  return linkIn(portal, await mailWith(portal, emailOf(portal, 'client'), 'Alles wat erin stond is vernietigd'));
}
const decide = (path: string, decisions: readonly object[]) =>
  expected(200, as(portal.stage, 'owner').call('POST', `${path}/decision`, { body: { decisions } }), 'the decision');

const sends = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Versturen' }).click();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const clickLink = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).click();

async function namesIn(zip: Buffer): Promise<string[]> {
  const names: string[] = [];
  for await (const { fileName } of (await fromBufferPromise(zip)).eachEntry()) names.push(fileName);
  return names;
}

describe('a client in the portal', () => {
  it('asks for several rights at once, reads the answer and its package, complains about it, sends an idea and chooses mails', async () => {
    const { stage, made } = portal;
    const email = emailOf(portal, 'client');
    const { page, context, errors } = await enter(portal, `/dossiers/${made.dossierId}`);

    // What is not right leads to a request, in which what is asked more is ticked.
    await clickLink(page, 'Er klopt iets niet');
    expect(await page.getByRole('checkbox', { name: /^Verbeteren/ }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /^Inzage/ }).check();
    await page.getByLabel('Welk gegeven of document?').selectOption({ label: 'Voornaam' });
    expect(await page.getByLabel('Wat staat er nu?').inputValue()).toBe('Joris');
    await page.getByLabel('Waarom?').selectOption({ index: 1 });
    await page.getByLabel('Wat moet er staan?').fill('Jorrit');
    await sends(page);
    await page.getByText('Wij zijn ermee bezig').waitFor();
    await page.getByText('van “Joris” naar “Jorrit”').waitFor();
    await page.getByText('Hoe is deze dag geteld?').first().click();
    await page
      .getByText(/^een maand: /)
      .first()
      .waitFor();
    const path = pathOf(page);

    await decide(`/api${path}`, [
      { kind: 'access', outcome: 'granted' },
      { kind: 'correction', outcome: 'refused', reasons: WHY },
    ]);
    const done = linkIn(portal, await mailWith(portal, email, 'Wat wij toezegden is gedaan'));
    expect(new URL(done).pathname).toBe(path);
    await page.goto(done);
    await page.getByRole('heading', { name: 'Inzage: Ja' }).waitFor();
    await page.getByRole('heading', { name: 'Verbeteren: Nee' }).waitFor();
    const letter = await saved(page, () => page.getByRole('button', { name: 'Beslissing (PDF)' }).click());
    expect(letter.name).toBe('letter-decision.pdf');
    expect(pagesOf(letter.bytes).join(' ').replaceAll(/\s+/g, ' ')).toContain(WHY);
    const pack = await saved(page, () => page.getByRole('button', { name: 'Pakket ophalen' }).click());
    expect(pack.name).toMatch(/-access\.zip$/);
    expect(await namesIn(pack.bytes)).toEqual(expect.arrayContaining(['overzicht.pdf', 'logboek.html']));
    await accessible(page);
    await fits(page);
    // On paper: what was decided and by whom, and nothing to press.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, nav:visible, .back:visible').count()).toBe(0);
    expect(await page.getByRole('banner').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });

    await clickLink(page, 'Een klacht over deze beslissing');
    expect(await page.getByRole('radio', { name: 'Over een beslissing op een verzoek' }).isChecked()).toBe(true);
    await page.getByLabel('Wat is er gebeurd?').fill('Mijn naam staat wel anders in mijn paspoort.');
    await sends(page);
    await page.getByText('Over een beslissing op een verzoek').waitFor();
    await page.getByText(/^K-\d{4}-\d+: /).waitFor();
    await page.getByText('Hoe is deze dag geteld?').first().click();
    await page
      .getByText(/^zes weken: /)
      .first()
      .waitFor();
    const complaint = pathOf(page);
    const confirmed = await mailWith(portal, email, complaint);
    expect(new URL(linkIn(portal, confirmed)).pathname).toBe(complaint);

    // Who has two dossiers says to which of them a complaint belongs; none is chosen for them.
    const items = ['2026-0001', '2026-0002'].map((number) => ({ dossierId: randomUUID(), number }));
    await page.route('**/api/dossiers', (route) => route.fulfill({ json: { items } }), { times: 1 });
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Klachten' }).click();
    await clickLink(page, 'Een klacht indienen');
    await page.getByRole('radio', { name: 'Dossier 2026-0002' }).waitFor();
    await sends(page);
    await page.getByText('Kies het dossier.').waitFor();

    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Ideeën' }).click();
    await page.getByLabel('Wat kan er beter?').fill('Een bankje bij de deur.');
    await sends(page);
    await page.getByText('Dank u.').waitFor();
    await page.getByRole('listitem').getByText('Een bankje bij de deur.').waitFor();

    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Instellingen' }).click();
    await page.getByRole('radio', { name: /^Nee, alleen/ }).check();
    await page.getByText('Bewaard.').waitFor();
    const kept = async () => (await as(stage, 'client').call('GET', '/api/me')).body;
    expect(await kept()).toMatchObject({ mail: false });
    const written = page.getByRole('group', { name: 'Taal van onze mails en brieven aan u' });
    await written.getByRole('radio', { name: 'English' }).check();
    await expect.poll(kept).toMatchObject({ mail: false, locale: 'en' });
    // The other files that look at this client's pages read mails, in Dutch. The second is pressed while the first is on its way.
    const first = Promise.withResolvers<void>();
    let changes = 0;
    await page.route('**/api/me', async (route) => {
      const isChange = route.request().method() !== 'GET';
      if (isChange) changes += 1;
      if (isChange && changes === 1) await first.promise;
      await route.continue();
    });
    await written.getByRole('radio', { name: 'Nederlands' }).check();
    await expect.poll(() => changes).toBe(1);
    await page.getByRole('radio', { name: 'Ja, stuur mij mails' }).check();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(changes).toBe(1);
    first.resolve();
    await expect.poll(kept).toMatchObject({ mail: true, locale: 'nl' });
    const pages = page.getByRole('group', { name: /^Taal van deze pagina/ });
    await pages.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Drops a file where files may be dropped. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], called ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, bytes.toString()],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
}

describe('who has no account', () => {
  it('reports without a name, sends an idea, keeps the certificate of what was destroyed, and checks it without a connection', async () => {
    const { page, context, errors } = await open(portal);
    await page.goto('/signals');
    await page.getByLabel('Wat wilt u melden?').fill('De deur van de spreekkamer sluit niet.');
    await sends(page);
    await page.getByText(/^Wij hebben uw melding\. Het nummer is /).waitFor();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Een idee sturen' }).click();
    await page.getByLabel('Wat kan er beter?').fill('Een bel bij de deur.');
    await sends(page);
    await page.getByText('Dank u.').waitFor();

    await page.goto(await destroyed);
    await page.getByText(/verklaart dat dossier \d{4}-\d+ is vernietigd/).waitFor();
    const paper = await saved(page, () => page.getByRole('button', { name: 'Bewijs om te bewaren (PDF)' }).click());
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { name, bytes } = await saved(page, () =>
      page.getByRole('button', { name: 'Bewijs om te controleren (bestand)' }).click(),
    );
    expect(name).toBe('certificate.json');
    await accessible(page);
    await fits(page);

    await page.getByRole('contentinfo').getByRole('link', { name: 'Een bewijs controleren' }).click();
    // Its script is there, and not only the heading of the page before it.
    await page.locator('.drop').waitFor();
    await context.setOffline(true);
    await drop(page, name, bytes);
    await page.getByText('Dit bewijs klopt.').waitFor();
    await accessible(page);
    await drop(page, name, Buffer.from(bytes.toString().replace(/"documents":0/, '"documents":1')));
    await page.getByRole('heading', { name: 'Dit bewijs klopt niet.' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
