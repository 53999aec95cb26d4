/** A text field of a form as it was typed; nothing where there is none, or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The same without the spaces around it. */
export const trimmed = (form: FormData, name: string): string => textOf(form, name).trim();

/** One of a list; nothing for "not said", and for what no page of ours offers. */
export function choiceOf<T extends string>(form: FormData, name: string, choices: readonly T[]): T | null {
  const value = textOf(form, name);
  return choices.find((choice) => choice === value) ?? null;
}
