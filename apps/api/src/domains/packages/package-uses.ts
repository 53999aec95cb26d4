import { Injectable } from '@nestjs/common';
import type { PackageUse } from '@vigie/contracts';

/** Tells where a package, or one version of it, is in use. */
type Teller = (packageId: string, versionId: string | null) => Promise<PackageUse[]>;

/** Rooms that use packages register here, so that what is in use is not deleted; this room knows none of them. */
@Injectable()
export class PackageUses {
  private readonly tellers: Teller[] = [];

  register(teller: Teller): void {
    this.tellers.push(teller);
  }

  /** @param versionId - null for the package as a whole. */
  async of(packageId: string, versionId: string | null): Promise<PackageUse[]> {
    return (await Promise.all(this.tellers.map((teller) => teller(packageId, versionId)))).flat();
  }
}
