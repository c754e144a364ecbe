import { holds, type Step } from '../story.ts';
import { saved } from './at-page.ts';
import { ADDRESS, pageInMail } from './people.ts';
import { type BrowserStage, dossierOf, todayOf } from './screens.ts';

const REASONS = 'De coach had moeten bellen. Dat is afgesproken voor de volgende keer.';

export const caseSteps: readonly Step<BrowserStage>[] = [
  {
    step: 'The client asks for everything that is kept; the owner looks at the letter, decides, and the client has the package',
    rules: ['rights.decision-told', 'rights.carried-out', 'rights.free-of-charge'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const dossier = dossierOf(stage);
      const client = screens.of('client');
      await client.goto(`${dossier}/rights/new`);
      await client.getByRole('checkbox', { name: /^Inzage/u }).check();
      await client.getByRole('button', { name: 'Versturen' }).click();
      await client.waitForURL(/\/rights\/[0-9a-f-]{36}$/u);
      await client.getByText('Wij zijn ermee bezig').waitFor();
      await screens.picture('client', 'client-verzoek');
      const request = new URL(client.url()).pathname;

      const owner = screens.of('owner');
      await owner.goto(request);
      await owner.getByRole('button', { name: 'Beslissen', exact: true }).click();
      await owner.getByRole('radio', { name: 'Ja', exact: true }).check();
      await owner.getByRole('button', { name: 'De brief eerst bekijken' }).click();
      const letter = owner.getByRole('heading', { name: /^Zo wordt de brief/u });
      await letter.waitFor();
      const looked = await letter.textContent();
      await screens.picture('owner', 'owner-verzoek');
      await owner.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
      await owner.getByRole('heading', { name: 'Besloten en uitgevoerd' }).waitFor();

      await pageInMail(stage, ADDRESS.client, '/rights/');
      const get = client.getByRole('button', { name: 'Pakket ophalen' });
      for (let look = 0; look < 20 && (await get.count()) === 0; look++) {
        await client.reload();
        await client
          .getByText(/Er is besloten|Klaar/u)
          .first()
          .waitFor();
      }
      const { name } = await saved(client, () => get.click());
      await screens.picture('client', 'client-pakket');
      return `${looked} looked at first; the client saved ${name}`;
    },
  },
  {
    step: 'The client complains about the coach; the owner gives it to somebody from outside, who decides it from the mail they got',
    rules: ['complaint.open-to-all', 'complaint.procedure', 'complaint.supervisor-open', 'access.oversight'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const client = screens.of('client');
      await client.goto('/complaints/new');
      await client.getByRole('radio', { name: /^Over uw coach/u }).check();
      await client.getByLabel('Wat is er gebeurd?').fill('Mijn afspraak verviel op de dag zelf, zonder telefoontje.');
      await screens.picture('client', 'client-klacht');
      await client.getByRole('button', { name: 'Versturen' }).click();
      await client.waitForURL(/\/complaints\/[0-9a-f-]{36}$/u);
      const complaint = new URL(client.url()).pathname;
      // The practice has said that it has the complaint: what the owner opens now stays as it is.
      await pageInMail(stage, ADDRESS.client, complaint);

      const owner = screens.of('owner');
      await owner.goto(complaint);
      await owner.getByRole('button', { name: 'Iemand laten behandelen' }).click();
      await owner.getByRole('main').getByRole('combobox').selectOption('outside');
      await owner.getByRole('main').getByRole('button', { name: 'Vastleggen' }).click();
      await owner.getByRole('main').getByRole('combobox').waitFor({ state: 'detached' });
      await screens.picture('owner', 'owner-klacht');

      // Both sides are heard, unless the client does not want it.
      await client.reload();
      await client.getByRole('button', { name: 'Ik hoef geen gesprek' }).click();
      await client.getByRole('button', { name: 'Ik hoef geen gesprek' }).waitFor({ state: 'detached' });

      const { email } = stage.policy.organisation.outsideHandler;
      const outside = await screens.sitDown('outside', email, await pageInMail(stage, email, complaint));
      const menu = (await outside.locator('nav.menu').textContent()) ?? '';
      holds(!/Agenda|Mensen/u.test(menu), 'the menu has only what opens something', menu);
      await outside.getByRole('button', { name: 'Beslissen', exact: true }).click();
      await outside.getByRole('radio', { name: 'Gegrond', exact: true }).check();
      await outside.getByRole('textbox', { name: 'Waarom?' }).fill(REASONS);
      await screens.picture('outside', 'buiten-klacht');
      await outside.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
      await outside.getByRole('heading', { name: 'Wat er besloten is' }).waitFor();

      await client.reload();
      await client.getByText('U hebt gelijk').waitFor();
      await client.getByText(REASONS).first().waitFor();
      await screens.picture('client', 'client-klacht-besloten');
      return 'founded, by somebody from outside; the client reads why';
    },
  },
  {
    step: 'The coach ends the trajectory; the client reads on which day everything is destroyed, and who looked until now',
    rules: ['retention.term-and-ground', 'retention.destroyed-at-term', 'audit.every-act'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const dossier = dossierOf(stage);
      const coach = screens.of('coach');
      await coach.goto(`${dossier}/end`);
      await coach.getByLabel('Laatste dag van het traject').fill(todayOf(stage));
      await coach.getByRole('button', { name: 'Traject beëindigen' }).click();
      const day = coach.getByText('Alles wordt vernietigd op');
      await day.waitFor();
      await screens.picture('coach', 'coach-einde');
      const client = screens.of('client');
      await client.goto('/');
      await client.getByText('Wat er gebeurt en wanneer').waitFor();
      await screens.picture('client', 'client-na-het-einde');
      await client.goto(`${dossier}/log`);
      await client.getByText('Sanne').first().waitFor();
      await screens.picture('client', 'client-wie-keek');
      const manager = screens.of('manager');
      await manager.goto('/agenda');
      await manager.locator('main h1').waitFor();
      await screens.picture('manager', 'beheerder-agenda');
      return ((await day.textContent()) ?? '').trim();
    },
  },
];
