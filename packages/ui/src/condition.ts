import { m } from '@vigie/i18n/messages';

/** How a condition stands: fulfilled, begun but lacking something, or not begun. */
export type ConditionState = 'met' | 'missing' | 'open';

/** The word for it, since an icon alone says nothing to those who listen. */
export function wordOfCondition(state: ConditionState): string {
  switch (state) {
    case 'met':
      return m.ui_condition_met();
    case 'missing':
      return m.ui_condition_missing();
    case 'open':
      return m.ui_condition_open();
  }
}
