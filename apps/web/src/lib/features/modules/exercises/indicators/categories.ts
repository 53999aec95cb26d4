import { m } from '@vigie/i18n/messages';

/** The usual categories of indicators, as the pages of learners name them. */
export const categories: Record<string, () => string> = {
  origin: m.module_category_origin,
  deception: m.module_category_deception,
  documents: m.module_category_documents,
  language: m.module_category_language,
  debt: m.module_category_debt,
  wages: m.module_category_wages,
  control: m.module_category_control,
  appearance: m.module_category_appearance,
  movement: m.module_category_movement,
  attitude: m.module_category_attitude,
  housing: m.module_category_housing,
  insurance: m.module_category_insurance,
  hours: m.module_category_hours,
  late_care: m.module_category_late_care,
  accent: m.module_category_accent,
  emotion: m.module_category_emotion,
  pressure: m.module_category_pressure,
  information: m.module_category_information,
  plans: m.module_category_plans,
  safety: m.module_category_safety,
  time: m.module_category_time,
  change: m.module_category_change,
};
