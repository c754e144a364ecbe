import { addDays, addYears } from '../../domain/calendar.ts';
import { dayInWords } from '../../domain/terms/words.ts';
import { eventually, mailText } from './machinery.ts';
import { paperYear } from './on-paper.ts';
import { restoreRecords } from './restore.ts';
import { as, expected, fact, type Stage, shiftTo } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

const dossier = (stage: Stage): string => `/api/dossiers/${fact(stage, 'dossier')}`;

export const ending: readonly Step[] = [
  {
    step: 'The trajectory ends: destruction is on the agenda and the documents are moved',
    rules: ['retention.term-and-ground', 'retention.destroyed-at-term'],
    proves: ['RIO-6.1', 'RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const endedOn = fact(stage, 'today');
      await expected(200, as(stage, 'coach').call('POST', `${dossier(stage)}/end`, { body: { endedOn } }), 'ending');
      const twice = await as(stage, 'coach').call('POST', `${dossier(stage)}/end`, { body: { endedOn } });
      holds(twice.status === 409, 'ended once', twice.body);
      const { body } = await expected(200, as(stage, 'owner').call('GET', `${dossier(stage)}/agenda`), 'the agenda');
      const { items } = body as { items: { kind: string; dueOn: string }[] };
      const due = items.find(({ kind }) => kind === 'destruction')?.dueOn;
      holds(due === addYears(endedOn, stage.policy.retention.digitalYears), 'destruction after the term', items);
      stage.facts.set('due', due);
      await eventually('the documents under closed/', async () => {
        const closed = await stage.machinery.documents.listVersions(`closed/${fact(stage, 'dossier')}/`);
        const open = await stage.machinery.documents.listVersions(`dossiers/${fact(stage, 'dossier')}/`);
        return closed.versions.length >= stage.files.length && open.versions.length === 0 ? true : undefined;
      });
      return `ended on ${endedOn}, to be destroyed on ${due}; documents under closed/; ended twice: 409`;
    },
  },
  paperYear,
  {
    step: 'Some weeks before the term the client and the owner are told, with the day and the way to a copy',
    rules: ['destruction.announced'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const day = addDays(fact(stage, 'due'), -stage.policy.retention.noticeDays);
      await stage.machinery.shiftClock(shiftTo(stage, day));
      const report = (await stage.machinery.run('sweep')) as { announced: number };
      holds(report.announced === 1, 'one dossier is announced', report);
      const again = (await stage.machinery.run('sweep')) as { announced: number };
      holds(again.announced === 0, 'once', again);
      const told = (address: string) =>
        eventually(`the mail to ${address}`, () => mailTo(stage, address, dayInWords(fact(stage, 'due')).nl));
      const client = await told(CLIENT.email);
      holds(
        /kopie/.test(client.BodyText) && /bezwaar/.test(client.BodyText),
        'how to get a copy and to object',
        client,
      );
      await stage.papers.keep('mails/22-vernietigen-aangekondigd.txt', mailText(client));
      await stage.papers.keep('mails/23-vernietigen-aangekondigd-houder.txt', mailText(await told(stage.ownerEmail)));
      return `told on ${day}, ${stage.policy.retention.noticeDays} days before; two mails, once`;
    },
  },
  {
    step: 'One day before the term the sweep destroys nothing',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      await stage.machinery.shiftClock(shiftTo(stage, addDays(fact(stage, 'due'), -1)));
      const report = (await stage.machinery.run('sweep')) as { due: number };
      const { body } = await expected(200, as(stage, 'owner').call('GET', dossier(stage)), 'the state');
      holds((body as { state: string }).state === 'ended', 'still there', body);
      return `${addDays(fact(stage, 'due'), -1)}: ${report.due} items due; the dossier is still kept`;
    },
  },
  {
    step: 'Five years have passed: the sweep starts the destruction by itself',
    rules: ['retention.destroyed-at-term'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      stage.facts.set('restored', await restoreRecords(stage, `herstel-${fact(stage, 'dossier')}`));
      await stage.machinery.shiftClock(shiftTo(stage, fact(stage, 'due')));
      const report = (await stage.machinery.run('sweep')) as { due: number; done: number };
      holds(report.due >= 1 && report.done >= 1, 'the destruction is due', report);
      const certificate = await eventually('the certificate', async () => {
        const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/certificates'), 'certificates');
        const { items } = body as { items: { certificateId: string; dossierNumber: string }[] };
        return items.find(({ dossierNumber }) => dossierNumber === fact(stage, 'number'));
      });
      stage.facts.set('certificate', certificate.certificateId);
      return `swept on ${fact(stage, 'due')}; certificate ${certificate.certificateId}`;
    },
  },
];
