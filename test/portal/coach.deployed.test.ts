import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../local/cloud/browser.ts';
import { ready, signInHere } from '../../local/story/browser/at-page.ts';
import { as, expected, PASSWORD, type Stage } from '../../local/story/stage.ts';
import { PATIENCE } from '../../local/testing/patience.ts';
import { accessible, fits, type Visit, visit } from '../support/browser.ts';
import { answer, principal } from '../support/consents-deployed.ts';
import { inPlace, type Made, newPaper, ownStage, running } from '../support/deployed.ts';
import { PICTURES } from '../support/portal.ts';
import { press, reads, unfold } from '../support/portal-clicks.ts';
import { drop } from '../support/portal-upload.ts';

const ENDED = '2026-01-15';

let browser: Browser;
let opened: Awaited<ReturnType<typeof ownStage>>;
let stage: Stage;
let made: Made;
let coach: Visit;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await startBrowser();
  opened = await ownStage();
  stage = opened.stage;
  made = await running(stage);
  coach = await visit(browser, stage.origin, { viewport: { width: 1280, height: 800 } });
  coach.page.setDefaultTimeout(PATIENCE);
  await coach.page.goto('/me');
  await signInHere(coach.page, stage.people.get('coach')?.email ?? '');
});
afterAll(async () => {
  await browser.close();
  opened.close();
});

async function at(path: string): Promise<Page> {
  await coach.page.goto(path);
  await ready(coach.page);
  return coach.page;
}

/** Looked at as it stands: by axe, for what sticks out, and left as a picture. */
async function seen(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `coach-${name}.png`), fullPage: true });
  await accessible(page);
  await fits(page);
}

/** Files that are good, in a folder and a folder in it; with three that are not, beside it. */
const GOOD = 17;
const REFUSED = {
  type: 'urn:dossierwacht:problem:version-conflict',
  status: 409,
  title: 'Er kwam iets tussen',
  detail: 'Probeer het nog eens.',
};
async function toDrag(): Promise<{ folder: string; broken: string[] }> {
  const place = await mkdtemp(join(tmpdir(), 'dossierwacht-drag-'));
  const folder = join(place, 'verslagen');
  await mkdir(join(folder, 'ouder'), { recursive: true });
  for (let n = 0; n < GOOD; n += 1)
    await writeFile(join(folder, n % 2 === 0 ? '' : 'ouder', `verslag-${n}.txt`), `Gesprek ${n}.\n`);
  // What a system keeps in a folder for itself is nobody's document.
  await writeFile(join(folder, '.DS_Store'), 'x');
  const broken = { 'leeg.txt': '', 'programma.exe': 'MZ', 'nee.pdf': 'Dit is geen PDF.' };
  await Promise.all(Object.entries(broken).map(([name, text]) => writeFile(join(place, name), text)));
  return { folder, broken: Object.keys(broken).map((name) => join(place, name)) };
}

describe('a coach in the portal', () => {
  it('registers a client in one go: account, dossier, regulation, start; what is missing is said first', async () => {
    const { page } = coach;
    // What the start shows is asked for together with its script, and neither waits for what speaks with the sign-in.
    const asked = page.waitForRequest('**/api/caseload');
    await page.route('**/assets/coach-home-*', (route) => asked.then(() => route.fallback()));
    const before = coach.asked.length;
    await page.goto('/');
    await asked;
    expect(coach.asked.slice(before).filter((address) => /sign-in|oidc/.test(address))).toEqual([]);
    await ready(page);
    await page.unroute('**/assets/coach-home-*');
    await page.getByRole('main').getByRole('link', { name: 'Nieuwe cliënt' }).click();
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByText('Er is nog niet alles ingevuld').waitFor();
    await seen(page, 'new-missing');
    const email = `nieuw-${randomUUID()}@voorbeeld.example`;
    await page.getByLabel('E-mailadres van de cliënt').fill(email);
    await page.getByLabel('Voornaam voor de mail').fill('Joris');
    await page.getByLabel('Welke dienst?').selectOption({ index: 1 });
    await page.getByLabel('Waarvoor bewaart u deze gegevens?').selectOption({ index: 1 });
    await page.getByLabel('Achternaam').fill('Terpstra');
    // A number that may not be kept is refused beside its field, and nothing that was typed is gone.
    await page.getByLabel('Loopbaan').fill('Zijn nummer is 111222333.');
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Terpstra');
    await page.reload();
    await ready(page);
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Terpstra');
    await page.getByLabel('Loopbaan').fill('Timmerman.');
    await page.getByRole('button', { name: 'Dossier maken' }).click();
    await page.getByRole('heading', { name: 'Het traject beginnen' }).waitFor();
    await page.getByLabel('Hoe kreeg de cliënt het?').selectOption('in-person');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByRole('button', { name: 'Traject beginnen' }).click();
    await page.getByRole('heading', { name: 'Joris Terpstra' }).waitFor();
    await page.getByText('Loopt', { exact: true }).waitFor();
    await seen(page, 'dossier-new');
    // The account is there, and the dossier is theirs.
    await stage.accounts.setPassword(email, PASSWORD);
    const client = await stage.accounts.signIn(email, PASSWORD);
    const { body } = await expected(200, client.call('GET', '/api/overview'), 'the overview of the client');
    expect((body as { dossiers: unknown[] }).dossiers).toHaveLength(1);
    // The refusal is the only thing that the browser complained about.
    expect(coach.errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('finds by the whole name and says why there is no other way', async () => {
    const page = await at('/dossiers/lookups');
    await page.getByText('Een andere manier is er niet').waitFor();
    await page.getByLabel('Voornaam').fill('joris');
    await page.getByLabel('Achternaam').fill('Terps');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('Niets gevonden').waitFor();
    await page.getByLabel('Achternaam').fill('terpstra');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByText('gevonden.').waitFor();
    await seen(page, 'lookup');
    expect(page.url()).not.toMatch(/terpstra/i);
  });

  it('drags a folder and files in, of which three are broken: those say why, what failed goes again, the others are kept', async () => {
    const page = await at(`/dossiers/${made.dossierId}`);
    await page.getByRole('heading', { name: 'Documenten' }).click();
    const { folder, broken } = await toDrag();
    // Beside the place for it nothing happens: the page with what was typed on it stays.
    await drop(page, page.getByRole('heading', { level: 1 }), broken);
    await drop(page, page.getByText('Sleep bestanden of een map hierheen'), [folder, ...broken]);
    await page.getByText('Dit bestand is leeg.').waitFor();
    await page.getByText('Dit soort bestand kunnen wij niet bewaren.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/dossiers/${made.dossierId}`);
    await page.getByRole('button', { name: `${GOOD + 1} bestanden versturen` }).click();
    await page.getByText('Zeg van elk bestand wat het is').waitFor();
    await page.getByLabel('Wat is het? (voor alle bestanden)').selectOption({ index: 1 });
    await page.getByLabel('Soort van verslag-0.txt').selectOption('work-limitations');
    await page.getByLabel('Map van verslag-2.txt').selectOption('coach');
    let isRefused = false;
    await page.route('**/api/dossiers/*/documents', (route) => {
      const { fileName } = (route.request().postDataJSON() ?? {}) as { fileName?: string };
      if (fileName !== 'verslag-3.txt' || isRefused) return route.fallback();
      isRefused = true;
      return route.fulfill({ status: 409, contentType: 'application/problem+json', json: REFUSED });
    });
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      page.getByRole('button', { name: `${GOOD + 1} bestanden versturen` }).click(),
    ]);
    expect(worker.url()).toContain('checksum');
    await page.getByText(`${GOOD - 1} van ${GOOD + 3} bewaard, 4 niet.`).waitFor();
    const again = page.getByRole('listitem').filter({ hasText: 'verslag-3.txt' }).first();
    await again.getByText(REFUSED.detail).waitFor();
    await again.getByRole('button', { name: 'Opnieuw: verslag-3.txt' }).click();
    await page.getByText(`${GOOD} van ${GOOD + 3} bewaard, 3 niet.`).waitFor();
    const refused = page.getByRole('listitem').filter({ hasText: 'nee.pdf' }).first();
    expect(await refused.locator('.note').first().textContent()).toMatch(/^Niet aangenomen\. \p{Lu}.{20,}\.$/su);
    await seen(page, 'dragged');
  });

  it('shares documents: those about health are greyed for an employer, with the reason', async () => {
    const { principalId } = await principal(stage);
    const page = await at(`/dossiers/${made.dossierId}/disclosures/new`);
    await page.getByLabel('Met wie?').selectOption(principalId);
    const medical = page.getByRole('checkbox', { name: /verslag-0\.txt.*gezondheid/ });
    await medical.waitFor();
    expect(await medical.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /verslag-1\.txt/ }).check();
    await page.getByText('Dit leest de cliënt').waitFor();
    await seen(page, 'share');
    await page.getByRole('button', { name: 'Aan de cliënt vragen' }).click();
    await page.getByText('Gevraagd, nog geen antwoord').waitFor();
    const consentId = page.url().split('/').at(-1) ?? '';
    await expected(200, answer(stage, made, consentId), 'the yes');
    const dossier = await at(`/dossiers/${made.dossierId}`);
    await dossier.getByRole('heading', { name: 'Wat er gedeeld is' }).click();
    await dossier.getByText('Opengesteld voor Drukkerij De Gans').waitFor();
    await dossier.getByRole('heading', { name: 'Toestemmingen' }).click();
    await dossier
      .getByText(/^Drukkerij De Gans/)
      .first()
      .waitFor();
    await seen(dossier, 'dossier-opened');
  });

  it('asks a consent with the words that the client will read, and takes it back', async () => {
    const page = await at(`/dossiers/${made.dossierId}/consents/new`);
    await page.getByLabel('Later nog eens contact').check();
    await page.getByText('Na afloop mag de praktijk één keer vragen').waitFor();
    await seen(page, 'ask');
    await page.getByRole('button', { name: 'Vraag versturen' }).click();
    await page.getByText('Gevraagd, nog geen antwoord').waitFor();
    await page.getByRole('button', { name: 'De vraag terugnemen' }).click();
    await page.getByText('U nam de vraag terug').waitFor();
  });

  it('plans an absence and sees who agreed', async () => {
    const page = await at('/covers/new');
    const day = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
    await page.getByLabel('Wie vervangt u?').selectOption(stage.people.get('other-coach')?.personId ?? '');
    await page.getByLabel('Eerste dag').fill(day);
    await page.getByLabel('Laatste dag').fill(day);
    await page.getByLabel('Bij sommige cliënten').check();
    await page.getByRole('checkbox', { name: new RegExp(made.number) }).check();
    await seen(page, 'absence-new');
    await page.getByRole('button', { name: 'Plannen en vragen' }).click();
    await page.getByText('0 van').waitFor();
    const client = as(stage, 'client');
    const { body } = await expected(200, client.call('GET', `${made.path}/consents`), 'the questions');
    const { items } = body as { items: { consentId: string; state: string; subject: { kind: string } }[] };
    const asked = items.find(({ state, subject }) => state === 'asked' && subject.kind === 'cover');
    await expected(200, answer(stage, made, asked?.consentId ?? ''), 'the yes');
    await page.reload();
    await page.getByText('1 van 1 gevraagde cliënten zeiden ja').waitFor();
    await seen(page, 'absence');
    const home = await at('/');
    await home.getByText('1 ja, 0 nog geen antwoord').waitFor();
    await seen(home, 'home');
  });

  it('says who commissions, and that a paper which was said to be gone is still there', async () => {
    const { principalId } = await principal(stage);
    const mine = await running(stage);
    const page = await at(`/dossiers/${mine.dossierId}`);
    await unfold(page, 'Er is nu een opdrachtgever');
    await page.getByLabel('Welke opdrachtgever?').selectOption(principalId);
    await page.getByLabel('Kenmerk van het besluit').fill('B-2026-17');
    await seen(page, 'commission');
    await press(page, 'Opdrachtgever bewaren');
    await page.getByText('Bewaard.').first().waitFor();
    await reads(page, 'Drukkerij De Gans');
    await reads(page, 'B-2026-17');

    const { body } = await expected(
      201,
      as(stage, 'coach').call('POST', `${mine.path}/paper`, { body: newPaper(stage) }),
      'a paper',
    );
    // The cast: what was made says its id.
    const { copyId } = body as { copyId: string };
    // What the practice has comes last: no form is there before it, as it would begin with nothing chosen.
    const held = Promise.withResolvers<void>();
    await page.route('**/api/configuration', (route) => held.promise.then(() => route.continue()));
    const paper = page.waitForResponse(
      (answer) => new URL(answer.url()).pathname === `/api/dossiers/${mine.dossierId}/paper/${copyId}`,
    );
    await page.goto(`/dossiers/${mine.dossierId}/paper/${copyId}`);
    await (await paper).finished();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
    expect(await page.locator('main summary').count()).toBe(0);
    held.resolve();
    await unfold(page, 'Vernietigd of meegegeven');
    await press(page, 'Bevestigen dat het weg is');
    await page.getByText('Vastgelegd: dit papier is er niet meer.').waitFor();
    await unfold(page, 'Het was een vergissing: het papier is er nog');
    await page.getByLabel('Waarom klopte het niet?').fill('Ik keek naar het verkeerde nummer.');
    await seen(page, 'paper-mistake');
    await press(page, 'Het papier is er nog');
    await page.getByText('Vastgelegd: dit papier is er nog.').waitFor();
    await reads(page, 'Bij vergissing vastgelegd');
    await reads(page, 'Ik keek naar het verkeerde nummer.');
    await seen(page, 'paper-taken-back');
  });

  it('corrects the end: what somebody else changed meanwhile stands beside what was typed', async () => {
    const page = await at(`/dossiers/${made.dossierId}/end`);
    await page.getByLabel('Laatste dag van het traject').fill(ENDED);
    await page.getByRole('button', { name: 'Traject beëindigen' }).click();
    await page.getByText('Alles wordt vernietigd op').waitFor();
    // The documents are moved meanwhile, which is a change of the dossier too.
    await inPlace(stage, made);
    const owner = as(stage, 'owner');
    const path = `${made.path}/end`;
    const { etag = '' } = await expected(200, owner.call('GET', made.path), 'the dossier');
    const change = { body: { endedOn: '2026-01-20' }, headers: { 'if-match': etag } };
    await expected(200, owner.call('PUT', path, change), 'another end');
    await page.getByLabel('Laatste dag van het traject').fill('2026-01-10');
    await page.getByRole('button', { name: 'Einde corrigeren' }).click();
    await page.getByText('Intussen veranderde iemand dit dossier').waitFor();
    expect(await page.getByText('Vastgelegd.').count()).toBe(0);
    await page.getByText('dinsdag 20 januari 2026').first().waitFor();
    expect(await page.getByLabel('Laatste dag van het traject').inputValue()).toBe('2026-01-10');
    await seen(page, 'end-changed');
    await page.getByRole('button', { name: 'Mijn dag toch bewaren' }).click();
    await page.getByText('Vastgelegd.').waitFor();
  });

  it('whose dossier was handed over meanwhile is told so, and what they typed is still there', async () => {
    const handed = await running(stage);
    const page = await at(`/dossiers/${handed.dossierId}/client`);
    await page.getByLabel('Opleiding').fill('Meubelmaker');
    const ids = (['coach', 'other-coach'] as const).map((part) => stage.people.get(part)?.personId);
    const body = { fromCoachId: ids[0], toCoachId: ids[1], dossierIds: [handed.dossierId] };
    await as(stage, 'owner').call('POST', '/api/handovers', { body });
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Misschien is het intussen overgedragen.').first().waitFor();
    expect(await page.getByLabel('Opleiding').inputValue()).toBe('Meubelmaker');
    await seen(page, 'handed-over');
  });
});
