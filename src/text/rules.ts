/** The table of rules: what each rule requires of the content, and what follows when an author breaks the rule. */

/** A rule that an author can break. */
export interface Rule {
  /** An error stops a build. A warning only makes `npm run check -- --strict` fail. */
  readonly severity: 'error' | 'warning';
  /** What the content must do, in one sentence. */
  readonly requirement: string;
  /** The words and ids of the passages are right in spite of the mistake, so checks that refer to them still run. */
  readonly keepsWords?: true;
  /** The rule is about the characters of the file. */
  readonly aboutCharacters?: true;
  /** The rule is about changes that are not recorded: `npm run ledger` records them. */
  readonly aboutUnrecorded?: true;
  /** The rule is about notes, parts, and editorial signs, which only a transcription can have. */
  readonly transcriptionOnly?: true;
}

type Flags = Omit<Rule, 'severity' | 'requirement'>;

const error = (requirement: string, flags: Flags = {}): Rule => ({ severity: 'error', requirement, ...flags });
const warning = (requirement: string, flags: Flags = {}): Rule => ({ severity: 'warning', requirement, ...flags });

const keepsWords = { keepsWords: true } as const;
const aboutCharacters = { aboutCharacters: true } as const;
const aboutUnrecorded = { aboutUnrecorded: true } as const;
const transcriptionOnly = { transcriptionOnly: true } as const;

/** Every rule, by the id that messages show. An id never changes. */
export const rules = {
  'archive-missing': error('A content folder must contain a file `archive.yaml`.'),
  'contact-missing': warning('An archive should say whom to contact about errors and objections.'),
  'archive-empty': error('An archive must contain at least one document.'),
  'file-unknown': error('A content folder must contain only the known folders and kinds of files.'),
  'file-link': error('A content folder must not contain symbolic links.'),
  'id-form': error('An id, which is also the name of a file, must consist of lower-case letters and digits, joined by single hyphens.'),
  'id-reserved': error('A page must not use an address that the site itself uses.'),
  'file-name': error('A file must have a name that every operating system allows.'),
  'limit-files': error('A content folder must not contain more files than the limit.'),
  'limit-size': error('A file must not be larger than the limit.'),
  'limit-nesting': error('Quotations, lists, parts, emphasis, and brackets must not be nested more deeply than the limit.'),
  'limit-run': error('A paragraph or a file must not contain more signs of Markdown, characters, or lines than the limit.'),
  'limit-notes': error('A file must not contain more notes or calls of notes than the limit.'),
  'limit-blocks': error('A file must not contain more paragraphs, headings, items, or lines than the limit.'),
  'our-fault': error('This program must be able to read every file that follows the rules.'),
  'yaml-syntax': error('Front matter and YAML files must be valid YAML 1.2.'),
  'yaml-alias': error('A value in YAML must be written out, without an anchor or alias.'),
  'yaml-tag': error('A value in YAML must not have a tag.'),
  'yaml-key': error('A key in YAML must be the name of a field.'),
  'front-matter-missing': error('A Markdown file must begin with front matter.'),
  'field-unknown': error('Front matter and YAML files must contain only known fields.'),
  'field-missing': error('Every required field must be present.'),
  'field-value': error('The value of a field must have the form that the field requires.'),
  'text-line-ends': error('Lines must end in LF, as on Linux and macOS.', aboutCharacters),
  'text-byte-order-mark': error('A file must not begin with a byte order mark.', aboutCharacters),
  'text-not-nfc': error('Text must be in Unicode normal form C.', aboutCharacters),
  'text-encoding': error('Text must be valid UTF-8.', aboutCharacters),
  'text-control': error('Text must not contain control characters or noncharacters.', aboutCharacters),
  'text-direction': error('Text must not contain characters that change the direction of writing.', aboutCharacters),
  'text-invisible': warning('Text should not contain invisible characters.', { ...keepsWords, ...aboutCharacters }),
  'text-lookalike': warning('The letters of a word should belong to one script.', { ...keepsWords, ...aboutCharacters }),
  'document-empty': error('A document must contain text.'),
  'title-short-repeated': warning('The short title of a document should be unique.', keepsWords),
  'names-joined': warning('Each author and each addressee should be an item of its own.', keepsWords),
  'base-unknown': error('The base must be one of the witnesses.'),
  'siglum-doubled': error('Each witness must have its own letter.'),
  'received-missing': error('The received text that a witness names must exist.'),
  'received-changed': error('A received text must have the hash that is recorded for it.'),
  'transcription-differs': error('A transcription must have the same characters as its received text, except for the declared conventions.'),
  'html-refused': error('Content must be Markdown without HTML.'),
  'link-scheme': error('A link must lead to a web page, a mail address, or an item of content.', keepsWords),
  'link-reference': error('A link must contain its address.'),
  'link-title': warning('A link or image should have no title, because a title is not published.', keepsWords),
  'link-dead': error('A link to an item of content must lead to an existing item.'),
  'image-without-text': error('An image must have alternative text.', keepsWords),
  'image-elsewhere': error('An image must not be loaded from another site.', keepsWords),
  'emphasis-literal': warning('Asterisks should mark emphasis, or have a backslash before them.', keepsWords),
  'item-number': error('A number of a list must be followed by the words of its item.', transcriptionOnly),
  'note-empty': error('A note must contain words, or a sign for words that are missing.', transcriptionOnly),
  'note-label': error('The label of a note must be its printed marker.', transcriptionOnly),
  'note-undefined': error('A note that is called must exist.', transcriptionOnly),
  'note-uncalled': error('A note must be called in the text.', transcriptionOnly),
  'note-doubled': error('A document must not have two notes with the same label.', transcriptionOnly),
  'note-case': error('A call must use the same capital and small letters as the marker of its note.', transcriptionOnly),
  'note-misplaced': error('A note must be outside parts, lists, and quotations.', transcriptionOnly),
  'note-unsourced': error('A note must link its source, or be listed as a note without a source.', { ...keepsWords, ...transcriptionOnly }),
  'note-declared': error('An entry under `unsourced-notes` must be a note that links no source.', transcriptionOnly),
  'part-unknown': error('A part must have a known name.', transcriptionOnly),
  'part-unclosed': error('A part must be closed.', transcriptionOnly),
  'part-attributes': error('A part must have a name and nothing else.', transcriptionOnly),
  'part-misplaced': error('A part must be outside other parts, lists, and quotations.', transcriptionOnly),
  'body-empty': error('An annotation must have a text, and a source must have a headnote.'),
  'prose-syntax': error('Annotations, headnotes, and pages must not contain notes, parts, or editorial signs. Only pages may contain headings, from the second level.'),
  'page-doubled': error('A page must be marked only once.', transcriptionOnly),
  'sign-unclosed': error('An editorial sign must be closed on the same line.', transcriptionOnly),
  'sign-value': error('An editorial sign must have the value that its keyword requires.', transcriptionOnly),
  'sign-unknown': error('An editorial sign must have a known keyword.', transcriptionOnly),
  'source-uncited': error('Every source must be cited by a note.'),
  'citation-differs': error('A citation under `cited-as` must have the words of a note that cites the source.'),
  'ledger-missing': warning('A document should have a ledger. A document without a ledger is a draft and has no pinned addresses.', aboutUnrecorded),
  'published-broken': error('The list of published documents must be readable.'),
  'published-missing': warning('The list of published documents should have the last edition of every document.', aboutUnrecorded),
  'document-lost': error('A published document must be in the archive with its ledger, or its renaming or deletion must be recorded.'),
  'document-reused': error('The id of a renamed or deleted document must not be given to another document.'),
  'formerly-differs': error('The former ids of a document must be those that its ledger has.'),
  'rename-unrecorded': error('A new id of a published document must be recorded.', aboutUnrecorded),
  'ledger-broken': error('A ledger must be readable.'),
  'ledger-orphan': error('A ledger must belong to a document.'),
  'ledger-altered': error('A ledger must be as `npm run ledger` wrote it.'),
  'ledger-unsealed': error('Each edition of a ledger must have a digest.'),
  'address-lost': error('A published passage must be in the text, or its removal must be recorded.', aboutUnrecorded),
  'address-new': error('A new passage of a published document must be recorded.', aboutUnrecorded),
  'address-moved': error('A published passage must be where it was recorded.', aboutUnrecorded),
  'address-reused': error('The address of a withdrawn or withheld passage must not be given to other words.', aboutUnrecorded),
  'address-unsettled': error('It must be clear which address a passage has.', aboutUnrecorded),
  'reading-changed': error('A published passage must have the words that were recorded.', aboutUnrecorded),
  'typography-changed': error('A published passage must have the characters that were recorded.', aboutUnrecorded),
  'withheld-unrecorded': error('A passage or document that is withheld in the text must be withheld in the ledger.', aboutUnrecorded),
  'withheld-unknown': error('The sign `[[withheld: …]]` must name one address of the document.'),
  'withheld-misplaced': error('The sign `[[withheld: …]]` must replace the whole passage.'),
  'annotation-orphan': error('An annotation must be in the folder of an existing document.'),
  'passage-unknown': error('The passage that an annotation names must exist.'),
  'target-missing': error('An annotation must quote words or name a passage.'),
  'quote-not-found': error('The words that an annotation quotes must be in its document.'),
  'quote-ambiguous': error('The words that an annotation quotes must occur only once.'),
  'sees-unknown': error('A passage that an annotation refers to must exist.'),
  'relation-missing': error('A cross-reference must have a relation and a passage. No other annotation may have a relation.'),
  'relation-itself': error('A document must not be related to itself.'),
  'evidence-unknown': error('A work that is named as evidence must be described.'),
  'correction-outdated': error('A correction must agree with the file that it names: the new words are there, and the old words are not.'),
  'evidence-unused': error('A work that is described as evidence must be used.'),
  'name-unknown': error('A name that is referred to must be described.'),
  'source-unknown': error('A source that is referred to must be described.'),
  'document-unknown': error('A document that is referred to must be in the archive.'),
  'name-doubled': error('Each name must have its own id.'),
  'name-ambiguous': error('A form must mean one name of a kind in one place, unless all its names declare it as shared.'),
  'name-place': error('A place under `in` must exist.'),
  'form-unused': warning('A form of a name should occur in a text.'),
  'quotation-unattributed': warning('Every quotation should have a speaker.'),
  'quotation-not-found': error('An entry under `quotations` must match a quotation of the document.'),
  'quotation-cites': error('A quotation must cite the note whose call follows it.'),
  'collation-not-found': error('The words of a collation must be in the passage that it names.'),
  'collation-unfounded': error('If nothing was compared, the result of a collation must be `not compared`.'),
  'collation-changed': error('A collation with a work that the archive holds must have the result that the comparison gives.'),
  'collation-missing': error('A quotation of a work that the archive holds must have a collation.'),
  'claim-not-found': error('The words of a claim must be in the passage that the claim names.'),
  'claim-ambiguous': error('The words of a claim must occur only once in their passage.'),
  'claim-cites': error('A note that a claim cites must exist, and must be called after the words of the claim.'),
  'claim-annotation': error('The annotation that a claim names must be an annotation of the same document.'),
  'claims-orphan': error('A file of claims must belong to a document.'),
  'words-shadowed': error('The editor’s text before a passage must not repeat six consecutive words of the passage.'),
} as const satisfies Record<string, Rule>; // prettier-ignore

/** The id of a rule. */
export type RuleId = keyof typeof rules;

/** The ids of all rules, in the order of the table. */
export const ruleIds = Object.keys(rules) as RuleId[];
