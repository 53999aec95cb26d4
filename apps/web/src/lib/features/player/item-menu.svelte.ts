import type { PlayerView } from '@vigie/contracts';

type Items = PlayerView['items'];

/** The parts of a package as the server knows them: what is done, and what is still locked. */
export class ItemMenu {
  items = $state.raw<Items>([]);

  constructor(private readonly view: Pick<PlayerView, 'activityId' | 'items'>) {
    this.items = view.items;
  }

  /** Asks anew; without an answer what was known stays. */
  async refresh(): Promise<void> {
    // Nothing can have changed in a package of one part.
    if (this.view.items.length < 2) return;
    try {
      const response = await fetch(`/api/v1/activities/${this.view.activityId}/player`);
      if (response.ok) this.items = ((await response.json()) as PlayerView).items;
    } catch {
      // Without a network the menu stays as it was; what is saved on this device will open it later.
    }
  }
}
