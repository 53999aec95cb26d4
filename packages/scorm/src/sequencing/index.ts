export { reasonOf, type SequencingException, type SequencingReason } from './exceptions.js';
export type { NavigationRequest } from './navigation.js';
export { conclude, initialDataFor, record } from './run-time.js';
export { type Outcome, Sequencer } from './sequencer.js';
export { type DataAnswer, SharedBuckets } from './shared-data.js';
export type { GlobalObjectives, SequencingSnapshot, SequencingState, SharedData } from './state.js';
export type { SequencingTree } from './tree.js';
export { isValid, type MenuEntry, type Validity, validityOf } from './validity.js';
