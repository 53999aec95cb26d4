import type { ModuleTemplate } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

type Words = { title: () => string; about: () => string };

/** What a module can begin with, in the order in which it is offered. */
export const templates: Record<ModuleTemplate, Words> = {
  lesson: { title: m.modules_template_lesson, about: m.modules_template_lesson_about },
  indicators: { title: m.modules_template_indicators, about: m.modules_template_indicators_about },
  case: { title: m.modules_template_case, about: m.modules_template_case_about },
  scenario: { title: m.modules_template_scenario, about: m.modules_template_scenario_about },
  selfcare: { title: m.modules_template_selfcare, about: m.modules_template_selfcare_about },
  sheet: { title: m.modules_template_sheet, about: m.modules_template_sheet_about },
  blank: { title: m.modules_template_blank, about: m.modules_template_blank_about },
};
