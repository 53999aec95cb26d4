/** The forms of answers by the type of their interaction. @see SCORM 2004 4th Ed. RTE 4.2.9.1 */
export interface AnswerForms {
  type: string;
  /** Right answers as a course may write them, and as it may not. */
  patterns: string[];
  badPatterns: string[];
  responses: string[];
  badResponses: string[];
  /** What a second right answer is refused with, after the first of `patterns`; null where there may be more. */
  second: [value: string, error: number] | null;
}

export const answers2004: AnswerForms[] = [
  {
    type: 'true-false',
    patterns: ['true', 'false'],
    badPatterns: ['t', '1', ''],
    responses: ['true', 'false'],
    badResponses: ['yes', ''],
    second: ['false', 351],
  },
  {
    type: 'choice',
    patterns: ['a', 'a[,]b', 'urn:vigie:a', ''],
    badPatterns: ['a[,]a', 'a b', 'a[,]', 'urn:'],
    responses: ['b[,]c', 'a', ''],
    badResponses: ['b[,]b', 'no blank', '[,]'],
    second: ['a', 351],
  },
  {
    type: 'fill-in',
    patterns: ['car', '{case_matters=true}{lang=fr}voiture[,]auto', '{lang=fr}{order_matters=false}x', ''],
    badPatterns: ['{case_matters=perhaps}x', '{lang=no language}x'],
    responses: ['voiture', '{lang=ar}سيارة[,]{lang=fr}auto', ''],
    badResponses: ['{lang=no language}x'],
    second: null,
  },
  {
    type: 'long-fill-in',
    patterns: ['Une longue réponse.', '{case_matters=false}{lang=es}Sí'],
    badPatterns: ['{case_matters=perhaps}x', '{lang=no language}x'],
    responses: ['Une phrase.\nUne autre.', '{lang=es}Sí'],
    badResponses: ['{lang=no language}x'],
    second: null,
  },
  {
    type: 'matching',
    patterns: ['1[.]a[,]2[.]b', ''],
    badPatterns: ['1[,]a', '1', '1[.]a[.]b', '1[.]'],
    responses: ['1[.]b', '1[.]a[,]2[.]a', ''],
    badResponses: ['1', '1 x[.]a'],
    second: null,
  },
  {
    type: 'performance',
    patterns: ['s1[.]open[,]s2[.]1[:]5', '{order_matters=false}[.]x', 's1[.]'],
    badPatterns: ['[.]', 's1', 's1[.]5[:]1', '{order_matters=perhaps}s1[.]x'],
    responses: ['s1[.]open', '[.]x', 's1[.]'],
    badResponses: ['s1', '[.]'],
    second: null,
  },
  {
    type: 'sequencing',
    patterns: ['a[,]b[,]c', 'a[,]b[,]a'],
    badPatterns: ['a b', 'a[,]'],
    responses: ['c[,]b[,]a'],
    badResponses: ['c b', 'a[,]'],
    second: ['a[,]b[,]c', 351],
  },
  {
    type: 'likert',
    patterns: ['agree'],
    badPatterns: ['I agree', ''],
    responses: ['agree', 'disagree'],
    badResponses: ['not at all', ''],
    second: ['disagree', 351],
  },
  {
    type: 'numeric',
    patterns: ['1[:]5', '[:]5', '1[:]', '[:]'],
    badPatterns: ['5[:]1', 'one[:]five', '3'],
    responses: ['3', '-2.5'],
    badResponses: ['three', ''],
    second: ['2[:]3', 351],
  },
  {
    type: 'other',
    patterns: ['anything at all', ''],
    badPatterns: [],
    responses: ['{whatever}[,]', ''],
    badResponses: [],
    second: ['more', 351],
  },
];
