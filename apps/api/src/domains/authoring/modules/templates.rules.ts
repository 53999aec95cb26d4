import {
  DraftBlock,
  type Locale,
  type ModuleDraft,
  ModuleDraft as Draft,
  type ModuleTemplate,
} from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import { emptyQuestion, type QuestionKind } from '@vigie/questions';

/** What a new module begins with: a lesson in the shape of its kind, whose texts are the author's. */
export function draftFrom(
  template: ModuleTemplate,
  title: string,
  baseLocale: Locale,
  newPartId: () => string,
): ModuleDraft {
  const says = (text: string) => ({ [baseLocale]: text });
  const block = (shape: object) => DraftBlock.parse({ id: newPartId(), ...shape });
  const paragraph = () => block({ type: 'paragraph', text: {} });
  const heading = (text: string) => block({ type: 'heading', level: 2, text: says(text) });
  const callout = (kind: string, text: string) =>
    block({ type: 'callout', kind, title: says(text), text: {} });
  const exercise = (kind: QuestionKind, required = true) =>
    block({ type: 'exercise', required, questions: [emptyQuestion(kind, newPartId(), {})] });
  const list = (ordered = false) => block({ type: 'list', ordered, items: [{}, {}, {}] });
  const said = { locale: baseLocale };

  const blocks: Record<ModuleTemplate, () => DraftBlock[]> = {
    lesson: () => [
      callout('key', m.templates_you_will_learn({}, said)),
      heading(m.templates_the_essential({}, said)),
      paragraph(),
      callout('practice', m.templates_in_practice({}, said)),
      heading(m.templates_check_yourself({}, said)),
      exercise('single'),
    ],
    case: () => [
      callout('advisory', m.templates_before_you_read({}, said)),
      heading(m.templates_the_case({}, said)),
      exercise('apm'),
      heading(m.templates_think_about_it({}, said)),
      exercise('reflection', false),
    ],
    indicators: () => [
      callout('advisory', m.templates_before_you_read({}, said)),
      heading(m.templates_the_case({}, said)),
      exercise('indicators'),
      callout('caution', m.templates_no_proof({}, said)),
      heading(m.templates_ask_next({}, said)),
      list(),
      exercise('multiple'),
    ],
    scenario: () => [
      callout('advisory', m.templates_before_you_read({}, said)),
      heading(m.templates_the_situation({}, said)),
      paragraph(),
      exercise('scenario'),
      callout('key', m.templates_to_remember({}, said)),
    ],
    selfcare: () => [
      callout('advisory', m.templates_before_you_read({}, said)),
      heading(m.templates_what_it_does({}, said)),
      paragraph(),
      block({
        ...{ type: 'checklist', title: says(m.templates_looking_after({}, said)) },
        items: [1, 2, 3].map(() => ({ id: newPartId(), text: {} })),
      }),
      exercise('reflection', false),
      callout('key', m.templates_who_helps({}, said)),
    ],
    sheet: () => [
      callout('key', m.templates_in_brief({}, said)),
      heading(m.templates_first_steps({}, said)),
      list(true),
      block({
        ...{ type: 'table', caption: says(m.templates_whom_to_call({}, said)) },
        header: [says(m.templates_service({}, said)), says(m.templates_contact({}, said))],
        rows: [[{}, {}]],
      }),
      block({ type: 'law', country: 'FR', title: says(m.templates_the_law({}, said)), text: {} }),
      block({ type: 'definition', term: {}, text: {} }),
    ],
    blank: () => [paragraph()],
  };

  return Draft.parse({
    baseLocale,
    about: { title: says(title), pilot: false, languages: { [baseLocale]: 'draft' } },
    lessons: [
      {
        id: newPartId(),
        title: says(title),
        durationMinutes: 15,
        objectives: [],
        blocks: blocks[template](),
      },
    ],
  });
}
