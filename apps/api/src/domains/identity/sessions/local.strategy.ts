import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Me } from '@vigie/contracts';
import { Strategy } from 'passport-local';
import { DomainError } from '../../../platform/http/problem.js';
import { IdentityService } from '../identity.service.js';

/** Sign-in by address and password. The answer is the same for a wrong password and for no account. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly identity: IdentityService) {
    super({ usernameField: 'email' });
  }

  async validate(email: string, password: string): Promise<Me> {
    const me = await this.identity.authenticate(email, password);
    if (!me) throw new DomainError('identity/wrong-credentials', 401, 'Address or password is wrong');
    return me;
  }
}
