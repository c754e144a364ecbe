import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready, signInHere } from '../../local/story/browser/at-page.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, PASSWORD } from '../../local/story/stage.ts';
import { accessible, fits, type Visit } from '../support/browser.ts';
import { type Made, running } from '../support/deployed.ts';
import { enter, goes, open, openPortal, PICTURES, type Portal } from '../support/portal.ts';
import { carefully, click, idIn, mainOf, press, reads, register, unfold } from '../support/portal-clicks.ts';
import { FIGURES, halfway, partlyDone, RELATION_FIGURES, RELATIONS } from '../support/portal-replies.ts';

let portal: Portal;
let going: Promise<Made>;
/** The owner, who signs in once. */
let owner: Visit;
beforeAll(async () => {
  portal = await openPortal();
  going = goes(portal);
  going.catch(() => undefined);
});

const address = (what: string) => `${what}-${randomUUID()}@voorbeeld.example`;

async function invited(role: string): Promise<{ personId: string; email: string }> {
  const email = address(role);
  const body = { role, email, givenName: 'Ties' };
  const made = await expected(201, as(portal.stage, 'owner').call('POST', '/api/people', { body }), role);
  return { personId: (made.body as { personId: string }).personId, email };
}

describe('the owner and a manager in the portal', () => {
  it('a manager is invited, appointed, sees what that opens and no more, and nothing any more at once when it ends', async () => {
    owner = await enter(portal, '/people', { part: 'owner' });
    const { page } = owner;
    await click(page, 'Iemand uitnodigen');
    await press(page, 'Uitnodigen');
    await reads(page, 'Kies wie het is.');
    await reads(page, 'Vul het e-mailadres in.');
    await accessible(page, 'what is missing from an invitation');
    const email = address('manager');
    await page.getByRole('radio', { name: /^Beheerder/ }).check();
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Voornaam').fill('Lotte');
    await press(page, 'Uitnodigen');
    await reads(page, 'Heeft zich nog niet aangemeld.');
    await carefully(page, 'Uitnodiging opnieuw sturen');
    await reads(page, 'De uitnodiging is opnieuw verstuurd.');

    await portal.stage.accounts.setPassword(email, PASSWORD);
    const { page: theirs } = await open(portal);
    await theirs.goto('/');
    await signInHere(theirs, email);
    await reads(theirs, 'De eigenaar heeft u niet aangesteld');
    await carefully(page, 'Aanstellen als beheerder');
    await mainOf(page).locator('summary').getByText('Aanstelling beëindigen').waitFor();
    await theirs.reload();
    await reads(theirs, 'U bent aangesteld als beheerder sinds');
    await reads(theirs, 'U ziet welke dossiers er zijn. Wat erin staat, ziet u niet.');
    await mainOf(theirs)
      .getByRole('link', { name: /^Stand en dagen/ })
      .first()
      .click();
    await reads(theirs, 'Wat u hier niet ziet');
    await theirs.goBack();
    await click(theirs, 'Mensen');
    await reads(theirs, 'Namen en adressen ziet alleen de eigenaar.');
    await reads(theirs, /^Account [0-9a-f]{8}$/);
    const listed = await mainOf(theirs).textContent();
    // A coach, whose first name a handover shows too.
    expect(listed).toContain('Anke');
    for (const name of ['Lotte', '@']) expect(listed).not.toContain(name);
    await carefully(page, 'Aanstelling beëindigen');
    await mainOf(page).locator('summary').getByText('Aanstellen als beheerder').waitFor();
    await click(theirs, 'Dossiers overdragen');
    await reads(theirs, 'De eigenaar heeft u niet aangesteld');
    await accessible(theirs, 'an appointment that ended');
    await theirs.context().close();

    await carefully(page, 'Aanmelden herstellen');
    await reads(page, 'Heeft zich nog niet aangemeld.');
    await carefully(page, 'Account stilzetten');
    await reads(page, 'Staat stil');
    await carefully(page, 'Account weer laten werken');
    await reads(page, 'Kan zich aanmelden');
    await accessible(page, 'an account');
    await fits(page);
  });

  it('a coach is removed after the dossiers went to another, whose handover stays to be seen; a new account is linked', async () => {
    const { page } = owner;
    const { stage } = portal;
    const coach = stage.people.get('coach')?.personId ?? '';
    const [{ personId: leaves }, { personId: comes }] = [await invited('coach'), await invited('coach')];
    const { dossierId, number } = await running(stage);
    const body = { fromCoachId: coach, toCoachId: leaves, dossierIds: [dossierId] };
    await expected(201, as(stage, 'owner').call('POST', '/api/handovers', { body }), 'the first handover');

    await page.goto(`/people/${leaves}`);
    await reads(page, number);
    await reads(page, 'Geef deze dossiers eerst aan een andere coach.');
    await unfold(page, 'Account verwijderen');
    await reads(page, 'Dit kan nu niet');
    expect(await mainOf(page).getByRole('button', { name: 'Account verwijderen' }).count()).toBe(0);
    await click(page, 'Dossiers overdragen');
    await press(page, 'Alle dossiers overdragen');
    await reads(page, 'Kies de coach die de dossiers krijgt.');
    await mainOf(page).getByLabel('Naar welke coach?').last().selectOption(coach);
    await press(page, 'Alle dossiers overdragen');
    await reads(page, '1 dossier is overgedragen.');
    const handover = new URL(page.url()).pathname;

    // As one over more dossiers is answered while it runs, and when it is done for a part.
    let so = halfway(idIn(page));
    await page.route(`**/api${handover}`, (route) => route.fulfill({ json: so }));
    await page.reload();
    await reads(page, '7 van 25 dossiers');
    await accessible(page, 'a handover that runs');
    so = partlyDone(so.batchId, dossierId, number);
    await reads(page, '24 dossiers zijn overgedragen.');
    await reads(page, `Dossier ${number}`);
    await reads(page, 'Dit dossier wordt vernietigd. Wacht tot het klaar is.');
    await accessible(page, 'a handover that is partly done');
    await page.unroute(`**/api${handover}`);

    await page.goto(`/people/${leaves}`);
    await carefully(page, 'Account verwijderen');
    await page.waitForURL((url) => url.pathname === '/people');
    await page.goto(`/people/${leaves}`);
    await reads(page, 'Verwijderd');
    await unfold(page, 'Een nieuw account koppelen');
    await press(page, 'Een nieuw account koppelen');
    await reads(page, 'Kies het account.');
    await mainOf(page).getByLabel('Het account van de nieuwe uitnodiging').selectOption(comes);
    await press(page, 'Een nieuw account koppelen');
    await reads(page, 'Het account is gekoppeld.');
    await reads(page, 'Kan zich aanmelden');
  });

  it('the registers: a breach with its clock and what it is about, figures, a certificate, an idea and the regulation', async () => {
    const { page } = owner;
    const { stage, made } = portal;
    const body = { about: { kind: 'other' }, text: 'Mijn brief lag bij de buren.' };
    const complained = expected(201, as(stage, 'client').call('POST', '/api/complaints', { body }), 'the complaint');
    await page.goto(`/dossiers/${made.dossierId}`);
    await click(page, 'Een datalek hierover vastleggen');
    await press(page, 'Vastleggen');
    await reads(page, 'Kies wat er is misgegaan.');
    await mainOf(page).getByLabel('Wanneer wist de praktijk ervan?').fill(new Date().toISOString().slice(0, 16));
    await mainOf(page)
      .getByRole('checkbox', { name: /^Iemand zag/ })
      .check();
    await mainOf(page).getByLabel('Wie ontdekte het?').selectOption('coach');
    await press(page, 'Vastleggen');
    await reads(page, /^Nog 7\d van de 72 uur$/);
    await reads(page, 'Wat er nog ontbreekt');
    await accessible(page, 'a breach');
    await fits(page);
    const breach = idIn(page);
    await mainOf(page)
      .getByRole('link', { name: `Openen: Dossier ${made.number}` })
      .click();
    await reads(page, 'Datalekken over dit dossier');
    await click(page, 'Terug naar het datalek');
    await press(page, `Loskoppelen: Dossier ${made.number}`);
    await reads(page, 'Er is nog geen dossier of klacht aan dit datalek gekoppeld.');
    await press(page, 'Een dossier koppelen');
    await mainOf(page).getByLabel('Nummer van het dossier').fill(made.number);
    await press(page, 'Zoeken');
    await press(page, 'Dit dossier');
    await mainOf(page)
      .getByRole('link', { name: `Openen: Dossier ${made.number}` })
      .waitFor();
    expect(idIn(page)).toBe(breach);

    // The cast: what was made says its id and its number.
    const complaint = (await complained).body as { complaintId: string; number: string };
    await press(page, 'Een klacht koppelen');
    await mainOf(page).getByLabel('Welke klacht?').selectOption(complaint.complaintId);
    await press(page, 'Koppelen');
    await press(page, `Loskoppelen: Klacht ${complaint.number}`);
    await mainOf(page).getByRole('button', { name: 'Een klacht koppelen' }).waitFor();

    await page.route('**/api/complaints/figures*', (route) => route.fulfill({ json: FIGURES }));
    await register(page, 'Klachten in cijfers');
    await reads(page, '12 klachten in dit jaar');
    const table = mainOf(page).getByRole('table', { name: 'Hoe de klacht kwam' });
    expect(await table.getByRole('row').allTextContents()).toEqual([
      'WatAantal',
      'A. Via deze site12',
      'B. Per briefminder dan 5, of niet te zeggen',
    ]);
    await accessible(page, 'figures');
    await fits(page);
    await page.screenshot({ path: join(PICTURES, 'owner-complaints-figures-with-numbers.png'), fullPage: true });

    const destroyed = await going;
    const certified = () => as(stage, 'owner').call('GET', '/api/certificates');
    await eventually('the certificate', async () =>
      JSON.stringify((await certified()).body).includes(destroyed.number) ? true : undefined,
    );
    await register(page, 'Bewijzen van vernietiging');
    await press(page, `Controleren: ${destroyed.number}`);
    await reads(page, 'Klopt: er is niets aan veranderd.');
    // What was on paper then is not gone by that.
    await reads(page, 'Eén papier: nog niet vastgelegd dat het weg is');
    await click(page, `Bekijken: ${destroyed.number}`);
    await reads(page, 'Toen het dossier werd vernietigd, was er nog één papier.');
    await press(page, 'Bevestigen dat het weg is');
    await page.screenshot({ path: join(PICTURES, 'owner-certificate-paper.png'), fullPage: true });
    await mainOf(page).getByLabel('Hoe?').selectOption({ index: 1 });
    await mainOf(page).getByLabel('Wie deed dat?').selectOption('owner');
    await press(page, 'Bevestigen dat het weg is');
    await reads(page, 'De praktijk heeft vastgelegd dat al het papier weg is.');
    await reads(page, 'door de praktijk');
    await accessible(page, 'a certificate with paper');
    await fits(page);
    await page.route('**/api/relations/figures', (route) => route.fulfill({ json: RELATION_FIGURES }));
    await page.route('**/api/relations*', (route) => route.fulfill({ json: RELATIONS }));
    await register(page, 'Relaties');
    await reads(page, 'Joris Terpstra');
    await reads(page, 'Naam vernietigd');
    const services = mainOf(page).getByRole('table', { name: 'Trajecten per dienst' });
    expect(await services.getByRole('row').allTextContents()).toEqual([
      'WatAantal',
      expect.stringMatching(/^A\. .+69$/),
    ]);
    await accessible(page, 'the figures of relations');
    await fits(page);
    await page.screenshot({ path: join(PICTURES, 'owner-relations-with-numbers.png'), fullPage: true });

    const idea = `Een bank bij de ingang van ${made.number}.`;
    await expected(201, as(stage, 'client').call('POST', '/api/suggestions', { body: { text: idea } }), 'the idea');
    await page.getByRole('navigation').getByRole('link', { name: 'Ideeën' }).click();
    await mainOf(page)
      .getByRole('link', { name: `Lezen: ${idea.slice(0, 40)}` })
      .click();
    await mainOf(page).getByLabel('Uw antwoord').fill('Die komt er in het voorjaar.');
    await press(page, 'Antwoorden');
    await reads(page, 'Uw antwoord is verstuurd.');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Privacyreglement' }).click();
    await reads(page, 'Dit geldt nu');
    await mainOf(page)
      .getByRole('link', { name: `Lezen: ${stage.facts.get('regulation')}` })
      .click();
    await ready(page);
    await reads(page, 'Inhoud');
    expect(owner.errors.filter((error) => !/40\d|422/.test(error))).toEqual([]);
    await owner.context.close();
  });
});
