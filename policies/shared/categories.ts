import type { ArticleId } from '../../domain/article.ts';
import type { Category, Sensitivity } from '../types.ts';

type Kind = Omit<Category, 'id' | 'article'>;

/** What holds unless a row says otherwise. Its basis is doing what was agreed with the client. */
const kind = (nl: string, en: string, sensitivity: Sensitivity, more: Partial<Kind> = {}): Kind => ({
  name: { nl, en },
  sensitivity,
  requires: 'none',
  medical: false,
  files: ['client', 'coach'],
  basis: ['AVG-6.1.b'],
  retention: 'digital',
  ...more,
});
/** Facts about the client. */
export const ordinary = (nl: string, en: string): Kind => kind(nl, en, 'ordinary');
/** Judgements about the client. */
export const personal = (nl: string, en: string): Kind => kind(nl, en, 'personal');
/** What somebody else says of the client: kept only when it is recorded that the client knows. */
export const ofOthers = (nl: string, en: string): Kind =>
  kind(nl, en, 'special', { requires: 'client-knows', basis: ['AVG-6.1.f'] });
/** Health: kept only where the Wet verbetering poortwachter makes re-integration a duty (AVG 9(2)(b), UAVG art. 30). */
export const medical = (nl: string, en: string): Kind =>
  kind(nl, en, 'special', { requires: 'wvp-service', medical: true, basis: ['AVG-6.1.c', 'AVG-9.2.b'] });

/** The kinds of data that guidance to work may need. A regulation says which it has, and on which article. */
const KINDS = {
  identity: ordinary('Naam en geboortedatum', 'Name and date of birth'),
  contact: ordinary('Contactgegevens', 'Contact details'),
  education: ordinary('Opleiding', 'Education'),
  career: ordinary('Loopbaan', 'Career'),
  cv: ordinary('Curriculum vitae', 'Curriculum vitae'),
  agreement: ordinary('Overeenkomst of opdracht', 'Agreement or assignment'),
  correspondence: ordinary('Brief of ander bericht', 'Letter or other message'),
  'e-mail': ordinary('E-mail', 'E-mail'),
  'test-result': kind('Testuitslag', 'Test result', 'personal', { testResult: true }),
  'consult-report': personal('Gespreksverslag', 'Report of a consult'),
  report: personal('Rapportage', 'Report'),
  advice: personal('Advies', 'Advice'),
  'workplace-report': personal('Verslag van de werkplek', 'Workplace report'),
  'principal-improvement-points': ofOthers(
    'Aandachtspunten van de opdrachtgever',
    'Points of attention from the principal',
  ),
  'work-limitations': medical('Beperkingen in werk', 'Limitations in work'),
  'labour-expert-report': medical('Gegevens van de arbeidsdeskundige', 'Labour expert data'),
  'functional-capacity-list': medical('Functionele mogelijkhedenlijst (FML)', 'Functional capacity list (FML)'),
  'benefit-or-rejection': medical('Uitkering of afkeuring', 'Benefit or rejection for work'),
};

/** The categories of a regulation, from its table of kinds and articles. What is not in the table may not be kept. */
export const categoriesOf = (articles: { readonly [id in keyof typeof KINDS]?: ArticleId }): readonly Category[] =>
  (Object.entries(articles) as [keyof typeof KINDS, ArticleId][]).map(([id, article]) => ({
    id,
    ...KINDS[id],
    article,
  }));
