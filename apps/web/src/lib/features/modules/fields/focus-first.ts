const FIELDS = ':is(input:not([type=radio], [type=checkbox]), textarea, [role=textbox])';

/** Leads the writer into the first field of what has just been added; a rich text is there only a moment later. */
export async function focusFirst(find: () => Element | null | undefined): Promise<void> {
  for (let left = 40; left > 0; left--) {
    const field = find()?.querySelector<HTMLElement>(FIELDS);
    if (field) return field.focus();
    await new Promise((next) => setTimeout(next, 50));
  }
}
