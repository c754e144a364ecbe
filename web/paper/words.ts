import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type Copy = ReplyOf<'getPaper'>;

/** Whose hand it was in, when no name is known. */
export const HANDS: Bilingual<{ readonly [R in Copy['by']['role']]: string }> = {
  nl: {
    coach: 'de coach',
    owner: 'de praktijk',
    client: 'de cliënt',
    manager: 'de beheerder',
    principal: 'de opdrachtgever',
  },
  en: {
    coach: 'the coach',
    owner: 'the practice',
    client: 'the client',
    manager: 'the manager',
    principal: 'the commissioning organisation',
  },
};

export const PAPER: Bilingual<{
  number: string;
  in: string;
  out: string;
  backBy: string;
  late: string;
  gone: string;
  destroyBy: string;
  by: string;
  printed: string;
  recorded: string;
  kind: string;
  where: string;
  hidden: string;
  open: string;
}> = {
  nl: {
    number: 'Nummer',
    in: 'Ligt in:',
    out: 'Meegenomen op',
    backBy: 'moet terug zijn op',
    late: 'Te laat',
    gone: 'Weg sinds',
    destroyBy: 'Vernietigen uiterlijk',
    by: 'door',
    printed: 'Geprint of binnengekomen',
    recorded: 'Vastgelegd',
    kind: 'Soort',
    where: 'Waar het is',
    hidden: 'Wat het is, zien alleen de cliënt en de coach.',
    open: 'Openen',
  },
  en: {
    number: 'Number',
    in: 'Lies in:',
    out: 'Taken out on',
    backBy: 'has to be back on',
    late: 'Late',
    gone: 'Gone since',
    destroyBy: 'Destroy by',
    by: 'by',
    printed: 'Printed or came in',
    recorded: 'Recorded',
    kind: 'Kind',
    where: 'Where it is',
    hidden: 'What it is only the client and the coach see.',
    open: 'Open',
  },
};
