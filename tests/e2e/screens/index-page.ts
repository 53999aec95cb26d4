import type { Locale } from '@vigie/contracts';
import { nameOf, type Who, screens } from '../pages.js';

/** A way of looking: a language and a width. */
export interface Look {
  locale: Locale;
  width: number;
  height: number;
  file: (name: string) => string;
}

const look = (locale: Locale, width: number, height: number): Look => ({
  locale,
  width,
  height,
  file: (name) => `${name}.${locale}-${width}.webp`,
});

export const looks: Look[] = [look('fr', 360, 740), look('fr', 1280, 800), look('ar', 360, 740)];

const people: Record<Who, string> = {
  stranger: 'Before signing in',
  newcomer: 'A learner who has just arrived',
  learner: 'A learner',
  trainer: 'A trainer',
  admin: 'An administrator',
};

/** The page that shows the pictures. */
export function indexOf(taken: string[]): string {
  const parts = Object.entries(people).map(([who, title]) => {
    const rows = screens
      .filter((screen) => screen.who === who && taken.includes(nameOf(screen)))
      .map((screen) => {
        const name = nameOf(screen);
        const pictures = looks.map(({ width, locale, file }) => {
          const shown = width > 400 ? 440 : 180;
          return `<img src="${file(name)}" width="${shown}" alt="${name}, ${locale}, ${width} px">`;
        });
        const state = screen.state ? `, ${screen.state}` : '';
        return `### \`${screen.route}\`${state}\n\n${pictures.join('\n')}\n`;
      });
    return `## ${title}\n\n${rows.join('\n')}`;
  });
  return `# Screens\n\nEvery page, in French on a phone and on a desk, and in Arabic on a phone. \`npm run screens\` takes them anew from\nthe table in [tests/e2e/pages.ts](../../tests/e2e/pages.ts).\n\n${parts.join('\n')}`;
}
