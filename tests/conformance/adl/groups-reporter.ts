import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends with how many cases of each group pass, in each of the two modes. */
export default class GroupsReporter implements Reporter {
  private readonly lines: string[] = [];
  private readonly totals = new Map<string, { passed: number; all: number }>();

  onTestEnd({ title }: TestCase, { annotations }: TestResult): void {
    const cases = annotations.filter(({ type }) => type.startsWith('case '));
    const failed = cases.filter(({ type }) => type === 'case failed').map(({ description }) => description);
    if (cases.length === 0) return;

    const passed = cases.length - failed.length;
    this.lines.push(
      `${title} ${passed} of ${cases.length}${failed.length > 0 ? `, not ${failed.join(', ')}` : ''}`,
    );
    const [mode = ''] = title.split(':');
    const { passed: before, all } = this.totals.get(mode) ?? { passed: 0, all: 0 };
    this.totals.set(mode, { passed: before + passed, all: all + cases.length });
  }

  onEnd(): void {
    for (const [mode, { passed, all }] of this.totals) this.lines.push(`${mode}: all ${passed} of ${all}`);
    console.log(`\n${this.lines.join('\n')}`);
  }
}
