import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useAll } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { ClientFields } from './client-fields.tsx';
import { isWhole, type NewClient, NOBODY, useMakeDossier } from './make-dossier.ts';
import { NewPrincipal } from './new-principal.tsx';
import { NewWho } from './new-who.tsx';

const TITLE = { nl: 'Nieuwe cliënt', en: 'New client' } as const;
const WORDS: Bilingual<{
  before: string;
  needs: readonly string[];
  about: string;
  aboutWhy: string;
  branch: string;
  noBranch: string;
  earlier: string;
  earlierHint: string;
  service: string;
  purpose: string;
  none: string;
  choose: string;
  data: string;
  missing: string;
  make: string;
  busy: string;
}> = {
  nl: {
    before: 'Voor u begint',
    needs: [
      'De cliënt krijgt een eigen account en ziet alles wat u bewaart.',
      'U vult alleen in wat voor de begeleiding nodig is. Bij elk veld staat waarom het wordt gevraagd.',
      'Een burgerservicenummer of een diagnose mag nergens staan.',
      'Het traject begint pas als de cliënt het privacyreglement heeft. Dat legt u hierna vast.',
    ],
    about: 'De begeleiding',
    aboutWhy:
      'De dienst bepaalt welke soorten documenten mogen. Voor iets anders dan het doel gebruikt u de gegevens niet. De cliënt ziet beide.',
    branch: 'Welke vestiging?',
    noBranch: 'Geen bepaalde',
    earlier: 'Nummer van een eerder dossier (hoeft niet)',
    earlierHint:
      'Komt de cliënt terug? Dan verwijst het nieuwe dossier naar het eerdere, zolang dat wordt bewaard. Het eerdere blijft daardoor niet langer.',
    service: 'Welke dienst?',
    purpose: 'Waarvoor bewaart u deze gegevens?',
    none: 'Kies …',
    choose: 'Kies er een.',
    data: 'De gegevens',
    missing: 'Er is nog niet alles ingevuld. Bij de velden staat wat ontbreekt.',
    make: 'Dossier maken',
    busy: 'Wordt gemaakt …',
  },
  en: {
    before: 'Before you begin',
    needs: [
      'The client gets an account of their own and sees everything that you keep.',
      'You fill in only what the guidance needs. Each field says why it is asked.',
      'A citizen service number or a diagnosis may not be anywhere.',
      'The trajectory starts only once the client has the privacy regulation. You record that after this.',
    ],
    about: 'The guidance',
    aboutWhy:
      'The service decides which kinds of documents are allowed. You do not use the data for anything but the purpose. The client sees both.',
    branch: 'Which branch?',
    noBranch: 'None in particular',
    earlier: 'Number of an earlier dossier (optional)',
    earlierHint:
      'Does the client come back? Then the new dossier refers to the earlier one, as long as that is kept. The earlier one is not kept longer for it.',
    service: 'Which service?',
    purpose: 'For what do you keep these data?',
    none: 'Choose …',
    choose: 'Choose one.',
    data: 'The data',
    missing: 'Not everything is filled in yet. The fields say what is missing.',
    make: 'Make the dossier',
    busy: 'Being made …',
  },
};

/** Account, organisation and dossier in one go; what was made already is not made again when a later step is refused. */
export function NewDossierPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const practice = usePractice();
  const clients = useAll('listClients', { query: { limit: 100 } });
  const principals = useAll('listPrincipals', { query: { limit: 100 } });
  const [draft, change, end] = useDraft<NewClient>('new client', NOBODY);
  const { make, error, busy } = useMakeDossier();
  const set = (part: Partial<NewClient>) => change({ ...draft, ...part });
  const { clientFields: fields = [], branches = [] } = practice.data?.body ?? {};
  const { tried } = draft;
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    set({ tried: true });
    if (!isWhole(draft, fields) || busy) return;
    const dossierId = await make(draft, (made) => change({ ...draft, ...made }));
    if (dossierId === undefined) return;
    end();
    await navigate({ to: '/dossiers/$dossierId/start', params: { dossierId } });
  }
  return (
    <Page title={TITLE}>
      <section className="note">
        <h2>{words.before}</h2>
        <ul className="bullets">
          {words.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
      <form onSubmit={(event) => void send(event)} noValidate>
        <NewWho draft={draft} set={set} clients={clients.data?.body.items ?? []} error={error} />
        <section className="card">
          <h2>{words.about}</h2>
          <p className="quiet">{words.aboutWhy}</p>
          <Choice
            label={words.service}
            none={words.none}
            options={choicesOf(practice.data?.body.services, language)}
            value={draft.service}
            onChange={(service) => set({ service })}
            error={tried && draft.service === '' ? words.choose : fieldError(error, 'service')}
          />
          <Choice
            label={words.purpose}
            none={words.none}
            options={choicesOf(practice.data?.body.purposes, language)}
            value={draft.purpose}
            onChange={(purpose) => set({ purpose })}
            error={tried && draft.purpose === '' ? words.choose : fieldError(error, 'purpose')}
          />
          {branches.length > 1 && (
            <Choice
              label={words.branch}
              none={words.noBranch}
              options={branches}
              value={draft.branch}
              onChange={(branch) => set({ branch })}
              error={fieldError(error, 'branch')}
            />
          )}
          <Field
            label={words.earlier}
            hint={words.earlierHint}
            maxLength={20}
            value={draft.earlierNumber ?? ''}
            onChange={(earlierNumber) => set({ earlierNumber })}
            error={fieldError(error, 'earlierNumber')}
          />
        </section>
        <NewPrincipal draft={draft} set={set} principals={principals.data?.body.items ?? []} error={error} />
        <section className="card">
          <h2>{words.data}</h2>
          <ClientFields
            fields={fields}
            values={draft.client}
            onChange={(id, value) => set({ client: { ...draft.client, [id]: value } })}
            error={error}
            path="client."
            tried={tried}
          />
        </section>
        {tried && !isWhole(draft, fields) && (
          <p className="note bad" role="alert">
            {words.missing}
          </p>
        )}
        {error !== undefined && <Problem error={error} />}
        <button type="submit" className="button strong" disabled={busy}>
          {busy ? words.busy : words.make}
        </button>
      </form>
    </Page>
  );
}
