import type { Consults, MissedReason } from '../types.ts';
import { named } from './rows.ts';

/** The registration kinds of a regulation under which its work falls (EK-1.7). */
type Kinds = { readonly guidance: string; readonly assessment: string; readonly workplace: string };

const missed = (by: MissedReason['by'], id: string, nl: string, en: string): MissedReason => ({
  ...named(id, nl, en),
  by,
});

/** No regulation lists activities or why a consult was missed: these are what an invoice tells apart, and none is about health. */
export const consultsOf = ({ guidance, assessment, workplace }: Kinds): Consults => ({
  activityKinds: [
    { ...named('preparation', 'Voorbereiding', 'Preparation'), registrationKind: guidance },
    { ...named('phone-call', 'Telefoongesprek', 'Phone call'), registrationKind: guidance },
    { ...named('e-mail', 'E-mail', 'E-mail'), registrationKind: guidance },
    { ...named('report', 'Verslag of plan', 'Report or plan'), registrationKind: guidance },
    { ...named('job-search', 'Werk of opleiding zoeken', 'Looking for work or training'), registrationKind: guidance },
    { ...named('assessment', 'Test of training', 'Assessment or training'), registrationKind: assessment },
    {
      ...named('group-guidance', 'Groepsbegeleiding of groepstraining', 'Group guidance or training'),
      registrationKind: assessment,
    },
    { ...named('workplace-visit', 'Bezoek op de werkplek', 'Visit to the workplace'), registrationKind: workplace },
    { ...named('deliberation', 'Overleg met anderen', 'Deliberation with others'), registrationKind: guidance },
    { ...named('travel', 'Reistijd', 'Travelling'), registrationKind: guidance },
    { ...named('administration', 'Administratie', 'Administration'), registrationKind: guidance },
  ],
  missedReasons: [
    missed('client', 'not-come', 'Cliënt is niet gekomen', 'The client did not come'),
    missed('client', 'called-off-late', 'Cliënt zei te laat af', 'The client called off too late'),
    missed('coach', 'coach-prevented', 'Coach kon niet', 'The coach could not come'),
    missed('coach', 'no-place', 'Plaats of verbinding was er niet', 'There was no place or connection'),
  ],
  registrationKind: guidance,
  // No source: a week is the rhythm in which coaches close their weeks.
  askAgainDays: 7,
  // No source: at four fifths there is time to ask the principal for more, and at all of it the coach has to know.
  hoursToldAt: [80, 100],
});
