import { describe, expect, it } from '@jest/globals';
import type { LanguageStanding } from '@vigie/contracts';
import { standingsOf } from './standings.rules.js';

const fr: LanguageStanding = { locale: 'fr', state: 'reviewed' };
const ar = (state: LanguageStanding['state']): LanguageStanding => ({ locale: 'ar', state });

describe('the languages of a course', () => {
  it('are as far as the module that is least far', () => {
    expect(
      standingsOf(
        ['ar', 'fr'],
        [
          [fr, ar('draft')],
          [fr, ar('partial')],
        ],
      ),
    ).toEqual([ar('partial'), fr]);
    expect(standingsOf(['ar'], [[fr, ar('draft')], [ar('reviewed')]])).toEqual([ar('draft')]);
  });

  it('are partial where a module has nothing of them', () => {
    expect(standingsOf(['ar', 'fr'], [[fr]])).toEqual([ar('partial'), fr]);
  });

  it('are not doubted for the sake of packages that say nothing', () => {
    expect(standingsOf(['fr'], [])).toEqual([fr]);
  });
});
