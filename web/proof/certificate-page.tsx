import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Paper } from '../parts/paper.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { LeftPaper } from './left-paper.tsx';

const TITLE = { nl: 'Bewijs van vernietiging', en: 'Proof of destruction' } as const;
const WORDS: Bilingual<{
  said: (practice: string, number: string) => string;
  when: string;
  documents: string;
  records: string;
  paper: string;
  file: string;
  why: string;
}> = {
  nl: {
    said: (practice, number) =>
      `${practice} verklaart dat dossier ${number} is vernietigd. Er staat niets meer over u in.`,
    when: 'Klaar op',
    documents: 'Vernietigde documenten',
    records: 'Vernietigde gegevens',
    paper: 'Bewijs om te bewaren (PDF)',
    file: 'Bewijs om te controleren (bestand)',
    why: 'Op grond van',
  },
  en: {
    said: (practice, number) =>
      `${practice} certifies that dossier ${number} was destroyed. Nothing about you is in it any more.`,
    when: 'Completed on',
    documents: 'Documents destroyed',
    records: 'Records destroyed',
    paper: 'Proof to keep (PDF)',
    file: 'Proof to check (file)',
    why: 'On the ground of',
  },
};

/** Open to everyone who has the address: a client whose dossier was destroyed has no account any more. */
export function CertificatePage() {
  const params = useParams({ from: '/certificates/$certificateId' });
  const words = useWords(WORDS);
  const certificate = useRead('getCertificate', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={certificate}>
        {({ body }) => (
          <>
            <section className="card stack">
              <p>{words.said(body.organisation, body.dossierNumber)}</p>
              <Facts
                facts={[
                  [words.when, <Moment key="when" at={body.completedAt} />],
                  [words.documents, body.counts.documents],
                  [words.records, body.counts.records],
                  [words.why, body.articles.join(', ')],
                ]}
              />
              <div className="buttons">
                <Paper name="getCertificatePdf" request={{ params }} fileName="certificate.pdf">
                  {words.paper}
                </Paper>
                <Paper name="getCertificate" request={{ params }} fileName="certificate.json">
                  {words.file}
                </Paper>
              </div>
            </section>
            {body.paper?.left && <LeftPaper certificateId={params.certificateId} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
