/**
 * The layers of `src`: for each folder, the other folders that its modules may import.
 * The linter (oxlint.config.ts) and the tests (tests/layers.test.ts) both read this table; docs/architecture.md
 * explains it.
 */

export interface Layer {
  /** A folder below `src`, with the subfolders that have no row of their own; or a single file. */
  readonly folder: string;
  /** The folders and files that its modules may import, apart from the folder itself. */
  readonly imports: readonly string[];
  /** The folders that its modules may import types from, with `import type`. */
  readonly types?: readonly string[];
  /** Whether its subfolders need no rows. */
  readonly nested?: true;
  /** Whether the folder does not exist yet. */
  readonly planned?: true;
}

const MODEL = ['text', 'schemas', 'paths.ts', 'model'];
/** For the folders that turn the model into output. */
const CONSUMERS = [...MODEL, 'dialect', 'ledger/show', 'citations', 'draft'];
/** For browser code. */
const BROWSER = [
  'text',
  'paths.ts',
  'citations',
  'draft',
  'ledger/show',
  'search/query',
  'search/goto',
  'search/pagefind/browser',
];
const COMPONENTS = ['compare', 'document', 'draft', 'evidence', 'names', 'search', 'shell'].map(
  (name) => `components/${name}`,
);
const CLIENT = [
  'client',
  'client/address',
  'client/compare',
  'client/copy',
  'client/documents',
  'client/draft',
  'client/offline',
  'client/print',
  'client/reading',
  'client/search',
  'client/verify',
];

export const layers: readonly Layer[] = [
  // The core, the schemas, and the URLs.
  { folder: 'text', imports: [] },
  { folder: 'schemas', imports: ['text'] },
  { folder: 'paths.ts', imports: ['text'] },

  // The model and the modules that build it.
  { folder: 'model', imports: ['text', 'schemas', 'paths.ts'] },
  { folder: 'dialect', imports: MODEL },
  { folder: 'ledger', imports: ['text', 'schemas', 'model'] },
  { folder: 'ledger/align', imports: ['text', 'schemas', 'model', 'ledger'] },
  { folder: 'ledger/record', imports: ['text', 'schemas', 'model', 'ledger', 'ledger/align'] },
  { folder: 'ledger/show', imports: ['text', 'schemas', 'model', 'ledger'] },
  // A document without a short title gets one that names its correspondent as citations do.
  { folder: 'load', imports: [...MODEL, 'dialect', 'ledger', 'ledger/align', 'citations'] },

  // Consumers of the model. Browsers load citations, search/query, and search/goto: these may not load the model or
  // Zod.
  { folder: 'citations', imports: ['text', 'paths.ts', 'schemas/document-kinds.ts'], types: ['model', 'schemas'] },
  { folder: 'search/query', imports: ['text', 'paths.ts'], types: ['model', 'schemas'] },
  { folder: 'search/goto', imports: ['text', 'paths.ts'], types: ['model', 'schemas'] },
  { folder: 'search/pagefind', imports: ['text'] },
  // Pagefind implements the engine that search/query declares.
  { folder: 'search/pagefind/browser', imports: ['text', 'search/query', 'search/pagefind'] },
  // Node.js only: browser code may not import it.
  { folder: 'search/pagefind/build', imports: ['text', 'search/pagefind'] },
  // The records that search/index writes have the form in which search/query reads them.
  { folder: 'search/index', imports: [...MODEL, 'search/query', 'search/pagefind/build'] },
  // A draft cites passages as readers type addresses, and gets citations of the archive back.
  { folder: 'draft', imports: [...MODEL, 'ledger/show', 'search/goto', 'citations'] },
  // exports/ writes the table that search/goto reads.
  { folder: 'exports', imports: CONSUMERS, types: ['search/goto'] },
  { folder: 'views', imports: CONSUMERS },
  {
    folder: 'checks',
    imports: [
      ...MODEL,
      'dialect',
      'ledger',
      'ledger/align',
      'ledger/record',
      'ledger/show',
      'load',
      'citations',
      'draft',
    ],
  },

  // The site and the browser.
  { folder: 'client', imports: BROWSER },
  { folder: 'client/address', imports: [...BROWSER, 'client'] },
  { folder: 'client/compare', imports: [...BROWSER, 'client'] },
  { folder: 'client/print', imports: [...BROWSER, 'client'] },
  { folder: 'client/draft', imports: [...BROWSER, 'client'] },
  { folder: 'client/offline', imports: [...BROWSER, 'client'] },
  { folder: 'client/copy', imports: [...BROWSER, 'client', 'client/reading', 'styles'] },
  { folder: 'client/reading', imports: [...BROWSER, 'client', 'styles'] },
  { folder: 'client/documents', imports: [...BROWSER, 'client'] },
  { folder: 'client/verify', imports: [...BROWSER, 'client'] },
  // The search box also goes to addresses.
  { folder: 'client/search', imports: [...BROWSER, 'client', 'client/address', 'styles'] },
  // A component's `<script>` names the browser code of its element.
  ...COMPONENTS.map((folder) => ({
    folder,
    imports: [...COMPONENTS.filter((other) => other !== folder), ...CLIENT],
    types: ['views'],
  })),
  { folder: 'layouts', imports: [...COMPONENTS, 'client/reading', 'styles'], types: ['views'] },
  { folder: 'styles', imports: [] },
  {
    folder: 'site',
    imports: ['text', 'paths.ts', 'model', 'load', 'checks', 'search/index', 'exports'],
    // The hooks and the pages share the archive and the content of its search index; messages and HTML need the core.
    types: ['search/query'],
  },
  {
    folder: 'pages',
    imports: ['site', 'views', 'exports', 'layouts', 'styles', ...COMPONENTS, ...CLIENT],
    nested: true,
  },
  ...['commands', 'commands/new', 'commands/ledger'].map((folder) => ({
    folder,
    imports: [
      ...CONSUMERS,
      'ledger',
      'ledger/align',
      'ledger/record',
      'load',
      'search/query',
      'search/goto',
      'search/pagefind',
      'search/pagefind/browser',
      'search/pagefind/build',
      'search/index',
      'exports',
      'views',
      'checks',
      'site',
      ...(folder === 'commands' ? ['commands/new', 'commands/ledger'] : []),
    ],
  })),
];
