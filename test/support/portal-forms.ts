/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { refuseChanges, type WithBetween } from './portal-answers.ts';
import { lookedAt, once } from './portal-ways.ts';

/** What is typed in every field that takes words. */
export const TYPED = 'Woorden om te proberen';

/**
 * Everything that opens is opened, and every form that is there is sent as it is: what is said then can be read, heard and
 * reached. Nothing is changed: what would change something is refused before it leaves the page.
 */
export async function openedAndSent(page: Page, what: string): Promise<void> {
  if (await lookedAt(page, 'opened and sent')) return;
  await refuseChanges(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true;
  });
  await sendAll(page, what);
  await once(page, `${what}, opened and sent`, { within: 'main' });
  const openers = page.locator('main button[aria-expanded]:enabled');
  for (let place = 0; place < (await openers.count()); place += 1) {
    const opener = openers.nth(place);
    const name = `${what}, ${await opener.textContent()}`;
    if ((await opener.getAttribute('aria-expanded')) === 'true') continue;
    await opener.press('Enter');
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await sendAll(page, name);
    if ((await dialog.count()) === 0) {
      await once(page, name, { within: 'main' });
      continue;
    }
    await once(page, name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect.soft(await opener.evaluate((one) => one === document.activeElement), `${name}, closed`).toBe(true);
  }
}

/**
 * Sends each form that one sees. With a field that has to be filled in it goes nowhere and says so. Filled in, what the API says
 * of a field stands beside that field, and what was typed stays.
 */
async function sendAll(page: Page, what: string): Promise<void> {
  const wrong = await page.evaluate(async (words) => {
    type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    const { between: seen } = globalThis as unknown as WithBetween;
    const changes = seen.changes ?? [];
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const said = () =>
      [
        ...document.querySelectorAll(
          'main :is([role="alert"], [role="status"]:not(:empty), [aria-invalid="true"], .error)',
        ),
      ].filter((one) => one.checkVisibility()).length;
    // An answer comes through some promises, and is drawn with the next frame. What is asked of the API takes as long as it takes.
    const until = async (done: () => boolean) => {
      for (let frames = 0; frames < 12 && !done(); frames += seen.asking > 0 ? 0 : 1) await drawn();
    };
    const fieldsOf = (form: Element) =>
      [...form.querySelectorAll<Typed>('input:not([type="file"]), textarea, select')].filter(
        (one) => !one.disabled && one.checkVisibility(),
      );
    /** As a keyboard does it: React hears of what was set with the browser's own setter. */
    function type(one: Typed, value: string): void {
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value')?.set?.call(one, value);
      one.dispatchEvent(new Event(one instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    }
    function fill(one: Typed, place: number, form: Element): void {
      if (one instanceof HTMLSelectElement) {
        if (one.value === '') type(one, [...one.options].find(({ value }) => value !== '')?.value ?? '');
        return;
      }
      if (one.type === 'radio' || one.type === 'checkbox') {
        const group = fieldsOf(form).filter(({ name }) => name === one.name) as HTMLInputElement[];
        if (one.name !== '' && !group.some(({ checked }) => checked)) one.click();
        return;
      }
      const values: Readonly<Record<string, string>> = {
        date: `2026-01-${String((place % 28) + 1).padStart(2, '0')}`,
        time: '10:00',
        'datetime-local': '2026-01-02T10:00',
        number: '1',
        email: `iemand-${place}@voorbeeld.example`,
      };
      if (one.value === '') type(one, values[one.type] ?? `${words} ${place}`);
    }
    const found: string[] = [];
    await drawn();
    for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
      const send = () => form.querySelector<HTMLButtonElement>('button[type="submit"]:enabled');
      const name = send()?.textContent ?? '';
      if (!send()?.checkVisibility()) continue;
      const required = [...form.querySelectorAll<HTMLInputElement>('[aria-required="true"], [required]')];
      const empty = required.some((one) => one.checkVisibility() && one.value === '');
      const before = changes.length;
      send()?.click();
      await until(() => said() > 0);
      if (said() === 0) found.push(`${name} says nothing`);
      if (empty && changes.length > before) found.push(`${name} was sent empty`);
      // What was chosen first can bring more to fill in.
      for (let times = 0; times < 2; times += 1) {
        for (const [place, one] of fieldsOf(form).entries()) fill(one, place, form);
        await drawn();
      }
      const typed = fieldsOf(form).filter((one) => !['radio', 'checkbox'].includes(one.type));
      const values = typed.map(({ value }) => value);
      const sent = changes.length;
      send()?.click();
      await until(() => changes.length > sent);
      const body = changes.length > sent ? (changes.at(-1)?.body ?? '') : '';
      for (const [place, one] of typed.entries()) {
        const value = values[place] ?? '';
        const label = `${name}: ${one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.id}`;
        if (one.value !== value) found.push(`${label} lost what was typed`);
        const wasSent = body.split(JSON.stringify(value)).some((rest, at) => at > 0 && !rest.startsWith(':'));
        if (value.length < 5 || !wasSent) continue;
        const told = (field: Typed) =>
          (field.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .some((id) => document.getElementById(id)?.textContent.includes(`Niet goed: ${value}`));
        // What one field copied of another is told beside either.
        const alike = typed.filter((_, at) => values[at] === value);
        await until(() => alike.some(told));
        if (!alike.some(told)) found.push(`${label} does not say beside it why it was refused`);
      }
    }
    return found;
  }, TYPED);
  expect.soft(wrong, what).toEqual([]);
}
