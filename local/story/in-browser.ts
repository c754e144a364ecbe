import { signIn, startBrowser } from '../cloud/browser.ts';
import { consentPath } from './questions.ts';
import { PASSWORD, type Stage } from './stage.ts';

/** A phone, as most clients have in their hand. */
const PHONE = { width: 360, height: 780 } as const;

/** The client follows the link of the mail to the portal, signs in, reads the question and says yes. */
export async function sayYesInBrowser(stage: Stage, consentId: string, picture: string): Promise<void> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ baseURL: stage.origin, viewport: PHONE, locale: 'nl-NL' });
    await page.goto(consentPath(stage, consentId).slice('/api'.length));
    await page.getByRole('main').getByRole('button', { name: 'Aanmelden' }).click();
    await signIn(page, stage.people.get('client')?.email ?? '', PASSWORD);
    await page.getByRole('button', { name: 'Ja', exact: true }).click();
    await page.getByText('Uw ja is vastgelegd').waitFor();
    await stage.papers.keep(picture, await page.screenshot({ fullPage: true }));
  } finally {
    await browser.close();
  }
}
