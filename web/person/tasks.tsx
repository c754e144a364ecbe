import type { ReactNode } from 'react';
import { Act } from '../parts/act.tsx';
import { Go } from '../parts/go.tsx';
import { Day } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { TASK_WORDS, type Task } from './task-words.ts';

/** What somebody is asked, each with its day, why that day, and one button. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul>
      {tasks.map((task) => (
        <li className="line" key={`${task.kind} ${'reference' in task ? task.reference : task.dossierId}`}>
          <Asked task={task} />
        </li>
      ))}
    </ul>
  );
}

function Asked({ task }: { readonly task: Task }) {
  const words = useWords(TASK_WORDS);
  const { language } = useLanguage();
  const name = words.names[task.kind];
  const look = words.look[task.kind];
  const said = (what: ReactNode, day?: ReactNode) => (
    <div>
      <h3>{name}</h3>
      <p>{what}</p>
      {day && <p className="quiet">{day}</p>}
    </div>
  );
  switch (task.kind) {
    case 'consent':
      return (
        <>
          {said(
            task.name[language],
            <>
              {words.before} <Day on={task.dueOn} />. {words.lapses}
            </>,
          )}
          <Go
            to="/dossiers/$dossierId/consents/$consentId"
            params={{ dossierId: task.dossierId, consentId: task.reference }}
            className="button strong"
          >
            {look}
          </Go>
        </>
      );
    case 'upload-rejected':
      return (
        <>
          {said(
            `${task.name[language]}. ${words.rejected}`,
            <>
              {words.sent} <Day on={task.sentOn} />
            </>,
          )}
          <Go to="/dossiers/$dossierId" params={{ dossierId: task.dossierId }}>
            {look}
          </Go>
        </>
      );
    case 'identity':
      return (
        <>
          {said(
            words.what.identity,
            <>
              {words.asked} <Day on={task.askedOn} />
            </>,
          )}
          <Go
            to="/dossiers/$dossierId/rights/$requestId"
            params={{ dossierId: task.dossierId, requestId: task.reference }}
            className="button strong"
          >
            {look}
          </Go>
        </>
      );
    case 'summary':
      return (
        <>
          {said(
            words.what.summary,
            <>
              {words.talk} <Day on={task.day} />. {words.sent} <Day on={task.sentOn} />
            </>,
          )}
          <Go
            to="/dossiers/$dossierId/summaries/$summaryId"
            params={{ dossierId: task.dossierId, summaryId: task.reference }}
            className="button strong"
          >
            {look}
          </Go>
        </>
      );
    case 'destruction':
      return (
        <>
          {said(
            words.what.destruction,
            <>
              {words.destroyed} <Day on={task.dueOn} />
            </>,
          )}
          <div className="buttons">
            <Go to="/dossiers/$dossierId" params={{ dossierId: task.dossierId }} className="button strong">
              {look}
            </Go>
            <Act name="objectToDestruction" request={{ params: { dossierId: task.dossierId } }} done={words.objected}>
              {words.object}
            </Act>
          </div>
        </>
      );
    case 'removal':
      return (
        <>
          {said(
            words.what.removal,
            <>
              {words.removed} <Day on={task.dueOn} />
            </>,
          )}
          <div className="buttons">
            <Go
              to="/dossiers/$dossierId/rights/$requestId"
              params={{ dossierId: task.dossierId, requestId: task.reference }}
              className="button strong"
            >
              {look}
            </Go>
            {task.canBeObjectedTo && (
              <Act
                name="objectToDestruction"
                request={{ params: { dossierId: task.dossierId } }}
                done={words.removalObjected}
              >
                {words.removalObject}
              </Act>
            )}
          </div>
        </>
      );
    case 'hearing':
    case 'mediation':
    case 'solved':
      return (
        <>
          {said(
            words.what[task.kind],
            task.kind === 'hearing' ? (
              <>
                <Day on={task.on} /> {words.at(task.time, task.place)}
              </>
            ) : task.kind === 'solved' ? (
              <>
                {words.until} <Day on={task.dueOn} />
              </>
            ) : undefined,
          )}
          <Go to="/complaints/$complaintId" params={{ complaintId: task.reference }} className="button strong">
            {look}
          </Go>
        </>
      );
  }
}
