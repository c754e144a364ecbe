import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Careful } from '../parts/careful.tsx';
import { Problem } from '../parts/problem.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { useWords } from '../words/language.tsx';
import { LinkAgain } from './link-again.tsx';
import { COMMANDS } from './person-command-words.ts';

type Given = { readonly person: ReplyOf<'getPerson'> };

/** What the owner can do with an account now, each behind what it means. */
export function PersonCommands({ person }: Given) {
  const words = useWords(COMMANDS);
  const { personId, role, state, appointedOn, neverSignedIn, inUse } = person;
  const request = { params: { personId } };
  const isThere = state !== 'removed';
  const isFree = inUse.dossiers.length === 0 && !inUse.openComplaint;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      {role === 'manager' && state === 'active' && appointedOn === undefined && (
        <Careful name={words.appoint} what={words.appointWhat}>
          <Act name="appointManager" request={request} done={words.appointed}>
            {words.appoint}
          </Act>
        </Careful>
      )}
      {role === 'manager' && appointedOn !== undefined && isThere && (
        <Careful name={words.dismiss} what={words.dismissWhat}>
          <Act name="dismissManager" request={request} done={words.dismissed}>
            {words.dismiss}
          </Act>
        </Careful>
      )}
      {isThere && neverSignedIn && (
        <Careful name={words.resend} what={words.resendWhat}>
          <Act name="resendInvitation" request={request} done={words.resent}>
            {words.resend}
          </Act>
        </Careful>
      )}
      {isThere && <ChangeAddress personId={personId} />}
      {isThere && !neverSignedIn && (
        <Careful name={words.reset} what={words.resetWhat}>
          <Act name="resetSignIn" request={request} done={words.wasReset}>
            {words.reset}
          </Act>
        </Careful>
      )}
      <LinkAgain person={person} />
      {state === 'active' && (
        <Careful name={words.suspend} what={words.suspendWhat}>
          <Act name="suspendPerson" request={request} done={words.suspended}>
            {words.suspend}
          </Act>
        </Careful>
      )}
      {state === 'suspended' && (
        <Careful name={words.resume} what={words.resumeWhat}>
          <Act name="resumePerson" request={request} done={words.resumed}>
            {words.resume}
          </Act>
        </Careful>
      )}
      {isThere && (
        <Careful name={words.remove} what={isFree ? words.removeWhat : words.removeNot}>
          {isFree && <Remove personId={personId} />}
        </Careful>
      )}
    </section>
  );
}

function ChangeAddress({ personId }: { readonly personId: string }) {
  const words = useWords(COMMANDS);
  const changing = useAct('changeEmail');
  return (
    <Careful name={words.address} what={words.addressWhat}>
      <div role="status">{changing.isSuccess && <p className="note good">{words.addressDone}</p>}</div>
      <TextForm
        form={`address ${personId}`}
        label={words.newAddress}
        line="email"
        card={false}
        missing={words.addressMissing}
        button={words.address}
        send={(email) => changing.mutateAsync({ params: { personId }, body: { email } })}
      />
    </Careful>
  );
}

/** Afterwards there is nothing more to do here. */
function Remove({ personId }: { readonly personId: string }) {
  const words = useWords(COMMANDS);
  const navigate = useNavigate();
  const removing = useAct('removePerson');
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={removing.isPending}
          onClick={() =>
            removing.mutate({ params: { personId } }, { onSuccess: () => void navigate({ to: '/people' }) })
          }
        >
          {words.remove}
        </button>
      </div>
      {removing.isError && <Problem error={removing.error} />}
    </>
  );
}
