import { Inject, Injectable } from '@nestjs/common';
import { exportJWK, FlattenedSign, flattenedVerify, generateKeyPair, importJWK, type JWK } from 'jose';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { derivedKey, seal, unseal } from '../../../platform/config/secrets.js';
import { newHostLabel } from '../../../platform/ids/ids.js';
import type { SigningKeyEntity } from '../certificate.entity.js';
import { KeysRepository } from './keys.repository.js';

/** Signs snapshots (ES256) and checks signatures, also those of retired keys. */
@Injectable()
export class SigningService {
  private readonly sealKey: Buffer;

  constructor(
    private readonly keys: KeysRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.sealKey = derivedKey(config.SECRET_KEY, 'signing keys');
  }

  /** Signs a text. @returns a JWS in flattened form with detached payload: `header..signature` */
  async sign(text: string): Promise<{ signature: string; keyId: string }> {
    const key = await this.currentKey();
    const jwk = JSON.parse(unseal(this.sealKey, key.privateSealed)) as JWK;
    const jws = await new FlattenedSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ES256', kid: key.id })
      .sign(await importJWK(jwk, 'ES256'));
    return { signature: `${jws.protected ?? ''}..${jws.signature}`, keyId: key.id };
  }

  /** Does this signature, by this key of ours, belong to this text? */
  async verify(text: string, signature: string, keyId: string): Promise<boolean> {
    const key = await this.keys.find(keyId);
    const [header = '', , mark = ''] = signature.split('.');
    if (!key) return false;
    const payload = Buffer.from(text, 'utf8').toString('base64url');
    return flattenedVerify(
      { protected: header, payload, signature: mark },
      await importJWK(key.publicJwk, 'ES256'),
    ).then(
      () => true,
      () => false,
    );
  }

  /** The key to sign with, made at first use. Two processes that make one at once agree on the older. */
  private async currentKey(): Promise<SigningKeyEntity> {
    const known = await this.keys.current();
    if (known) return known;

    const pair = await generateKeyPair('ES256', { extractable: true });
    const now = this.clock.now();
    const id = `${now.getUTCFullYear()}-${newHostLabel().slice(0, 6)}`;
    await this.keys.add({
      id,
      publicJwk: { ...(await exportJWK(pair.publicKey)), kid: id, alg: 'ES256', use: 'sig' },
      privateSealed: seal(this.sealKey, JSON.stringify(await exportJWK(pair.privateKey))),
      createdAt: now,
      retiredAt: null,
    });
    return this.currentKey();
  }
}
