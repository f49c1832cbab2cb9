/**
 * The house of docs/house.md: each room and the rooms below it that it may enter, by their front door only.
 * A room that is not here may not exist.
 */
const ground = ['problems', 'exact', 'money', 'time', 'statistics'];
const verbs = ['eligibility', 'statement', 'payment', 'sharing', 'outcomes'];
const house = {
  problems: [],
  exact: ['problems'],
  money: ['problems', 'exact'],
  time: ['problems'],
  statistics: ['problems'],
  policy: ground,
  model: [...ground, 'policy'],
  eligibility: [...ground, 'policy', 'model'],
  statement: [...ground, 'policy', 'model'],
  payment: [...ground, 'policy', 'model', 'statement'],
  sharing: [...ground, 'policy', 'model', 'statement', 'payment'],
  outcomes: [...ground, 'policy', 'model'],
  settlement: [...ground, 'policy', 'model', ...verbs],
  present: [...ground, 'policy', 'model', ...verbs, 'settlement'],
  schemas: [...ground, 'policy', 'model', ...verbs, 'settlement'],
  spreadsheet: [...ground, 'policy', 'model', ...verbs, 'settlement', 'present'],
  notebook: [...ground, 'policy', 'model', ...verbs, 'settlement', 'present'],
};

/** Libraries, and the one room that may use each. */
const libraries = {
  'date-fns': 'time',
  '^zod': 'schemas',
  'fastest-levenshtein': 'problems',
};

const inRoom = (rooms) => `^src/(${rooms.join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'rooms-of-the-house-only',
      severity: 'error',
      from: { path: '^src/(?!index\\.ts)', pathNot: inRoom(Object.keys(house)) },
      to: {},
    },
    ...Object.entries(house).map(([room, below]) => ({
      name: `${room}-looks-down-only`,
      severity: 'error',
      from: { path: inRoom([room]) },
      to: { path: '^src/', pathNot: inRoom([room, ...below]) },
    })),
    {
      name: 'by-the-front-door',
      comment: 'A room is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    ...Object.entries(libraries).map(([library, room]) => ({
      name: `${library.replace(/\W/g, '')}-in-${room}-only`,
      severity: 'error',
      from: { path: '^src/', pathNot: inRoom([room]) },
      to: { path: `node_modules/@?${library.replace('^', '')}` },
    })),
    {
      name: 'no-platform',
      comment: 'The library runs in a spreadsheet too: no file system, network or process.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tools-use-the-public-doors',
      comment: 'Examples and the conformance runner import the package as its users do.',
      severity: 'error',
      from: { path: '^(examples|test/conformance)/' },
      to: { path: '^src/', pathNot: ['^src/index\\.ts$', '^src/[^/]+/index\\.ts$'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.tools.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/(bench|package/consumer)|examples/nnhip-template)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['neighbourhood-contracts:source', 'import', 'types', 'default'],
    },
  },
};
