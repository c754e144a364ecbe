import { useState } from 'react';
import { pemOf } from '../../contracts/proof/pem.ts';
import { verifyWithAny } from '../../contracts/proof/verify.ts';
import { usePortal } from '../app/context.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Problem } from '../parts/problem.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  title: string;
  none: string;
  number: string;
  look: string;
  check: string;
  good: string;
  bad: string;
  paper: (open: number) => string;
}> = {
  nl: {
    title: 'Alle bewijzen van vernietiging',
    none: 'Er is nog geen dossier vernietigd.',
    number: 'Dossier',
    look: 'Bekijken',
    check: 'Controleren',
    paper: (open) =>
      open === 1
        ? 'Eén papier: nog niet vastgelegd dat het weg is'
        : `${open} papieren: nog niet vastgelegd dat ze weg zijn`,
    good: 'Klopt: er is niets aan veranderd.',
    bad: 'Klopt niet. Waarschuw wie het systeem beheert: er is iets aan veranderd.',
  },
  en: {
    title: 'All certificates of destruction',
    none: 'No dossier has been destroyed yet.',
    number: 'Dossier',
    look: 'Look',
    check: 'Check',
    paper: (open) =>
      open === 1
        ? 'One paper: not recorded yet that it is gone'
        : `${open} papers: not recorded yet that they are gone`,
    good: 'Good: nothing in it was changed.',
    bad: 'Not good. Tell whoever runs the system: something in it was changed.',
  },
};

/** The owner's: each certificate, and a check of it here, by the same code as a file that somebody brings. */
export function Certificates() {
  const words = useWords(WORDS);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <List
        name="listCertificates"
        request={{ query: {} }}
        none={words.none}
        keyOf={({ certificateId }) => certificateId}
        line={({ certificateId, dossierNumber, completedAt, paperOpen }) => (
          <>
            <div>
              <h3>
                {words.number} {dossierNumber}
              </h3>
              <p className="quiet">
                <Moment at={completedAt} />
              </p>
              {paperOpen !== undefined && <p className="late">{words.paper(paperOpen)}</p>}
            </div>
            <div className="buttons">
              <Check certificateId={certificateId} label={`${words.check}: ${dossierNumber}`} />
              <Go
                to="/certificates/$certificateId"
                params={{ certificateId }}
                aria-label={`${words.look}: ${dossierNumber}`}
              >
                {words.look}
              </Go>
            </div>
          </>
        )}
      />
    </section>
  );
}

function Check({ certificateId, label }: { readonly certificateId: string; readonly label: string }) {
  const words = useWords(WORDS);
  const { client, settings } = usePortal();
  const [good, setGood] = useState<boolean>();
  const [error, setError] = useState<unknown>();
  async function check(): Promise<void> {
    setError(undefined);
    try {
      const file = await client.file('getCertificate', { params: { certificateId } });
      const answer = await verifyWithAny(new Uint8Array(await file.arrayBuffer()), settings.signingKeys.map(pemOf));
      setGood(answer.ok);
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <>
      <button type="button" className="button" aria-label={label} onClick={() => void check()}>
        {words.check}
      </button>
      <span role="status">
        {good !== undefined && <span className={good ? 'fine' : 'urgent'}>{good ? words.good : words.bad}</span>}
      </span>
      {error !== undefined && <Problem error={error} />}
    </>
  );
}
