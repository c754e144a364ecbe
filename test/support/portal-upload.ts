import type { Page } from 'playwright-core';

/** Chooses files as somebody does who presses the button: what it is first. */
export async function choose(page: Page, files: string[]): Promise<void> {
  const what = page.getByLabel('Wat is het?');
  await what.waitFor();
  await what.selectOption({ index: 1 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies bestanden' }).click(),
  ]);
  await chooser.setFiles(files);
}
