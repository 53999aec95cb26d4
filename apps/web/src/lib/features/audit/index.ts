export { apiQuery, filterAddress, mistyped, readFilter } from './audit-filter.ts';
export { default as AuditFilters } from './AuditFilters.svelte';
export { default as AuditTable } from './AuditTable.svelte';
export { default as ChainState } from './ChainState.svelte';
