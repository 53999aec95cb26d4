import { Injectable } from '@nestjs/common';
import type { RegistrationInput } from '@vigie/contracts';
import { DomainError } from '../../../platform/http/problem.js';
import { AskedByMail } from '../asked-by-mail.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { REGISTRATION } from './registration.job.js';

/** Registering oneself with the code that one's organisation gave out. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly asked: AskedByMail,
  ) {}

  /** Does the same for every address. @throws DomainError identity/join-code-unknown */
  async register({ code, email, locale }: RegistrationInput): Promise<void> {
    const organisation = await this.organisations.findByJoinCode(typed(code));
    if (!organisation)
      throw new DomainError('identity/join-code-unknown', 422, 'No organisation gave out this code');
    await this.asked.ask(REGISTRATION, { email, organisationId: organisation.id, locale });
  }
}

/** People type spaces, hyphens and small letters. */
const typed = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();
