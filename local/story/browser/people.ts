import type { Page } from 'playwright-core';
import { eventually } from '../machinery.ts';
import { holds, type Step } from '../story.ts';
import { mailTo } from '../trajectory.ts';
import { type BrowserStage, dossierOf, EVERYBODY, type Seat } from './screens.ts';

/** Everybody who has work in the story in the browser: invented. */
export const ADDRESS = {
  coach: 'sanne.coach@voorbeeld.example',
  client: 'ilse@voorbeeld.example',
  principal: 'karel@zeilmakerijdemeeuw.example',
  manager: 'beheer@voorbeeld.example',
} as const satisfies { readonly [S in Exclude<Seat, 'owner' | 'outside'>]: string };

export const ORGANISATION = 'Zeilmakerij De Meeuw';

/** The page that the mail to this address leads to. */
export async function pageInMail(stage: BrowserStage, address: string, words: string): Promise<string> {
  const { BodyText } = await eventually(`the mail to ${address}`, () => mailTo(stage, address, words));
  const link = BodyText.split(/\s+/u).find((word) => word.startsWith(`${stage.origin}/`) && word.includes(words));
  holds(link !== undefined, `the mail leads to ${words}`, BodyText);
  return link.slice(stage.origin.length);
}

const signedIn = (stage: BrowserStage, seat: keyof typeof ADDRESS, path?: string): Promise<Page> =>
  stage.screens.sitDown(seat, ADDRESS[seat], path);

/** The owner invites somebody at the page for that. */
async function invite(page: Page, role: string, email: string, name: string, more?: () => Promise<unknown>) {
  await page.goto('/people/new');
  await page.getByRole('radio', { name: new RegExp(`^${role}`, 'u') }).check();
  await more?.();
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Voornaam').fill(name);
  await page.getByRole('button', { name: 'Uitnodigen' }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/u);
}

export const peopleSteps: readonly Step<BrowserStage>[] = [
  {
    step: 'The owner invites a coach, somebody of an employer and a manager, and appoints the manager',
    rules: ['access.oversight', 'person.own-account', 'person.principal', 'person.appointed-manager'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const page = await screens.sitDown('owner', stage.ownerEmail, '/principals');
      await page.getByLabel('Soort').selectOption({ index: 1 });
      await page.getByLabel('Naam van de organisatie').fill(ORGANISATION);
      await page.getByRole('button', { name: 'Een opdrachtgever toevoegen' }).click();
      await page.getByText('De opdrachtgever staat in de lijst.').waitFor();
      await screens.picture('owner', 'owner-opdrachtgevers');
      await invite(page, 'Coach', ADDRESS.coach, 'Sanne');
      await invite(page, 'Iemand van een opdrachtgever', ADDRESS.principal, 'Karel', () =>
        page.getByLabel('Van welke opdrachtgever?').selectOption({ label: ORGANISATION }),
      );
      await invite(page, 'Beheerder', ADDRESS.manager, 'Dirk');
      const appoint = page.locator('details').filter({ hasText: 'Aanstellen als beheerder' });
      await appoint.locator('summary').click();
      await appoint.getByRole('button').click();
      await page.getByText('Aanstelling beëindigen').first().waitFor();
      stage.facts.set('manager-page', new URL(page.url()).pathname);
      await screens.picture('owner', 'owner-beheerder-aangesteld');
      return 'three invitations; the manager is appointed';
    },
  },
  {
    step: 'The coach signs in and registers a client in one go: account, dossier, regulation, start',
    rules: ['dossier.two-files', 'dossier.purpose', 'regulation.given', 'dossier.managed-by-coach'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const page = await signedIn(stage, 'coach', '/');
      await page.getByRole('main').getByRole('link', { name: 'Nieuwe cliënt' }).click();
      await page.getByLabel('E-mailadres van de cliënt').fill(ADDRESS.client);
      await page.getByLabel('Voornaam voor de mail').fill('Ilse');
      await page.getByLabel('Welke dienst?').selectOption({ index: 1 });
      await page.getByLabel('Waarvoor bewaart u deze gegevens?').selectOption({ index: 1 });
      await page.getByLabel('Achternaam').fill('Vredevoogd');
      await screens.picture('coach', 'coach-nieuwe-client');
      await page.getByRole('button', { name: 'Dossier maken' }).click();
      await page.getByRole('heading', { name: 'Het traject beginnen' }).waitFor();
      await page.getByLabel('Hoe kreeg de cliënt het?').selectOption('in-person');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByRole('button', { name: 'Traject beginnen' }).click();
      await page.getByRole('heading', { name: 'Ilse Vredevoogd' }).waitFor();
      stage.facts.set('dossier-page', new URL(page.url()).pathname);
      await page.getByText('Loopt', { exact: true }).waitFor();
      await screens.picture('coach', 'coach-dossier');
      return 'the dossier runs';
    },
  },
  {
    step: 'All six have the portal before them at once, and each sees what is theirs',
    rules: ['access.default-deny', 'access.dossier', 'access.oversight', 'person.own-account'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const dossier = dossierOf(stage);
      await signedIn(stage, 'client', '/');
      await signedIn(stage, 'principal', '/');
      await signedIn(stage, 'manager', '/');
      await Promise.all([
        screens.of('client').getByText('Wie nu in uw dossier mag kijken').waitFor(),
        screens.of('principal').getByText('Er is nu niets met u gedeeld.').waitFor(),
        screens.of('manager').getByText('U ziet welke dossiers er zijn.').waitFor(),
      ]);
      for (const seat of ['client', 'principal', 'manager'] as const) await screens.picture(seat, `${seat}-begin`);
      // The address of the dossier opens it for its coach and its client, and for nobody else.
      const others = ['principal', 'manager'] as const;
      await Promise.all(
        others.map(async (seat) => {
          const page = screens.of(seat);
          await page.goto(dossier);
          await page.locator('main h1').waitFor();
          await page
            .getByText('Wat u hier niet ziet')
            .or(page.getByText('Misschien is het adres niet volledig'))
            .waitFor();
        }),
      );
      for (const seat of others) {
        const text = (await screens.of(seat).getByRole('main').textContent()) ?? '';
        holds(!text.includes('Vredevoogd'), `the ${seat} reads no name of the client`, text.slice(0, 200));
      }
      return `${EVERYBODY.length - 1} are signed in; the sixth comes with a complaint; the dossier is closed for ${others.join(' and ')}`;
    },
  },
];
