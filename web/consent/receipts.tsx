import type { ReplyOf } from '../../contracts/api.ts';
import { Paper } from '../parts/paper.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Consent = ReplyOf<'getConsent'>;

const WORDS: Bilingual<{ title: string; why: string; paper: string; file: string; hash: string }> = {
  nl: {
    title: 'Bewijzen',
    why: 'Bewaar de PDF. Met het bestand kunt u later controleren of er niets aan is veranderd, onder “Een bewijs controleren”.',
    paper: 'Bewijs (PDF)',
    file: 'Bestand om te controleren',
    hash: 'Kenmerk:',
  },
  en: {
    title: 'Receipts',
    why: 'Keep the PDF. With the file you can check later that nothing in it was changed, under “Check a proof”.',
    paper: 'Receipt (PDF)',
    file: 'File to check',
    hash: 'Fingerprint:',
  },
};

/** The proofs of what happened to a consent: to print, and byte for byte as they were made. */
export function Receipts({
  consent: { dossierId, consentId, receipts },
  states,
}: {
  readonly consent: Pick<Consent, 'dossierId' | 'consentId' | 'receipts'>;
  readonly states: { readonly [S in Consent['state']]: string };
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (receipts.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p className="quiet">{words.why}</p>
      <ul>
        {receipts.map(({ n, at, event, hash }) => {
          const params = { dossierId, consentId, n };
          return (
            <li className="line" key={n}>
              <div className="grow">
                <h3>
                  {states[event]}, <Moment at={at} />
                </h3>
                <p className="quiet">
                  {words.hash} <code>{hash}</code>
                </p>
              </div>
              <div className="buttons">
                <Paper
                  name="getReceiptPdf"
                  request={{ params, query: { language } }}
                  fileName="receipt.pdf"
                  label={`${words.paper}: ${states[event]}`}
                >
                  {words.paper}
                </Paper>
                <Paper
                  name="getReceipt"
                  request={{ params }}
                  fileName="receipt.json"
                  label={`${words.file}: ${states[event]}`}
                >
                  {words.file}
                </Paper>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
