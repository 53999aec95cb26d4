import type { PackagePreview, PlayerView } from '@vigie/contracts';

/** A look at a version by whoever looks after it: nothing is sent, and the way back is not that of a learner. */
export interface Preview {
  /** Where it is opened on the server. */
  launch: string;
  /** Where it leads back to. */
  back: string;
}

/** Where an activity is opened and where it leads back to, unless it is a preview, which says so itself. */
export const wayOf = (
  { activityId, course }: Pick<PlayerView, 'activityId' | 'course'>,
  preview: Preview | null,
): Preview =>
  preview ?? { launch: `/api/v1/activities/${activityId}/launches`, back: `/courses/${course.slug}` };

/** A version as the player shows it: alone, with no attempt behind it. */
export function viewOfPreview(shown: PackagePreview, locale: PlayerView['title']['locale']): PlayerView {
  const title = { text: shown.title, locale };
  return {
    activityId: shown.versionId,
    title,
    course: { id: shown.packageId, slug: '', title },
    standard: shown.standard,
    isSequenced: shown.isSequenced,
    // A trainer's own try is nothing to keep.
    keepsNotes: false,
    shellUrl: shown.shellUrl,
    shellOrigin: shown.shellOrigin,
    attempts: { number: 1, allowed: null, review: 'preview' },
    attempt: null,
    items: shown.items,
    position: 1,
    count: 1,
    previous: null,
    next: null,
  };
}
