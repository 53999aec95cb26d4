import { HelpContactInput } from '@vigie/contracts';

/** What was typed, as it was typed. */
export type TypedContact = Record<
  'country' | 'locale' | 'name' | 'phone' | 'hours' | 'email' | 'url' | 'checkedOn' | 'checkAgainBy',
  string
>;

const fields = [
  'country',
  'locale',
  'name',
  'phone',
  'hours',
  'email',
  'url',
  'checkedOn',
  'checkAgainBy',
] as const satisfies (keyof TypedContact)[];

/** Reads the form of a contact; what was left empty is not known. `input` is null when something is wrong. */
export function readContact(form: FormData): { typed: TypedContact; input: HelpContactInput | null } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const typed = Object.fromEntries(fields.map((name) => [name, text(name)])) as TypedContact;
  const known = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value || null]));
  return { typed, input: HelpContactInput.safeParse(known).data ?? null };
}
