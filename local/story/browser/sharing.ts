import { holds, type Step } from '../story.ts';
import { saved } from './at-page.ts';
import { ADDRESS, ORGANISATION, pageInMail } from './people.ts';
import { type BrowserStage, dossierOf, todayOf } from './screens.ts';

const REPORT = 'voortgang.txt';

export const sharingSteps: readonly Step<BrowserStage>[] = [
  {
    step: 'The coach adds a document, and the client sends a photo from a phone; both see both',
    rules: ['document.listed-category', 'document.inspected', 'dossier.two-files'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const dossier = dossierOf(stage);
      const coach = screens.of('coach');
      await coach.goto(dossier);
      await coach.getByRole('heading', { name: 'Documenten' }).click();
      const text = Buffer.from('Het gaat vooruit. Verzonnen.\n');
      await coach.locator('input[type="file"]').setInputFiles({ name: REPORT, mimeType: 'text/plain', buffer: text });
      await coach.getByLabel('Wat is het? (voor alle bestanden)').selectOption({ index: 1 });
      await coach.getByRole('button', { name: 'Eén bestand versturen' }).click();
      await coach.getByText('1 van 1 bewaard.').waitFor();
      await screens.picture('coach', 'coach-document');

      const client = screens.of('client');
      await client.goto(dossier);
      await client.getByText(REPORT).first().waitFor();
      await client.getByLabel('Wat is het?').selectOption({ index: 1 });
      const photo = stage.files.find(({ name }) => name.endsWith('.jpg'));
      holds(photo !== undefined, 'there is a photo');
      // As the phone's camera gives it.
      await client
        .locator('input[type="file"][capture]')
        .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo.bytes });
      await client.getByText('Verstuurd en bewaard.').waitFor();
      await screens.picture('client', 'client-dossier');
      return `${REPORT} from the coach, foto.jpg from the client`;
    },
  },
  {
    step: 'The coach asks to share it with the employer; the client says yes on the phone; the employer opens it',
    rules: ['disclosure.consented', 'person.principal', 'disclosure.recorded', 'access.dossier'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const dossier = dossierOf(stage);
      const coach = screens.of('coach');
      await coach.goto(`${dossier}/disclosures/new`);
      await coach.getByLabel('Met wie?').selectOption({ label: ORGANISATION });
      await coach.getByRole('checkbox', { name: new RegExp(REPORT, 'u') }).check();
      await coach.getByText('Dit leest de cliënt').waitFor();
      await screens.picture('coach', 'coach-delen');
      await coach.getByRole('button', { name: 'Aan de cliënt vragen' }).click();
      await coach.getByText('Gevraagd, nog geen antwoord').waitFor();

      const client = screens.of('client');
      await client.goto(await pageInMail(stage, ADDRESS.client, '/consents/'));
      await client.getByRole('button', { name: 'Ja', exact: true }).waitFor();
      await screens.picture('client', 'client-vraag');
      await client.getByRole('button', { name: 'Ja', exact: true }).click();
      await client.getByText('Uw ja is vastgelegd').waitFor();
      await screens.picture('client', 'client-ja');

      const principal = screens.of('principal');
      await principal.goto('/disclosures');
      // Whose it is as far as the client agreed to it, why, and until when; no name of the client.
      await principal.getByRole('heading', { name: /^Dossier \d{4}-\d{4}$/u }).waitFor();
      await principal.getByText(/^U kunt dit openen/u).waitFor();
      await principal.getByText('Waar de cliënt ja op zei').waitFor();
      const seen = (await principal.getByRole('main').textContent()) ?? '';
      holds(!/Vredevoogd|Ilse/u.test(seen), 'the employer reads no name of the client', seen.slice(0, 300));
      const { name } = await saved(principal, () =>
        principal.getByRole('button', { name: new RegExp(`Openen: .*${REPORT}`, 'u') }).click(),
      );
      await screens.picture('principal', 'opdrachtgever-gedeeld');
      return `the employer has ${name}`;
    },
  },
  {
    step: 'The client takes it back in one step, and the page of the employer is empty',
    rules: ['disclosure.consented', 'access.dossier'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const client = screens.of('client');
      await client.getByRole('button', { name: 'Ik trek mijn toestemming in' }).click();
      await client.getByText('Uw toestemming is ingetrokken').waitFor();
      await screens.picture('client', 'client-ingetrokken');
      const principal = screens.of('principal');
      await principal.reload();
      await principal.getByText('Er is nu niets met u gedeeld.').waitFor();
      return 'withdrawn; the employer has nothing before them';
    },
  },
  {
    step: 'The employer complains in the portal, and by a letter that the owner registers as theirs; both are in their list',
    rules: ['complaint.open-to-all', 'complaint.procedure'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const principal = screens.of('principal');
      await principal.goto('/complaints/new');
      await principal.getByRole('radio', { name: 'Over iets anders' }).check();
      holds(
        (await principal.getByRole('radio', { name: /coach/u }).count()) === 0,
        'the employer, who has no coach here, is not asked about theirs',
      );
      await principal.getByLabel('Wat is er gebeurd?').fill('Op onze vraag van drie weken geleden kwam geen antwoord.');
      await principal.getByRole('button', { name: 'Versturen' }).click();
      await principal.waitForURL(/\/complaints\/[0-9a-f-]{36}$/u);

      const owner = screens.of('owner');
      await owner.goto('/complaints/registrations');
      await owner.getByRole('radio', { name: /^Een opdrachtgever/u }).check();
      await owner.getByLabel('Welke opdrachtgever?').selectOption({ label: ORGANISATION });
      await owner.getByLabel('Van wie daar?').selectOption({ label: 'Karel' });
      await owner.getByRole('radio', { name: 'Over iets anders' }).check();
      await owner.getByLabel('Wat schreef of zei de klager?').fill('De rekening klopt niet.');
      await owner.getByRole('radio', { name: 'per brief' }).check();
      await owner.getByLabel('Op welke dag kwam het binnen?').fill(todayOf(stage));
      await screens.picture('owner', 'owner-klacht-op-papier');
      await owner.getByRole('button', { name: 'Vastleggen' }).click();
      await owner.getByRole('heading', { level: 1, name: 'Een klacht behandelen' }).waitFor();
      await owner.getByText(`Karel, ${ORGANISATION}`, { exact: true }).waitFor();

      await principal.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Klachten' }).click();
      const theirs = principal.getByRole('heading', { name: /^Klacht K-/u });
      await theirs.nth(1).waitFor();
      await screens.picture('principal', 'opdrachtgever-klachten');
      return `${await theirs.count()} complaints in the list of the employer`;
    },
  },
];
