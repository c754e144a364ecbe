import { holds, type Step } from '../story.ts';
import type { BrowserStage, Seat } from './screens.ts';

const menuOf = async ({ screens }: BrowserStage, seat: Seat): Promise<string> =>
  (await screens.of(seat).locator('nav.menu').textContent()) ?? '';

export const accessSteps: readonly Step<BrowserStage>[] = [
  {
    step: 'While they are signed in, the manager loses the appointment and the account of the employer is suspended: each is told, and sees nothing of before',
    rules: ['person.appointed-manager', 'person.managed-by-owner', 'access.default-deny'],
    proves: [],
    async run(stage) {
      const { screens } = stage;
      const owner = screens.of('owner');
      async function carefully(name: string): Promise<void> {
        const command = owner.locator('details').filter({ hasText: name });
        await command.locator('summary').click();
        await command.getByRole('button', { name }).click();
        await command.waitFor({ state: 'detached' });
      }
      const manager = screens.of('manager');
      await manager.goto('/people');
      await manager.getByRole('heading', { level: 1, name: 'Mensen' }).waitFor();
      await owner.goto(stage.facts.get('manager-page') ?? '');
      await carefully('Aanstelling beëindigen');
      await manager.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Agenda' }).click();
      await manager.getByText('Verder ziet u niets van de praktijk').waitFor();
      const menu = await menuOf(stage, 'manager');
      holds(!/Agenda|Mensen|Ideeën/u.test(menu), 'the menu has nothing left of the appointment', menu);
      await screens.picture('manager', 'beheerder-niet-meer-aangesteld');

      const principal = screens.of('principal');
      await principal.goto('/disclosures');
      await principal.getByText('Er is nu niets met u gedeeld.').waitFor();
      await owner.goto('/people');
      await owner.getByRole('link', { name: /Karel/u }).click();
      await carefully('Account stilzetten');
      await principal.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Klachten' }).click();
      await principal.getByRole('heading', { level: 1, name: 'Uw toegang is veranderd' }).waitFor();
      await screens.picture('principal', 'opdrachtgever-stilgezet');
      return 'both pages say it at once; the menus have only what still opens something';
    },
  },
];
