import type { ImportPhase, PackageImport } from '@vigie/contracts';
import { formatNumber, formatSize, type Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

const order: ImportPhase[] = ['upload', 'check', 'unpack', 'publish'];

/** The four phases of an import for its card, with what can be said of each. */
export function phasesOf(one: PackageImport, locale: Locale) {
  const at = order.indexOf(one.phase);
  const labels: Record<ImportPhase, string> = {
    upload: m.packages_phase_send(),
    check: m.packages_phase_check(),
    unpack: m.packages_phase_unpack(),
    publish: m.packages_phase_publish(),
  };
  return order.map((phase, index) => ({
    label: labels[phase],
    state: stateOf(index - at),
    note: noteOf(phase, one, locale),
  }));
}

function stateOf(distance: number): 'done' | 'now' | 'next' {
  if (distance < 0) return 'done';
  return distance === 0 ? 'now' : 'next';
}

function noteOf(phase: ImportPhase, one: PackageImport, locale: Locale): string {
  const size = formatSize(one.sizeBytes, locale);
  switch (phase) {
    case 'upload':
      return one.phase === 'upload'
        ? m.packages_sent_of({ sent: formatSize(one.receivedBytes, locale), size })
        : m.packages_received({ size });
    case 'check':
      return m.packages_phase_check_note();
    case 'unpack':
      return one.totalFiles > 0
        ? m.packages_phase_files({
            done: formatNumber(one.doneFiles, locale),
            total: formatNumber(one.totalFiles, locale),
          })
        : '';
    case 'publish':
      return '';
  }
}

/** How much of the phase that it is in is behind it, 0..1. */
export function shareOf({ phase, receivedBytes, sizeBytes, doneFiles, totalFiles }: PackageImport): number {
  if (phase === 'upload') return receivedBytes / sizeBytes;
  if (phase === 'publish') return 1;
  return totalFiles > 0 ? doneFiles / totalFiles : 0;
}
