import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Case, readCase } from './case-file.js';
import { readWords } from './words.js';

const COURSES = 'software_development/TestSuite/LMSRTE/Courses';

/** ADL's test material on this machine. */
export class Suite {
  constructor(private readonly folder: string) {}

  /** The folder that the environment names, or why there is none. */
  static fromEnvironment(): Suite | string {
    const folder = process.env.ADL_2004_SUITE;
    if (!folder) return 'ADL_2004_SUITE does not name the folder of the SCORM 2004 4th Edition Test Suite';
    if (!existsSync(path.join(folder, COURSES))) return `there is no ${COURSES} in ${folder}`;
    return new Suite(folder);
  }

  cases(): Case[] {
    const folder = path.join(this.folder, COURSES, 'TestCases');
    const words = readWords(this.folder);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.properties'))
      .sort()
      .map((name) => readCase(path.join(folder, name), words));
  }

  /** The cases by the part of the suite that they belong to: `CM-01` to `CM`. */
  groups(): Map<string, Case[]> {
    const groups = new Map<string, Case[]>();
    for (const one of this.cases()) {
      const group = one.name.replace(/-.*$/, '');
      groups.set(group, [...(groups.get(group) ?? []), one]);
    }
    return groups;
  }

  /** The manifest of a package. */
  manifest(packageName: string): string {
    return readFileSync(
      path.join(this.folder, COURSES, `LMSTestPackage_${packageName}`, 'imsmanifest.xml'),
      'utf8',
    );
  }
}

/** One case plays in two packages. */
export const firstPackageOf = ({ name }: Case): string => (name === 'DDM' ? 'DDMa' : name);
