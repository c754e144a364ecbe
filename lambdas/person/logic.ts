import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { appoint, changeEmail, dismiss, invite, remove } from './accounts.ts';
import { changeMe, readMe } from './me.ts';
import type { PeoplePorts, PeopleSet } from './ports.ts';
import { listPrincipals, registerPrincipal } from './principals.ts';
import { personView } from './view.ts';

const list =
  ({ people }: PeoplePorts): PeopleSet['listPeople'] =>
  async ({ actor, query }) => {
    const denied = mayInPractice(actor, 'person.list');
    if (denied) return denied;
    const page = await people.list(query.limit ?? PAGE, fromCursor(query.cursor));
    return { ok: true, body: { items: page.items.map(personView), ...toCursor(page.next) } };
  };

export const peopleLogic = (ports: PeoplePorts): PeopleSet => ({
  invitePerson: invite(ports),
  listPeople: list(ports),
  removePerson: remove(ports),
  changeEmail: changeEmail(ports),
  appointManager: appoint(ports),
  dismissManager: dismiss(ports),
  getMe: readMe(ports),
  changeMe: changeMe(ports),
  registerPrincipal: registerPrincipal(ports),
  listPrincipals: listPrincipals(ports),
});
