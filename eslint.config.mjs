import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', 'tests/**/*.ts', '**/testing/**/*.ts'];

/** Linted with types. Not apps/web and packages/ui: their types need generated files, and svelte-check reads them. */
const typed = ['apps/api/src/**/*.ts', 'packages/!(ui)/src/**/*.ts', 'tests/**/*.ts'];

const ownEnhance = {
  name: '$app/forms',
  importNames: ['enhance'],
  message: 'Forms that lose nothing take it from #lib/shared/forms/enhance.ts.',
};

export default tseslint.config(
  {
    ignores: [
      '**/{dist,build,.svelte-kit,node_modules,test-results,playwright-report}/**',
      '.nx/**',
      'data/**',
      'docs/**',
      'packages/starter-curriculum/data/**',
      'apps/web/src/lib/shared/api/schema.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Looked for on purpose, in names and addresses that come from outside.
      'no-control-regex': 'off',
      // Playwright's fixtures are asked for by destructuring, even when there are none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-nested-ternary': 'error',
      'no-console': 'error',
    },
  },

  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: ['apps/*/src/**/*.{ts,svelte}', 'packages/*/src/**/*.{ts,svelte}'],
    ignores: ['**/migrations/**', ...specs],
    rules: { 'max-lines': ['error', 300] },
  },
  {
    files: ['apps/web/src/**/*.{ts,svelte}'],
    ignores: ['apps/web/src/lib/shared/forms/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [ownEnhance] }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'packages/scorm/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'It can be guessed: use node:crypto, or the injected ids.',
        },
      ],
    },
  },
  {
    files: ['apps/api/src/events/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'FunctionDeclaration, ClassDeclaration',
          message: 'events/ holds zod schemas of facts, no code.',
        },
      ],
    },
  },
  {
    files: specs,
    rules: {
      'no-restricted-properties': [
        'error',
        ...['describe', 'it', 'test'].map((object) => ({
          object,
          property: 'only',
          message: 'It would keep all other tests from running.',
        })),
      ],
    },
  },

  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // TypeScript knows the names; this rule does not know runes and DOM types.
      'no-undef': 'off',
      // The compiler's warnings, accessibility among them, are errors.
      'svelte/valid-compile': 'error',
      'svelte/block-lang': ['error', { script: ['ts'] }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // The web always lives at the root of its host.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // dependency-cruiser reads what the Svelte compiler leaves, and that is without types: this sees those too.
    files: ['apps/web/src/lib/{features,shared}/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [ownEnhance],
          patterns: [
            {
              group: ['#lib/features/**', '**/features/**'],
              message:
                'A feature never imports a feature, shared knows none; within one, import by ./ or ../.',
            },
          ],
        },
      ],
    },
  },

  // Plain .js is what browsers run as it stands.
  { files: ['**/*.js'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'Buffer',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // What talks to a terminal may print.
    files: ['**/*.mjs', 'apps/api/src/{main,cli}.ts', 'apps/api/src/cli/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
