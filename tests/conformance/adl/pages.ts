/** How a page of the suite ends. */
export interface Ending {
  /** It calls Terminate as soon as it has said everything; the others do so only while their document goes away. */
  isAtOnce: boolean;
  /** The navigation that it asks for while its document goes away, which comes too late to be heard. */
  lastWish: string | null;
}

const LATE: Readonly<Record<string, string | null>> = {
  'SequencingTestSingleDoTerminate.htm': null,
  'tarAct4OnUnload.htm': '{target=activity_4}choice',
  'exitAllOnUnload.htm': 'exitAll',
  'suspendAllOnUnload.htm': 'suspendAll',
};

/** @param page - the name of the page's file in the suite. */
export function endingOf(page: string): Ending {
  const lastWish = LATE[page];
  return lastWish === undefined ? { isAtOnce: true, lastWish: null } : { isAtOnce: false, lastWish };
}
