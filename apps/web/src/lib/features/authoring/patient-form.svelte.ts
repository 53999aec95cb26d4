import type { SubmitFunction } from '$app/forms';

/** A form that says that it is being sent, and stays as it is, with what to do, while the line is down. */
export class PatientForm {
  isBusy = $state(false);
  isOffline = $state(false);

  /** For `use:enhance`. */
  readonly submit: SubmitFunction = ({ cancel }) => {
    if (this.isBusy) return cancel();

    this.isBusy = true;
    return async ({ result, update }) => {
      this.isBusy = false;
      // An error without status never reached the server.
      this.isOffline = result.type === 'error' && result.status === undefined;
      if (!this.isOffline) await update({ reset: false });
    };
  };
}
