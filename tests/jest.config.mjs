import base from '../scripts/jest.config.mjs';

export default {
  ...base,
  globalSetup: '<rootDir>/support/global-setup.mjs',
  globalTeardown: '<rootDir>/support/global-teardown.mjs',
  maxWorkers: 2,
};
