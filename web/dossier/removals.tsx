import type { ReplyOf } from '../../contracts/api.ts';
import { Act } from '../parts/act.tsx';
import { Go } from '../parts/go.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  soon: string;
  held: string;
  heldText: string;
  lookOn: string;
  client: string;
  owner: string;
  object: string;
  objected: string;
  look: string;
}> = {
  nl: {
    soon: 'Documenten worden verwijderd op',
    held: 'Documenten die nog niet weg mogen',
    heldText: 'Er is een verzoek om ze te verwijderen. Dat wacht, zolang het dossier moet blijven.',
    lookOn: 'Wij kijken uiterlijk of het moet blijven op',
    client:
      'Wij kregen daarvoor een verzoek in uw naam, niet via dit portaal. Bij het verzoek ziet u om welke documenten het gaat. Vroeg u dit niet, of wilt u het niet meer? Trek het daar in. Moeten ze nog even blijven, bijvoorbeeld omdat u ze nodig hebt in een procedure? Zeg het hier, dan wachten wij tot de eigenaar ernaar heeft gekeken.',
    owner:
      'Dit volgt uit een verzoek dat u voor de cliënt vastlegde. Daarom wacht het. Moet het meteen, of was het een vergissing? Dat zegt u bij het verzoek.',
    object: 'Ze mogen nog niet weg',
    objected: 'Wij weten het. De documenten blijven nu. Hieronder staat wanneer wij er uiterlijk naar kijken.',
    look: 'Naar het verzoek',
  },
  en: {
    soon: 'Documents will be removed on',
    held: 'Documents that must not go yet',
    heldText: 'There is a request to remove them. It waits as long as the dossier has to stay.',
    lookOn: 'We look whether it has to stay on, at the latest,',
    client:
      'We got a request for that in your name, not through this portal. At the request you see which documents it is about. Did you not ask this, or do you not want it any more? Take it back there. Do they have to stay for now, for instance as you need them in a procedure? Say so here, and we wait until the owner has looked at it.',
    owner:
      'This follows from a request that you registered for the client. That is why it waits. Does it have to be at once, or was it a mistake? You say so at the request.',
    object: 'They must not go yet',
    objected: 'We know. The documents stay now. Below you see by when we look at it.',
    look: 'To the request',
  },
};

/** Single documents that wait to be removed: until when, and the way to stop it. */
export function Removals({
  dossier: { dossierId, removals = [], hold },
  reader,
}: {
  readonly dossier: ReplyOf<'getDossier'>;
  readonly reader: 'client' | 'owner';
}) {
  const words = useWords(WORDS);
  return removals.map(({ requestId, on, canBeObjectedTo }) => (
    <section className={on === undefined ? 'card stack' : 'card asked stack'} key={requestId}>
      {on === undefined ? (
        <h2>{words.held}</h2>
      ) : (
        <h2>
          {words.soon} <Day on={on} />
        </h2>
      )}
      <p>{on === undefined ? words.heldText : words[reader]}</p>
      {reader === 'client' && on === undefined && hold?.objection && (
        <p>
          {words.lookOn} <Day on={hold.reviewOn} />.
        </p>
      )}
      {canBeObjectedTo && (
        <Act name="objectToDestruction" request={{ params: { dossierId } }} done={words.objected}>
          {words.object}
        </Act>
      )}
      <Go to="/dossiers/$dossierId/rights/$requestId" params={{ dossierId, requestId }}>
        {words.look}
      </Go>
    </section>
  ));
}
