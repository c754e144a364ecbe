import type { RequestOf } from '../../contracts/api.ts';
import { Page } from '../parts/page.tsx';
import { Paper } from '../parts/paper.tsx';
import { type Bilingual, type Text, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Verantwoording', en: 'Accountability' } as const;
const WORDS: Bilingual<{ intro: string; download: string }> = {
  nl: {
    intro:
      'Vraagt iemand hoe de praktijk met gegevens omgaat? Hier haalt u de papieren op. Ze worden gemaakt op het moment dat u ze ophaalt, uit het reglement en de instellingen van nu. Er staat niets in over een cliënt.',
    download: 'Ophalen (PDF)',
  },
  en: {
    intro:
      'Does somebody ask how the practice handles data? Here you fetch the papers. They are made at the moment when you fetch them, from the regulation and the settings of now. They hold nothing about a client.',
    download: 'Fetch (PDF)',
  },
};

type AccountDocument = RequestOf<'getAccountPdf'>['params']['document'];
const DOCUMENTS: readonly {
  readonly document: AccountDocument;
  readonly name: Text;
  readonly holds: Text;
  readonly fileName: Text;
}[] = [
  {
    document: 'processing',
    name: { nl: 'Register van verwerkingen', en: 'Records of processing activities' },
    holds: {
      nl: 'Welke gegevens waarvoor, wie ze krijgt, hoe lang ze blijven. De wet vraagt dit van u (AVG artikel 30).',
      en: 'Which data for what, who receives them, how long they stay. The law asks this of you (GDPR article 30).',
    },
    fileName: { nl: 'register-van-verwerkingen.pdf', en: 'processing-activities.pdf' },
  },
  {
    document: 'impact',
    name: { nl: 'Hulp bij een DPIA', en: 'Help with a DPIA' },
    holds: {
      nl: 'Wat er voor cliënten mis kan gaan en wat ertegen is gedaan. Wat open staat, vult u zelf in (AVG artikel 35).',
      en: 'What can go wrong for clients and what was done against it. You fill in yourself what is left open (GDPR article 35).',
    },
    fileName: { nl: 'hulp-bij-dpia.pdf', en: 'help-with-dpia.pdf' },
  },
  {
    document: 'measures',
    name: { nl: 'Maatregelen', en: 'Measures' },
    holds: {
      nl: 'Hoe gegevens worden beschermd. Bij elke maatregel staat de test die hem aantoont (AVG artikel 32).',
      en: 'How data are protected. With each measure stands the test that shows it (GDPR article 32).',
    },
    fileName: { nl: 'maatregelen.pdf', en: 'measures.pdf' },
  },
];

/** What the owner shows when somebody asks how data are handled (AVG 5(2), EK-4.3). */
export function AccountabilityPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <ul className="card">
        {DOCUMENTS.map(({ document, name, holds, fileName }) => (
          <li className="line" key={document}>
            <div>
              <h2>{name[language]}</h2>
              <p>{holds[language]}</p>
            </div>
            <Paper
              name="getAccountPdf"
              request={{ params: { document }, query: { language } }}
              fileName={fileName[language]}
              label={`${words.download}: ${name[language]}`}
            >
              {words.download}
            </Paper>
          </li>
        ))}
      </ul>
    </Page>
  );
}
