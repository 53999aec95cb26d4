const watched = new WeakSet<Document>();

/**
 * Tells of Escape in a document and in the frames of the same origin in it, also in those that load later. Called
 * again, it finds the frames whose documents are there but have not loaded all their pictures yet.
 */
export function watchEscape(document: Document, tell: () => void): void {
  if (!watched.has(document)) listen(document, tell);
  for (const frame of document.querySelectorAll('iframe, frame')) watchFrame(frame, tell);
}

function listen(document: Document, tell: () => void): void {
  watched.add(document);
  document.addEventListener('keydown', (event) => heard(event, tell), true);
  document.addEventListener('load', (event) => watchFrame(event.target, tell), true);
}

// A key that is held down is one press: the page leaves at two. One that a course makes up is none: it would throw the
// learner out.
function heard(event: KeyboardEvent, tell: () => void): void {
  if (event.isTrusted && event.key === 'Escape' && !event.repeat) tell();
}

function watchFrame(element: EventTarget | null, tell: () => void): void {
  try {
    const document = element && 'contentDocument' in element ? element.contentDocument : null;
    if (isDocument(document)) watchEscape(document, tell);
  } catch {
    // A course may have led its frame to another origin: there is nothing to hear there.
  }
}

// By what it is, not by `instanceof`: it belongs to another window.
function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 9;
}
