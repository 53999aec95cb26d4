import type { FindingKind } from '@vigie/contracts';

/** The name of a setting, as the tool's own English screens, files or variables write it. */
type Settings = Readonly<Partial<Record<FindingKind, string>>>;

/** What completes a lesson, and says so. */
const status = (setting: string): Settings => ({
  'no-status': setting,
  'never-status': setting,
  'score-unfinished': setting,
});

/**
 * Which setting mends what, by the tool that made the package. Only names that the tools' makers use in public are
 * listed; where none is known the general advice stands alone.
 */
const settings: Readonly<Record<string, Settings>> = {
  'Articulate Storyline': {
    silent: 'Publish → LMS / LRS',
    ...status('Publish → LMS / LRS → Reporting and Tracking'),
  },
  'Articulate Rise': { silent: 'Publish → LMS', ...status('Publish → LMS') },
  'Adobe Captivate': {
    silent: 'Preferences → Quiz → Reporting',
    ...status('Preferences → Quiz → Reporting'),
    'score-unfinished': 'Preferences → Quiz → Pass/Fail',
  },
  iSpring: {
    silent: 'Publish → LMS',
    ...status('Publish → LMS → Completion Requirements'),
  },
  Adapt: {
    silent: 'config.json → _spoor → _isEnabled',
    ...status('config.json → _completionCriteria'),
    'never-status': 'config.json → _spoor → _reporting → _onTrackingCriteriaMet',
    'never-commits': 'config.json → _spoor → _advancedSettings → _commitOnStatusChange',
    'call-errors': 'config.json → _spoor → _tracking → _shouldRecordInteractions',
    'large-saves': 'config.json → _spoor → _tracking → _shouldStoreResponses',
    'pop-up': 'config.json → _spoor → _advancedSettings → _showDebugWindow',
  },
  eXeLearning: {
    silent: 'File → Export as → SCORM 1.2',
    ...status('SCORM → Automatically save the score'),
  },
  Lectora: {
    ...status('AICC_Lesson_Status'),
    'score-unfinished': 'Test Properties → Results',
  },
  H5P: { silent: 'File → Export → SCORM package' },
};

/** The setting that mends a finding in the tool; null: none is known. */
export function settingFor(tool: string | null, kind: FindingKind): string | null {
  return tool === null ? null : (settings[tool]?.[kind] ?? null);
}
