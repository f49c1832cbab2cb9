import tseslint from 'typescript-eslint';

const purity = [
  ['Date', 'now', 'The date of a question is an argument.'],
  ['Math', 'random', 'Anything random has a seed.'],
].map(([object, property, message]) => ({ object, property, message }));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'coverage',
      'docs/site',
      'test/.generated',
      'test/bench',
      'examples/nnhip-template',
      '**/node_modules',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
    languageOptions: { parserOptions: { project: './tsconfig.tools.json' } },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...purity],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The date of a question is an argument.',
        },
        { selector: "Identifier[name='Intl']", message: 'Intl differs between machines.' },
        { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'Locales differ between machines.' },
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Locales differ between machines.',
        },
      ],
    },
  },
);
