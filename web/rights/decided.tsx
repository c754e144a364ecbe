import type { ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import { Act } from '../parts/act.tsx';
import { Go } from '../parts/go.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { DocumentName } from './document-name.tsx';
import { KINDS, OUTCOMES } from './words.ts';

const WORDS: Bilingual<{
  decided: string;
  download: string;
  until: string;
  erasedOn: string;
  notDone: string;
  removedOn: string;
  removedText: string;
  takeBack: string;
  takenBack: string;
  complain: string;
  held: string;
  which: string;
}> = {
  nl: {
    decided: 'Wat er besloten is',
    download: 'Pakket ophalen',
    erasedOn: 'Alles wordt gewist op',
    notDone: 'Het is nog niet gebeurd. Tot die dag kunt u het intrekken, bij uw dossier.',
    removedOn: 'De documenten worden verwijderd op',
    removedText:
      'Het is nog niet gebeurd. Wilt u het niet, of vroeg u het niet? Trek het dan in. Moeten ze alleen nog blijven, maak dan bezwaar bij uw dossier.',
    takeBack: 'Het verwijderen intrekken',
    takenBack: 'Het verwijderen is ingetrokken. De documenten blijven.',
    until: 'Het pakket ligt klaar tot en met',
    held: 'Het is nog niet gebeurd, en wacht zolang het dossier moet blijven. U hoort het als dat verandert.',
    which: 'Om deze documenten gaat het:',
    complain: 'Een klacht over deze beslissing',
  },
  en: {
    decided: 'What was decided',
    download: 'Get the package',
    erasedOn: 'Everything is erased on',
    notDone: 'It has not happened yet. Until that day you can take it back, at your dossier.',
    removedOn: 'The documents will be removed on',
    removedText:
      'It has not happened yet. Do you not want it, or did you not ask for it? Then take it back. If they only have to stay for now, object at your dossier.',
    takeBack: 'Take the removal back',
    takenBack: 'The removal was taken back. The documents stay.',
    until: 'The package is ready up to and including',
    held: 'It has not happened yet, and waits as long as the dossier has to stay. You hear it when that changes.',
    which: 'It is about these documents:',
    complain: 'A complaint about this decision',
  },
};

/** What was decided of a client's request, and what waits or can be fetched because of it. */
export function Decided({ request }: { readonly request: ReplyOf<'getRights'> }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const outcomes = useWords(OUTCOMES);
  const { client } = usePortal();
  const { dossierId, requestId } = request;
  const params = { dossierId, requestId };
  /** What goes of it, where not everything does. */
  const erased = request.decisions.flatMap(({ kind, documents = [] }) => (kind === 'access' ? [] : documents));
  const removes = request.commands.some(({ name, allowed }) => name === 'takeBackRemoval' && allowed);
  if (request.decisions.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.decided}</h2>
      {request.decisions.map(({ kind, outcome, reasons }) => (
        <div key={kind}>
          <h3>
            {kinds[kind].name}: {outcomes[outcome]}
          </h3>
          {reasons && <p className="prose">{reasons}</p>}
        </div>
      ))}
      {request.executions.map(({ kind, state: stands, waitsUntil }) =>
        stands === 'held' ? (
          <p key={`${kind} held`}>{words.held}</p>
        ) : waitsUntil === undefined ? null : removes ? (
          <p key={`${kind} waits`}>
            {words.removedOn} <Day on={waitsUntil} />. {words.removedText}
          </p>
        ) : (
          <p key={`${kind} waits`}>
            {words.erasedOn} <Day on={waitsUntil} />. {words.notDone}
          </p>
        ),
      )}
      {removes && erased.length > 0 && (
        <div>
          <p>{words.which}</p>
          <ul className="bullets">
            {erased.map((documentId) => (
              <li key={documentId}>
                <DocumentName dossierId={dossierId} documentId={documentId} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {removes && (
        <Act name="takeBackRemoval" request={{ params, version: request.version }} done={words.takenBack}>
          {words.takeBack}
        </Act>
      )}
      {request.executions.map(({ kind, packageUntil }) =>
        packageUntil !== undefined && (kind === 'access' || kind === 'portability') ? (
          <div key={kind}>
            <p>
              {words.until} <Day on={packageUntil} />.
            </p>
            <OpenFile
              strong
              file={async () => (await client.call('downloadPackage', { params: { ...params, kind } })).body}
              large
            >
              {words.download}
            </OpenFile>
          </div>
        ) : null,
      )}
      <Go to="/complaints/new" search={{ request: requestId, dossier: dossierId }}>
        {words.complain}
      </Go>
    </section>
  );
}
