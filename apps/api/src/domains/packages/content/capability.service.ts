import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { derivedKey } from '../../../platform/config/secrets.js';

const halfWeek = 3.5 * 24 * 3600 * 1000;

/**
 * Who may read a package's files carries a capability in the path, since content hosts never get a cookie and
 * courses lose queries in their relative addresses. It stays the same for half a week, so that browsers keep what
 * they loaded, and is taken for one period longer: it dies within seven days.
 */
@Injectable()
export class CapabilityService {
  private readonly key: Buffer;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config.SECRET_KEY, 'content capability');
  }

  issue(hostId: string): string {
    const period = this.period();
    return `${period.toString(36)}.${this.mac(hostId, period)}`;
  }

  isValid(hostId: string, capability: string): boolean {
    const [written = '', mac = ''] = capability.split('.');
    const period = Number.parseInt(written, 36);
    const age = this.period() - period;
    if (age !== 0 && age !== 1) return false;
    const expected = Buffer.from(this.mac(hostId, period));
    const given = Buffer.from(mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private period(): number {
    return Math.floor(this.clock.now().getTime() / halfWeek);
  }

  private mac(hostId: string, period: number): string {
    return createHmac('sha256', this.key).update(`${hostId} ${period}`).digest('base64url').slice(0, 32);
  }
}
