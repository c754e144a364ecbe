import { Go } from '../parts/go.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { type Due, dayOf } from './cases.ts';

const WORDS: Bilingual<{
  open: string;
  until: string;
  late: string;
  dossier: string;
  complaint: string;
}> = {
  nl: {
    open: 'Openen',
    until: 'Uiterlijk',
    late: 'Te laat. Het moest klaar zijn op',
    dossier: 'Dossier',
    complaint: 'Klacht',
  },
  en: {
    open: 'Open',
    until: 'At the latest',
    late: 'Late. It had to be done by',
    dossier: 'Dossier',
    complaint: 'Complaint',
  },
};

/** What is due, each with its day and the way to its case. No names: those are in the case, for who may see them. */
export function DueList({ items }: { readonly items: readonly Due[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <ul>
      {items.map((item) => {
        const { name, number, complaintId, asks, term, kind, dueOn } = item;
        const about = number && `${complaintId === undefined ? words.dossier : words.complaint} ${number}`;
        return (
          <li
            className="line"
            key={`${kind} ${dueOn} ${item.requestId ?? complaintId ?? item.breachId ?? item.certificateId ?? item.dossierId ?? ''}`}
          >
            <div>
              <h3>{name[language]}</h3>
              {about && <p>{about}</p>}
              <p className={term?.overdue ? 'late' : 'quiet'}>
                {term?.overdue ? words.late : asks ? words.until : ''} <Day on={dayOf(item)} />
              </p>
            </div>
            <WayTo item={item} label={`${words.open}: ${name[language]}${about ? `, ${about}` : ''}`}>
              {words.open}
            </WayTo>
          </li>
        );
      })}
    </ul>
  );
}

function WayTo({ item, label, children }: { readonly item: Due; readonly label: string; readonly children: string }) {
  const { complaintId, dossierId, requestId, breachId, certificateId } = item;
  if (certificateId !== undefined)
    return (
      <Go to="/certificates/$certificateId" params={{ certificateId }} aria-label={label}>
        {children}
      </Go>
    );
  if (breachId !== undefined)
    return (
      <Go to="/breaches/$breachId" params={{ breachId }} aria-label={label}>
        {children}
      </Go>
    );
  if (complaintId !== undefined)
    return (
      <Go to="/complaints/$complaintId" params={{ complaintId }} aria-label={label}>
        {children}
      </Go>
    );
  if (dossierId !== undefined && requestId !== undefined)
    return (
      <Go to="/dossiers/$dossierId/rights/$requestId" params={{ dossierId, requestId }} aria-label={label}>
        {children}
      </Go>
    );
  if (dossierId !== undefined)
    return (
      <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  return null;
}
