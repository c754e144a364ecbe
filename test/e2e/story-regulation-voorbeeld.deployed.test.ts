import { describe } from 'vitest';
import { opening } from '../../local/story/opening.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { holds, type Step } from '../../local/story/story.ts';
import { trajectory } from '../../local/story/trajectory.ts';
import { storyOf } from './told.ts';

const FOLDER = new URL('../regulation-voorbeeld', import.meta.url).pathname;
/** An article of that regulation, or of the AVG. */
const OWN = /^(VH|AVG)-\d+(\.\w+)*$/;

/** Every article in an answer, wherever it stands. */
function articlesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(x-)?articles?$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => articlesIn(item, name));
}

async function shownArticles(stage: Stage): Promise<string[]> {
  const log = await expected(
    200,
    as(stage, 'client').call('GET', `/api/dossiers/${fact(stage, 'dossier')}/audit`),
    'log',
  );
  const description = await expected(200, stage.anyone.call('GET', '/api/openapi.json'), 'the description of the API');
  const unknown = await as(stage, 'coach').call('GET', '/api/dossiers/00000000-0000-4000-8000-000000000000');
  return [log.body, description.body, unknown.body].flatMap((body) => {
    const found = articlesIn(body);
    holds(found.length > 0, 'every answer names an article', body);
    return found;
  });
}

const afterwards: readonly Step[] = [
  {
    step: 'Log, description of the API and refusals rest on its own articles and the AVG',
    rules: ['audit.every-act'],
    proves: [],
    async run(stage) {
      const found = await shownArticles(stage);
      holds(
        found.every((article) => OWN.test(article)),
        'an article of another regulation',
        found,
      );
      return `${new Set(found).size} articles, ${found.length} times`;
    },
  },
  {
    step: 'The practice, its services and categories are those of the folder',
    rules: ['regulation.organisation-shown'],
    proves: [],
    async run(stage) {
      const { body } = await expected(200, stage.anyone.call('GET', '/api/configuration'), 'the configuration');
      const { policy, organisation, services, categories } = body as {
        policy: string;
        organisation: string;
        services: { id: string }[];
        categories: { id: string }[];
      };
      const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join();
      holds(policy === stage.policy.id && organisation === stage.policy.organisation.name, 'its own practice', body);
      holds(ids(services) === ids(stage.policy.services), 'its own services', services);
      holds(ids(categories) === ids(stage.policy.categories), 'its own categories', categories);
      return `${organisation}: ${services.length} services, ${categories.length} categories`;
    },
  },
];

/**
 * What only a deployment shows of a folder elsewhere: it is bundled, deployed, answers with its own articles, and a trajectory starts
 * under it. Its documents, consents and disclosures are data, held to the rules of every regulation (test/policies, test/lambdas).
 */
describe('the beginning of the story, as deployed under a regulation that is one folder of test/', () => {
  storyOf(FOLDER, [...opening, ...trajectory, ...afterwards]);
});
