import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, startBrowser } from '../../local/cloud/browser.ts';
import { ready, signInHere } from '../../local/story/browser/at-page.ts';
import { eventually } from '../../local/story/machinery.ts';
import { OWNER } from '../../local/story/perform.ts';
import { as, expected, PASSWORD } from '../../local/story/stage.ts';
import { uploaded } from '../e2e/uploads.ts';
import { accessible, fits, type Visit, visit } from '../support/browser.ts';
import { complain, outsider } from '../support/complaints-deployed.ts';
import { contents, type Made, ownStage, running } from '../support/deployed.ts';

let browser: Browser;
let opened: Awaited<ReturnType<typeof ownStage>>;
let made: Made;

beforeAll(async () => {
  browser = await startBrowser();
  opened = await ownStage();
  made = await running(opened.stage);
});
afterAll(async () => {
  await browser.close();
  opened.close();
});

/** Signed in, on the page that a mail led to. */
async function enter(path: string, email: string): Promise<Visit> {
  const visited = await visit(browser, opened.stage.origin);
  await visited.page.goto(path);
  await signInHere(visited.page, email);
  return visited;
}

let owner: Promise<Visit> | undefined;
/** The owner at this page, who signs in once; every error that the browser printed since then. */
async function ownerAt(path: string): Promise<Visit> {
  owner ??= enter(path, OWNER);
  const visited = await owner;
  visited.errors.splice(0);
  if (new URL(visited.page.url()).pathname !== path) await visited.page.goto(path);
  await ready(visited.page);
  return visited;
}

async function requested(): Promise<string> {
  const asked = as(opened.stage, 'client').call('POST', `${made.path}/rights`, { body: { kinds: ['portability'] } });
  return ((await expected(201, asked, 'the request')).body as { requestId: string }).requestId;
}

describe('the portal of the owner', () => {
  it('keeps what was typed in two tabs on one case, shows what changed, and sends the decision that was looked at', async () => {
    const requestId = await requested();
    const path = `/dossiers/${made.dossierId}/rights/${requestId}`;
    const { page, errors } = await ownerAt(path);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Beslissen', exact: true }).click();
    await accessible(page);
    await fits(page);
    await main.getByRole('radio', { name: 'Nee', exact: true }).check();
    await main.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
    // Refused beside its field, before anything is sent or by the API.
    await main.getByText('Verplicht als u niet alles toekent').first().waitFor();
    const reasons = main.getByRole('textbox', { name: 'Waarom?' });
    await reasons.fill('U kreeg dit bestand gisteren al.');

    // The same case in another tab, in which the term is extended meanwhile.
    const other = await page.context().newPage();
    await other.goto(path);
    const there = other.getByRole('main');
    await there
      .getByRole('button', { name: /Aanmelden|Termijn verlengen/ })
      .first()
      .waitFor();
    if (await there.getByRole('button', { name: 'Aanmelden' }).count()) {
      await there.getByRole('button', { name: 'Aanmelden' }).click();
      await signIn(other, OWNER, PASSWORD);
    }
    await there.getByRole('button', { name: 'Termijn verlengen' }).click();
    await there.getByRole('combobox', { name: 'Hoeveel langer?' }).selectOption('P2W');
    await there.getByRole('textbox', { name: 'Waarom is dat nodig?' }).fill('Het archief is groot.');
    await there.getByRole('button', { name: 'Versturen' }).click();
    await there
      .getByText('De klok', { exact: false })
      .or(there.getByText('Verlengd', { exact: true }))
      .first()
      .waitFor();
    await other.close();

    await main.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
    await main.getByText('Deze zaak is intussen veranderd').waitFor();
    expect(await reasons.inputValue()).toBe('U kreeg dit bestand gisteren al.');
    await accessible(page);
    await main.getByRole('button', { name: 'Ik heb gezien hoe het nu is' }).click();

    await main.getByRole('button', { name: 'De brief eerst bekijken' }).click();
    const letter = main.getByRole('region', { name: 'Zo wordt de brief' });
    await letter.getByText('U kreeg dit bestand gisteren al.').waitFor();
    await accessible(page);
    // What is typed after that is not in it.
    await reasons.fill('U kreeg dit bestand gisteren al. Het staat in uw portaal.');
    await letter.waitFor({ state: 'detached' });
    await main.getByText('Er moet nog worden beslist').waitFor();
    await main.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
    await main.getByRole('heading', { name: 'Besloten en uitgevoerd' }).waitFor();
    // What is not possible any more says why.
    await main.getByText('Wat nu niet kan, en waarom').click();
    await main.getByText('Termijn verlengen').waitFor();
    await accessible(page);
    expect(errors.filter((error) => !/40\d|412|422/.test(error))).toEqual([]);
  });

  it('registers what came by letter, sees it wait with the client, who objects, lifts that and lets it be done', async () => {
    const { stage } = opened;
    const { dossierId, number, path: api } = await running(stage);
    const documentId = await uploaded(stage, { dossierId, number, path: api });
    const access = as(stage, 'client').call('POST', `${api}/rights`, { body: { kinds: ['access'] } });
    await expected(201, access, 'the request');
    const { page, errors } = await ownerAt('/rights/registrations');
    const main = page.getByRole('main');
    await main.getByRole('textbox', { name: 'Nummer van het dossier' }).fill(number);
    await main.getByRole('button', { name: 'Zoeken' }).click();
    await main.getByRole('button', { name: 'Dit dossier' }).click();
    await main.getByRole('checkbox', { name: 'Alles laten wissen' }).check();
    await main.getByRole('checkbox', { name: 'Iets laten weghalen' }).check();
    const removal = main.getByRole('group', { name: 'Iets laten weghalen', exact: true });
    const about = removal.getByRole('combobox', { name: 'Welk gegeven of document?' });
    await about.selectOption({ label: 'Een document. Welk, kiest u als u beslist' });
    await removal.getByRole('combobox', { name: 'Waarom?' }).selectOption({ index: 1 });
    await removal.getByRole('textbox', { name: 'Welk document bedoelt de cliënt?' }).fill('Het verslag van maart');
    await main.getByRole('radio', { name: 'per brief' }).check();
    const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/agenda'), 'today');
    const { today } = body as { today: string };
    await main.getByLabel('Op welke dag kwam het binnen?').fill(today);
    await main.getByRole('combobox', { name: 'Hoe weet u dat het van de cliënt komt?' }).selectOption({ index: 1 });
    await main.getByLabel('Op welke dag bleek dat?').fill(today);
    await main.getByRole('button', { name: 'Vastleggen' }).click();
    // Another request waits for what this one would take away: which goes first is asked only then.
    await main.getByRole('radio', { name: 'Meteen wissen' }).check();
    await accessible(page);
    await main.getByRole('button', { name: 'Vastleggen' }).click();
    await page.waitForURL(/\/rights\/[0-9a-f-]{36}$/);
    const path = new URL(page.url()).pathname;
    const requestId = path.split('/').at(-1);
    await eventually('the execution to wait', async () => {
      const { items } = (await contents(stage, dossierId)) as { items: { requestId?: string; token?: string }[] };
      return items.some((one) => one.requestId === requestId && one.token !== undefined) ? true : undefined;
    });
    await page.reload();
    await main.getByRole('button', { name: 'Beslissen', exact: true }).click();
    const decided = (kind: string, answer: string) =>
      main.getByRole('group', { name: `${kind}: wat besluit u?` }).getByRole('radio', { name: answer, exact: true });
    await decided('Alles laten wissen', 'Nee').check();
    await main.getByRole('checkbox', { name: 'Een rechtsvordering' }).check();
    await main.getByRole('textbox', { name: 'Waarom?' }).fill('De rest is nodig in een procedure.');
    await decided('Iets laten weghalen', 'Ja').check();
    // Which document the letter means, who decides looks up.
    await main.getByRole('group', { name: 'Welke documenten worden gewist?' }).waitFor();
    await main.getByText('Het verslag van maart').first().waitFor();
    await accessible(page);
    await main.getByRole('checkbox', { name: 'verslag.txt' }).check();
    await main.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
    await main.getByRole('heading', { name: 'Besloten en uitgevoerd' }).waitFor();
    const standing = async () =>
      (await expected(200, as(stage, 'owner').call('GET', `/api${path}`), 'the request')).body as {
        readonly state: string;
        readonly executions: readonly { readonly waitsUntil?: string }[];
      };
    await eventually('its day', async () => (await standing()).executions[0]?.waitsUntil);
    await page.reload();
    await main.getByText('Dit wacht. Het gebeurt op').waitFor();
    await fits(page);

    const client = await enter('/', stage.people.get('client')?.email ?? '');
    const their = client.page.getByRole('main');
    await their.getByRole('heading', { name: 'Documenten van u worden binnenkort verwijderd' }).waitFor();
    await accessible(client.page);
    await their.getByRole('link', { name: 'Bekijken of intrekken' }).click();
    await their.getByText('Het is nog niet gebeurd.', { exact: false }).waitFor();
    await their.getByText('verslag.txt').waitFor();
    await accessible(client.page);
    await fits(client.page);
    await client.page.goto(`/dossiers/${dossierId}`);
    await their.getByRole('button', { name: 'Ze mogen nog niet weg' }).click();
    await their.getByRole('heading', { name: 'Documenten die nog niet weg mogen' }).waitFor();
    await their.getByText('Wij kijken uiterlijk of het moet blijven op').waitFor();
    await accessible(client.page);
    await fits(client.page);

    await page.goto(`/dossiers/${dossierId}`);
    await main.getByText('De cliënt maakt bezwaar', { exact: false }).waitFor();
    await main.getByRole('heading', { name: 'Documenten die nog niet weg mogen' }).waitFor();
    await accessible(page);
    await main.getByText('De bewaarplicht opheffen').first().click();
    await main.getByText('krijgen een nieuwe dag', { exact: false }).waitFor();
    await main.getByRole('button', { name: 'De bewaarplicht opheffen' }).click();
    await main.getByRole('heading', { name: 'Documenten worden verwijderd op' }).waitFor();
    // Why it was held stays.
    await main.getByText('De cliënt maakte bezwaar tegen de vernietiging.').waitFor();
    await accessible(page);
    await main.getByRole('link', { name: 'Naar het verzoek' }).click();
    await main.getByRole('button', { name: 'Meteen verwijderen' }).click();
    await main.getByText('Klopt alles, dan hoeft u niets te doen', { exact: false }).waitFor();
    await main.locator('.opened').getByRole('button', { name: 'Meteen verwijderen' }).click();
    await eventually('its day moved', async () =>
      (await standing()).executions[0]?.waitsUntil === today ? true : undefined,
    );
    await stage.machinery.run('sweep');
    await eventually('it was done', async () => ((await standing()).state === 'closed' ? true : undefined));
    expect(JSON.stringify(await contents(stage, dossierId))).not.toContain(`DOCUMENT#${documentId}`);
    await client.page.goto(path);
    await their.getByText('Klaar', { exact: true }).waitFor();
    await accessible(client.page);

    // A dossier of which the term is over, as soon as its end is said: the client objects, once.
    const over = await running(stage);
    const end = as(stage, 'coach').call('POST', `${over.path}/end`, { body: { endedOn: '2020-02-10' } });
    await expected(200, end, 'the end');
    await client.page.goto(`/dossiers/${over.dossierId}`);
    await their.getByRole('heading', { name: 'Dit dossier wordt vernietigd op' }).waitFor();
    await their.getByRole('button', { name: 'Het mag nog niet weg' }).click();
    await client.page.getByText('Wij weten het. Uw dossier wordt nu niet vernietigd.', { exact: false }).waitFor();
    await their.getByRole('heading', { name: 'U zei: het mag nog niet weg' }).waitFor();
    expect(await their.getByRole('button', { name: 'Het mag nog niet weg' }).count()).toBe(0);
    await accessible(client.page);
    await fits(client.page);
    expect(client.errors).toEqual([]);
    await client.context.close();
    expect(errors.filter((error) => !/409/.test(error))).toEqual([]);
  });

  it('leaves a complaint about the coach to its handler; whoever handles it from outside comes from a mail and decides it', async () => {
    const complaintId = await complain(opened.stage, made);
    const confirmed = await eventually('the confirmation', async () => {
      const { body } = await as(opened.stage, 'owner').call('GET', `/api/complaints/${complaintId}`);
      const found = body as { state: string; version: number; case: object };
      return found.state === 'confirmed' ? found : undefined;
    });
    const path = `/complaints/${complaintId}`;
    const { page } = await ownerAt('/complaints');
    const main = page.getByRole('main');
    // The page as it was the moment before: what the machine did since is not what came between, and is not asked about.
    const before = {
      ...confirmed,
      version: confirmed.version - 1,
      state: 'received',
      case: { ...confirmed.case, letters: [] },
    };
    await page.route(
      `**/api${path}`,
      (route) => route.fulfill({ json: before, headers: { etag: `"${before.version}"` } }),
      { times: 1 },
    );
    await page.goto(path);
    await main.getByRole('button', { name: 'Iemand laten behandelen' }).click();
    await main.getByRole('combobox').selectOption('outside');
    await main.getByRole('button', { name: 'Vastleggen' }).click();
    await main.getByText('Wat nu niet kan, en waarom').click();
    await main.getByText('Dit doet wie de klacht behandelt', { exact: false }).first().waitFor();
    await accessible(page);

    await outsider(opened.stage, complaintId);
    const outside = await enter(path, opened.stage.policy.organisation.outsideHandler.email);
    const their = outside.page.getByRole('main');
    await their.getByRole('link', { name: 'Documenten die erbij horen' }).click();
    await their.getByRole('heading', { name: 'Documenten bij een klacht' }).waitFor();
    await accessible(outside.page);
    await outside.page.goBack();
    await their.getByRole('button', { name: 'Beslissen', exact: true }).click();
    await their.getByRole('radio', { name: 'Niet in behandeling genomen' }).check();
    await their.getByRole('textbox', { name: 'Waarom?' }).fill('Hierover is vorige maand al besloten.');
    await their.getByRole('button', { name: 'De brief eerst bekijken' }).click();
    const letter = their.getByRole('region', { name: 'Zo wordt de brief' });
    await letter.getByText('Hierover is vorige maand al besloten.').waitFor();
    await fits(outside.page);
    await their.getByRole('button', { name: 'Beslissen en de brief versturen' }).click();
    await their.getByRole('heading', { name: 'Wat er besloten is' }).waitFor();
    await fits(outside.page);
    await page.reload();
  });

  it('shows the agenda as a month that is walked with the keyboard, and gives an address for a calendar once', async () => {
    await requested();
    const { page, errors } = await ownerAt('/agenda');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Als kalender' }).click();
    const grid = main.getByRole('grid');
    await grid.waitFor();
    await main.getByRole('button', { name: 'Volgende maand' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await main.locator('.mark').first().waitFor();
    expect(errors).toEqual([]);
    await accessible(page);
    await fits(page);
    await main.getByRole('button', { name: 'Maak een adres' }).click();
    const address = await main.getByRole('textbox', { name: 'Adres voor uw kalender' }).inputValue();
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const text = await calendar.text();
    expect(text).toContain('BEGIN:VCALENDAR');
    for (const word of [made.dossierId, made.number, 'Terpstra']) expect(text).not.toContain(word);
    await main.getByRole('button', { name: 'Laat het adres niet meer werken' }).click();
    // The button has gone by then: it is said, and the focus is there.
    await page.locator('[role="status"]:focus', { hasText: 'Het adres werkt niet meer.' }).waitFor();
    await main.getByRole('button', { name: 'Maak een adres' }).waitFor();
    expect((await fetch(address)).status).toBe(404);
  });

  it('places a legal hold with its day, and says what is not to be seen and what opens it', async () => {
    const path = `/dossiers/${made.dossierId}`;
    const { page } = await ownerAt(path);
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'Wat u hier niet ziet' }).waitFor();
    await main.getByText('Langer laten blijven').first().click();
    await main.getByRole('textbox', { name: 'Waarom moet het blijven?' }).fill('Er loopt een geschil.');
    await main.getByLabel('Wanneer kijkt u opnieuw?').fill('2020-01-01');
    await main.getByRole('button', { name: 'Langer laten blijven' }).click();
    // A day that cannot be is said beside it, and what was typed is still there.
    await main.locator('.field .error').first().waitFor();
    await accessible(page);
    const { body } = await expected(200, as(opened.stage, 'owner').call('GET', '/api/agenda'), 'today');
    const { today } = body as { today: string };
    const month = new Date(`${today}T00:00:00Z`);
    month.setUTCMonth(month.getUTCMonth() + 2);
    await main.getByLabel('Wanneer kijkt u opnieuw?').fill(month.toISOString().slice(0, 10));
    await main.getByRole('button', { name: 'Langer laten blijven' }).click();
    await main.getByText('Dit dossier blijft sinds', { exact: false }).waitFor();
    await page.goto('/holds');
    await main.getByText(made.number, { exact: false }).first().waitFor();
    await accessible(page);
    await fits(page);
  });
});
