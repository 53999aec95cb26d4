import { type ActionResult, enhance as enhanceAlone, type SubmitFunction } from '$app/forms';
import { signInAgain } from '../session/destination.ts';

/**
 * Kit's `enhance` for forms that lose nothing: when the session has ended, the form is sent once more as the browser
 * itself would, and the server keeps what was typed while its sender signs in. It goes on from there.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction) {
  return enhanceAlone(form, async (sent) => {
    const then = await submit?.(sent);
    return async (answer) => {
      if (isSignedOut(answer.result)) sendAlone(form, sent.action, sent.submitter);
      else if (then) await then(answer);
      else await answer.update();
    };
  });
}

function isSignedOut(result: ActionResult): boolean {
  if (result.type === 'redirect') return result.location.startsWith(signInAgain);
  return result.type === 'failure' && result.status === 401;
}

/** Without script, and so without the button that was pressed: what it would have said is put into the form. */
function sendAlone(form: HTMLFormElement, action: URL, submitter: HTMLElement | null): void {
  const [name, value] = [submitter?.getAttribute('name'), submitter?.getAttribute('value')];
  if (name) {
    const field = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name,
      value: value ?? '',
    });
    form.append(field);
  }
  form.action = action.href;
  HTMLFormElement.prototype.submit.call(form);
}
