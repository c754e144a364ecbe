import { addDays, addMonths } from '../../../domain/calendar.ts';
import { eventually, mailText } from '../machinery.ts';
import { shiftTo } from '../stage.ts';
import { holds, type Step } from '../story.ts';
import { mailTo } from '../trajectory.ts';
import { saved } from './at-page.ts';
import { ADDRESS, pageInMail } from './people.ts';
import { type BrowserStage, dossierOf, todayOf } from './screens.ts';

const SAID = 'Ilse wil weer aan de zeilen werken, het liefst in de loods.';
const WRONG = 'Ik wil juist niet meer in de loods werken.';
const BETTER = 'Ilse wil weer aan de zeilen werken, en niet meer in de loods.';
const QUESTION = 'Waarom staat mijn vorige werkgever erin?';
const ANSWER = 'Om te zien welk werk u al kent.';

export const dailySteps: readonly Step<BrowserStage>[] = [
  {
    step: 'The coach plans a talk, records one that was held, and other work in two clicks; the client has all three',
    rules: ['consult.recorded', 'time.registered'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const coach = screens.of('coach');
      await coach.goto(`${dossierOf(stage)}/consults`);
      await coach.getByLabel('Dag').fill(addDays(todayOf(stage), 1));
      await coach.getByLabel('Tijd').fill('09:30');
      await coach.getByLabel('Waar', { exact: true }).fill('Kamer 2');
      await screens.picture('coach', 'coach-gesprek-plannen');
      await coach.getByRole('button', { name: 'Bewaren' }).click();
      await coach.getByRole('heading', { name: 'Gepland' }).waitFor();

      const client = screens.of('client');
      await client.goto(await pageInMail(stage, ADDRESS.client, '/time'));
      await client.getByRole('link', { name: `Bekijken: ${addDays(todayOf(stage), 1)} 09:30` }).click();
      const { bytes } = await saved(client, () => client.getByRole('button', { name: /\.ics/u }).click());
      holds(bytes.toString('utf8').startsWith('BEGIN:VCALENDAR'), 'something for a calendar');
      await screens.picture('client', 'client-gesprek');

      // Of today, before anybody was up.
      await coach.goto(`${dossierOf(stage)}/consults`);
      await coach.getByLabel('Dag').fill(todayOf(stage));
      await coach.getByLabel('Tijd').fill('00:00');
      await coach.getByLabel('Is het al gehouden?').selectOption('held');
      await coach.getByRole('button', { name: 'Bewaren' }).click();
      await coach.getByRole('heading', { name: 'Gehouden' }).waitFor();
      await coach.getByRole('link', { name: `Bekijken: ${todayOf(stage)} 00:00` }).click();
      await coach.getByRole('heading', { name: 'Samenvatting schrijven' }).waitFor();
      stage.facts.set('consult-page', new URL(coach.url()).pathname);
      await coach.goto(`${dossierOf(stage)}/activities`);
      await coach.getByText('Verslag', { exact: false }).first().click();
      await coach.getByRole('button', { name: '30 minuten' }).click();
      const kept = coach.getByText(/^Vastgelegd: 30 minuten/u);
      await kept.waitFor();
      await screens.picture('coach', 'coach-werk');
      await client.goto(`${dossierOf(stage)}/time`);
      await client.getByRole('heading', { name: 'Gehouden' }).waitFor();
      await screens.picture('client', 'client-tijd');
      return `${await kept.textContent()} The client reads it too`;
    },
  },
  {
    step: 'The coach sends the summary of the talk; the client says in words what is wrong, gets another version, and says that it is right',
    rules: ['summary.for-client', 'summary.silence'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const [coach, client] = [screens.of('coach'), screens.of('client')];
      await coach.goto(stage.facts.get('consult-page') ?? '');
      await coach.getByLabel('Samenvatting', { exact: true }).fill(SAID);
      await coach.getByRole('button', { name: 'Bewaren of versturen' }).click();
      await coach.getByText('De cliënt heeft nog niets gezegd').waitFor();

      await client.goto(await pageInMail(stage, ADDRESS.client, '/summaries/'));
      await client.getByText(SAID).waitFor();
      await screens.picture('client', 'client-samenvatting');
      await client.getByText('Er klopt iets niet').click();
      await client.getByLabel('Wat klopt er niet?').fill(WRONG);
      await client.getByRole('button', { name: 'Aan mijn coach zeggen' }).click();
      await client.getByRole('heading', { name: 'U zei: dit klopt niet' }).waitFor();

      await coach.goto(new URL(client.url()).pathname);
      await coach.getByText(WRONG).waitFor();
      await coach.getByLabel('Hoe het wel was').fill(BETTER);
      await screens.picture('coach', 'coach-samenvatting-verbeteren');
      await coach.getByRole('button', { name: 'Nieuwe versie sturen' }).click();
      await coach.getByRole('heading', { name: 'De cliënt heeft nog niets gezegd' }).waitFor();

      await client.reload();
      await client.getByText(BETTER).waitFor();
      await client.getByRole('button', { name: 'Ja, dit klopt' }).click();
      await client.getByRole('heading', { name: 'U zei: dit klopt', exact: true }).waitFor();
      const pdf = await saved(client, () => client.getByRole('button', { name: 'Downloaden als PDF' }).click());
      await client.getByText('U zei: dit klopt niet.').waitFor();
      await screens.picture('client', 'client-samenvatting-klopt');
      const told = await eventually('the mail about a summary', () => mailTo(stage, ADDRESS.client, '/summaries/'));
      holds(!mailText(told).includes('zeilen'), 'nothing of what was discussed is in it');
      return `two versions, and what the client said of both; the client saved ${pdf.name}`;
    },
  },
  {
    step: 'The client asks about what is stored, and reads the answer of the coach',
    rules: ['question.answered', 'rights.client-sees'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const [coach, client] = [screens.of('coach'), screens.of('client')];
      await client.goto(`${dossierOf(stage)}/questions`);
      await client.getByLabel('Wat wilt u weten?').fill(QUESTION);
      await client.getByRole('button', { name: 'Vraag versturen' }).click();
      await client.getByText(/^Nog geen antwoord/u).waitFor();
      await coach.goto(`${dossierOf(stage)}/questions`);
      await coach.getByRole('textbox', { name: 'Uw antwoord' }).fill(ANSWER);
      await screens.picture('coach', 'coach-vraag');
      await coach.getByRole('button', { name: 'Antwoord versturen' }).click();
      await coach.getByText(/^Antwoord van/u).waitFor();
      await client.reload();
      await client.getByText(ANSWER).waitFor();
      await screens.picture('client', 'client-antwoord');
      return 'both read both';
    },
  },
  {
    step: 'The coach records what is on paper and where it lies, takes it out for a talk, and the client sees that it is out',
    rules: ['paper.register', 'paper.locked-place', 'rights.client-sees'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const [coach, client] = [screens.of('coach'), screens.of('client')];
      await coach.goto(`${dossierOf(stage)}/paper`);
      await coach.getByRole('heading', { name: 'Vastleggen wat er op papier is' }).click();
      await coach.getByLabel('Wat is het?').fill('Brief van de zeilmakerij');
      await coach.getByLabel('Soort gegevens').selectOption({ index: 1 });
      await coach.getByRole('button', { name: 'Vastleggen', exact: true }).click();
      await coach.getByRole('link', { name: /^Openen: /u }).click();
      await coach.getByRole('button', { name: 'Meenemen voor een gesprek' }).click();
      const back = coach.getByRole('button', { name: /^Het ligt weer in:/u });
      await back.waitFor();
      await screens.picture('coach', 'coach-papier');
      await client.goto(`${dossierOf(stage)}/paper`);
      await client.getByText('Brief van de zeilmakerij', { exact: false }).waitFor();
      await screens.picture('client', 'client-papier');
      await back.click();
      await coach.getByRole('button', { name: 'Meenemen voor een gesprek' }).waitFor();
      return 'out and back under lock';
    },
  },
];

/** After the trajectory has ended. */
export const figureSteps: readonly Step<BrowserStage>[] = [
  {
    step: 'The owner looks at the relations and would give figures away: of so few trajectories there are none, and it says so',
    rules: ['relation.name-survives', 'statistics.released', 'statistics.never-joined'],
    proves: [],
    async run(stage) {
      const { screens, machinery, policy } = stage;
      const owner = screens.of('owner');
      await owner.goto('/relations');
      await owner.getByText('Er is nog geen dossier vernietigd.').or(owner.getByRole('table')).first().waitFor();
      await screens.picture('owner', 'owner-relaties');
      const year = Number(todayOf(stage).slice(0, 4));
      await machinery.shiftClock(shiftTo(stage, addMonths(`${year + 1}-01-01`, policy.statistics.settleMonths)));
      try {
        await machinery.run('countYears');
        await owner.goto('/statistics');
        await owner.getByRole('radio').first().check();
        await owner.getByLabel('Aan welke organisatie?').fill('Hogeschool Zuiderveld');
        await owner.getByRole('button', { name: 'Vastleggen en klaarzetten' }).click();
        const no = owner.getByRole('alert').filter({ hasText: 'Er is te weinig om te geven' });
        await no.waitFor();
        await screens.picture('owner', 'owner-cijfers-te-klein');
        return ((await no.textContent()) ?? '').trim();
      } finally {
        await machinery.shiftClock('P0D');
      }
    },
  },
];
