import type { PlayerView } from '@vigie/contracts';
import { itemBeside, keepDone } from './item-beside.ts';
import { atMost } from './waiting.ts';

type Items = PlayerView['items'];

/** How long the way on waits for what is being saved. */
const SAVE_MS = 3_000;

/** The parts of a package as the server knows them: what is done, and what is still locked. */
export class ItemMenu {
  items = $state.raw<Items>([]);

  constructor(
    private readonly view: Pick<PlayerView, 'activityId' | 'items'>,
    /** Nobody reaches anything here. */
    private readonly isPreview = false,
  ) {
    this.items = view.items;
  }

  has(identifier: string): boolean {
    return this.items.some((item) => item.identifier === identifier);
  }

  /** The part to open before or after another; what has just been done may have unlocked it. */
  async beside(item: string, side: 'next' | 'previous', save: () => Promise<void>): Promise<string | null> {
    if (this.items.some(({ locked }) => locked)) {
      await atMost(SAVE_MS, save());
      await this.refresh();
    }
    return itemBeside(this.items, item, side);
  }

  /** Asks anew; without an answer what was known stays. */
  async refresh(): Promise<void> {
    // Nothing can have changed in a package of one part.
    if (this.isPreview || this.view.items.length < 2) return;
    try {
      const response = await fetch(`/api/v1/activities/${this.view.activityId}/player`);
      if (response.ok) this.items = keepDone(this.items, ((await response.json()) as PlayerView).items);
    } catch {
      // Without a network the menu stays as it was; what is saved on this device will open it later.
    }
  }
}
