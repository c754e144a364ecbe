import { Suspense, useState } from 'react';
import { verifyReceipt } from '../../contracts/consent/verify.ts';
import { pemOf } from '../../contracts/proof/pem.ts';
import { verifyWithAny } from '../../contracts/proof/verify.ts';
import { usePerson, usePortal } from '../app/context.tsx';
import { later } from '../app/later.tsx';
import { PartNotLoaded } from '../app/not-loaded.tsx';
import { Coming } from '../app/slow.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Moment } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ChooseFile } from './choose-file.tsx';

const Certificates = later(() => import('./certificates.tsx'), 'Certificates', PartNotLoaded);

const TITLE = { nl: 'Een bewijs controleren', en: 'Check a proof' } as const;
const WORDS: Bilingual<{
  intro: string;
  choose: string;
  drop: string;
  good: (practice: string, number: string) => string;
  completed: string;
  receipt: (number: string) => string;
  hash: string;
  bad: string;
  badText: string;
}> = {
  nl: {
    intro:
      'Kreeg u van ons een bewijs dat uw dossier is vernietigd, of een bewijs van een toestemming? Dan kunt u hier kijken of er niets aan is veranderd. Kies het bestand certificate.json of receipt.json. Het blijft op uw apparaat: er wordt niets verstuurd.',
    choose: 'Bestand kiezen',
    drop: 'Of sleep het bestand hierheen.',
    good: (practice, number) =>
      `Dit bewijs klopt. ${practice} verklaart dat dossier ${number} is vernietigd, en er is niets aan veranderd.`,
    completed: 'Klaar op',
    receipt: (number) =>
      `Dit is een bewijs van een toestemming bij dossier ${number}, in de vorm waarin het werd gemaakt.`,
    hash: 'Vergelijk dit kenmerk met het kenmerk dat bij deze toestemming in uw dossier staat. Zijn ze gelijk, dan is er niets veranderd:',
    bad: 'Dit bewijs klopt niet.',
    badText:
      'Er is iets aan veranderd, of het is een ander bestand. Haal het bewijs opnieuw op en bewaar het zonder het te openen.',
  },
  en: {
    intro:
      'Did you get a proof from us that your dossier was destroyed, or a receipt of a consent? Here you can see that nothing in it was changed. Choose the file certificate.json or receipt.json. It stays on your device: nothing is sent.',
    choose: 'Choose a file',
    drop: 'Or drag the file here.',
    good: (practice, number) =>
      `This proof is good. ${practice} certifies that dossier ${number} was destroyed, and nothing in it was changed.`,
    completed: 'Completed on',
    receipt: (number) => `This is a receipt of a consent in dossier ${number}, in the form in which it was made.`,
    hash: 'Compare this fingerprint with the one that stands with this consent in your dossier. If they are the same, nothing was changed:',
    bad: 'This proof is not good.',
    badText: 'Something in it was changed, or it is another file. Get the proof again and keep it without opening it.',
  },
};

type Found =
  | { readonly kind: 'certificate'; readonly practice: string; readonly number: string; readonly completedAt: string }
  | { readonly kind: 'receipt'; readonly number: string; readonly hash: string }
  | { readonly kind: 'bad'; readonly reason: string };

/** With the same code as the command `npm run verify`. */
async function check(bytes: Uint8Array, keys: readonly string[]): Promise<Found> {
  const receipt = await verifyReceipt(bytes);
  if (receipt)
    return receipt.ok
      ? { kind: 'receipt', number: receipt.receipt.dossierNumber, hash: receipt.hash }
      : { kind: 'bad', reason: receipt.reason };
  const answer = await verifyWithAny(bytes, keys.map(pemOf));
  if (!answer.ok) return { kind: 'bad', reason: answer.reason };
  const { organisation, dossierNumber, completedAt } = answer.certificate;
  return { kind: 'certificate', practice: organisation, number: dossierNumber, completedAt };
}

export function VerifyPage() {
  const words = useWords(WORDS);
  // The keys came with the settings: the check itself needs no connection.
  const { signingKeys } = usePortal().settings;
  const isOwner = usePerson()?.role === 'owner';
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<unknown>();
  async function read(file: File): Promise<void> {
    setError(undefined);
    setFound(undefined);
    try {
      setFound(await check(new Uint8Array(await file.arrayBuffer()), signingKeys));
    } catch (failure) {
      setError(failure);
    }
  }
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <ChooseFile button={words.choose} or={words.drop} onFile={(file) => void read(file)} />
      <div role="status">
        {found?.kind === 'certificate' && (
          <div className="note good">
            <p>{words.good(found.practice, found.number)}</p>
            <p>
              {words.completed} <Moment at={found.completedAt} />
            </p>
          </div>
        )}
        {found?.kind === 'receipt' && (
          <div className="note good">
            <p>{words.receipt(found.number)}</p>
            <p>
              {words.hash} <code>{found.hash}</code>
            </p>
          </div>
        )}
        {found?.kind === 'bad' && (
          <div className="note bad">
            <h2>{words.bad}</h2>
            <p>{words.badText}</p>
            <p lang="en" className="quiet">
              {found.reason}
            </p>
          </div>
        )}
      </div>
      {error !== undefined && <Problem error={error} />}
      {isOwner && (
        <Suspense fallback={<Coming />}>
          <Certificates />
        </Suspense>
      )}
    </Page>
  );
}
