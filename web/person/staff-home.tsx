import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Begin', en: 'Start' } as const;
const WORDS: Bilingual<string> = {
  nl: 'De pagina’s voor uw rol worden gemaakt. Klachten, ideeën en uw instellingen vindt u in het menu; voor het andere werk is er de API.',
  en: 'The pages for your role are being made. Complaints, ideas and your settings are in the menu; for the other work there is the API.',
};

export function StaffHome() {
  return (
    <Page title={TITLE}>
      <p className="note">{useWords(WORDS)}</p>
    </Page>
  );
}
