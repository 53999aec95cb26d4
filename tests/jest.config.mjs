import base from '../scripts/jest.config.mjs';

export default {
  ...base,
  globalSetup: '<rootDir>/support/global-setup.mjs',
  globalTeardown: '<rootDir>/support/global-teardown.mjs',
  // These are Playwright's.
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, '/conformance/'],
  maxWorkers: 2,
};
