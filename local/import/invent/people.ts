/** Names that are invented by putting parts together: nobody is meant. */
const FIRST = [
  'Anke',
  'Bas',
  'Carlijn',
  'Daan',
  'Esra',
  'Fleur',
  'Gijs',
  'Hanna',
  'Ilse',
  'Jorik',
  'Kaoutar',
  'Lot',
] as const;
const MORE_FIRST = [
  'Mees',
  'Noor',
  'Otis',
  'Pleun',
  'Quirijn',
  'Roos',
  'Sem',
  'Tjalling',
  'Umay',
  'Veerle',
  'Wiebe',
  'Yfke',
] as const;
const FIRSTS = [...FIRST, ...MORE_FIRST];
const BEFORE = ['', '', '', 'van ', 'de ', 'van der ', 'ter ', 'El '] as const;
const LAST = [
  'Aalderink',
  'Böhmer',
  'Cramwinckel',
  'Doornspijk',
  'Eikelboom',
  'Flapper',
  'Groenewoud',
  'Hazelhoff',
] as const;
const MORE_LAST = [
  'Ijsselstein',
  'Janknegt',
  'Kloosterboer',
  'Lindenhof',
  'Meerkerk',
  'Nachtegaal',
  'Ossewaarde',
] as const;
const LASTS = [...LAST, ...MORE_LAST];
const CITIES = ['Zwolle', 'Leeuwarden', 'Breda', 'Ede', 'Gouda', 'Hoorn', 'Venlo'] as const;
const STREETS = ['Dorpsstraat', 'Havenkade', 'Lindelaan', 'Molenweg', 'Stationsplein'] as const;

/** The same number gives the same one each time. */
const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
/** Spreads numbers that follow each other, so that names do not come in step. */
const mixed = (n: number, step: number): number => (n * step + ((n * n) % 97)) >>> 0;

export type Invented = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly birthDate: string;
  readonly address: string;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** The nth invented client: a Dutch name, and an address that leads nowhere. @param mark sets the addresses of one invention apart */
export function inventedClient(n: number, mark: string): Invented {
  return {
    firstName: at(FIRSTS, mixed(n, 7)),
    lastName: `${at(BEFORE, mixed(n, 5))}${at(LASTS, mixed(n, 11))}`,
    email: `client-${n}${mark}@praktijk.example`,
    phone: `06${String(10_000_000 + (mixed(n, 7_919) % 80_000_000))}`,
    birthDate: `${two(1 + (n % 28))}-${two(1 + (n % 12))}-${1958 + (mixed(n, 3) % 45)}`,
    address: `${at(STREETS, n)} ${1 + (n % 240)}, ${at(CITIES, mixed(n, 3))}`,
  };
}
