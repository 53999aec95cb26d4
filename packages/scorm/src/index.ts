export * from './cmi.js';
export { Examination } from './examination/examination.js';
export { Finding, type FindingKind } from './examination/finding.js';
export { treeOf, type FileTree } from './file-tree.js';
export { initialCmi12, type InitialCmi12 } from './launch-data-12.js';
export { initialCmi2004, type InitialCmi2004 } from './launch-data-2004.js';
export * from './manifest.js';
export * from './manifest.types.js';
export * from './package-error.js';
export * from './package-writer.js';
export * from './prerequisites.js';
export * from './protocol.js';
export * from './records.js';
export * from './result-12.rules.js';
export * from './result-2004.rules.js';
export * from './result.rules.js';
export * from './run-time.js';
export * from './time.js';
export { sequencedResult, sharedNamesOf } from './sequencing/result.js';
export {
  GlobalObjectives,
  ObjectiveStatus,
  SequencingSnapshot,
  SequencingState,
  SharedData,
} from './sequencing/state.js';
export { SequencingTree } from './sequencing/tree.js';
