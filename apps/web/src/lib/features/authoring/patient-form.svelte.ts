import type { SubmitFunction } from '$app/forms';

/**
 * A form that loses nothing: while it is sent it says so; when the session has ended or the line is down it stays as
 * it is, and says what to do.
 */
export class PatientForm {
  isBusy = $state(false);
  trouble = $state<'signed-out' | 'offline' | null>(null);

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = ({ cancel }) => {
    if (this.isBusy) return cancel();

    this.isBusy = true;
    return async ({ result, update }) => {
      this.isBusy = false;
      this.trouble = troubleOf(result);
      if (this.trouble === null) await update({ reset: false });
    };
  };
}

function troubleOf(result: {
  type: string;
  status?: number | undefined;
  location?: string | undefined;
}): PatientForm['trouble'] {
  // The guard would lead to the sign-in page, and what was typed would be gone.
  const isLedAway = result.type === 'redirect' && result.location?.startsWith('/sign-in');
  if (isLedAway || result.status === 401) return 'signed-out';
  // An error without status never reached the server.
  return result.type === 'error' && result.status === undefined ? 'offline' : null;
}
