import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { derivedKey } from '../../../platform/config/secrets.js';
import { CapabilityService } from './capability.service.js';

/** A file that another room shows on a content host, though it is of no version. */
export interface GuestFile {
  data: string | Uint8Array;
  mediaType: string;
  /** Its page loads no picture, sound or film: for whoever looks how it is on a poor line. */
  isFrugal: boolean;
}

/** Gives a file of what it shows under a name; null: there is none. */
type Opener = (name: string, path: string) => Promise<GuestFile | null>;

/**
 * What is shown as learners will see it before it is a version, such as the draft of a module. It has a content host of
 * its own, which is derived from its name: nothing is written down, and any process can answer. This room knows none of
 * those that register here.
 */
@Injectable()
export class GuestHosts {
  private readonly openers: Opener[] = [];
  private readonly key: Buffer;

  constructor(
    private readonly capabilities: CapabilityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.key = derivedKey(config.SECRET_KEY, 'guest content host');
  }

  register(opener: Opener): void {
    this.openers.push(opener);
  }

  /** Where the files under a name are found by whoever is given this address. */
  addressOf(name: string): { origin: string; base: string } {
    const hostId = this.hostOf(name);
    const origin = this.config.CONTENT_ORIGIN_TEMPLATE.replace('{id}', hostId);
    return { origin, base: `${origin}/${this.capabilities.issue(hostId)}/${name}/` };
  }

  /** @param path - the name first, then the path below it */
  async find(hostId: string, path: string): Promise<GuestFile | null> {
    const [name = '', ...rest] = path.split('/');
    if (this.hostOf(name) !== hostId) return null;
    for (const open of this.openers) {
      const file = await open(name, rest.join('/'));
      if (file) return file;
    }
    return null;
  }

  private hostOf(name: string): string {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
    const bytes = createHmac('sha256', this.key).update(name).digest().subarray(0, 20);
    return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
  }
}
