import { startBrowser } from '../cloud/browser.ts';
import { browserOf, signInHere } from './browser/at-page.ts';
import { consentPath } from './questions.ts';
import type { Stage } from './stage.ts';

/** The client follows the link of the mail to the portal, signs in, reads the question and says yes. */
export async function sayYesInBrowser(stage: Stage, consentId: string, picture: string): Promise<void> {
  const browser = await startBrowser();
  try {
    const page = await (await browserOf(browser, stage.origin)).newPage();
    await page.goto(consentPath(stage, consentId).slice('/api'.length));
    await signInHere(page, stage.people.get('client')?.email ?? '');
    await page.getByRole('button', { name: 'Ja', exact: true }).click();
    await page.getByText('Uw ja is vastgelegd').waitFor();
    await stage.papers.keep(picture, await page.screenshot({ fullPage: true }));
  } finally {
    await browser.close();
  }
}
