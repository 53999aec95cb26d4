/** The part of `Storage` that the journal needs. */
export type JournalStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** This device's storage for the content host and the LMS; null where the browser forbids it in a third-party frame. */
export function openStorage(view: Window): JournalStorage | null {
  try {
    return view.localStorage;
  } catch {
    return null;
  }
}
