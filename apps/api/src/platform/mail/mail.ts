/** A mail as it is sent: plain text and the same words as simple HTML. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The port to the world's post. */
export abstract class MailTransport {
  /**
   * Hands a mail over; returns when the other side has taken it.
   *
   * @param id - of the mail; the same one when it is tried again, so that a second copy can be known.
   * @throws MailNotDelivered
   */
  abstract deliver(id: string, mail: Mail): Promise<void>;
}

/** The other side did not take the mail. It says why in codes alone: servers repeat addresses in their sentences. */
export class MailNotDelivered extends Error {}
