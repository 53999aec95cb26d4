import { describe, expect, it } from '@jest/globals';
import { FindingKind } from '@vigie/contracts';
import { settingFor } from './finding-settings.ts';

describe('the setting that mends a finding', () => {
  it('is the tool’s own', () => {
    expect(settingFor('iSpring', 'never-status')).toBe('Publish → LMS → Completion Requirements');
    expect(settingFor('Adapt', 'never-commits')).toContain('_commitOnStatusChange');
  });

  it('is none where the tool, or its setting, is not known', () => {
    expect(settingFor(null, 'silent')).toBeNull();
    expect(settingFor('Scenari', 'silent')).toBeNull();
    for (const kind of FindingKind.options) expect(settingFor('Camtasia', kind)).toBeNull();
  });
});
