/** The table of rules: what each means, and whether breaking it stops a build. */

/** A rule an author can break. */
export interface Rule {
  /** An error stops a build; a warning only a check with `--strict`. */
  readonly severity: 'error' | 'warning';
  /** What the rule asks, in one sentence. */
  readonly asks: string;
}

const error = (asks: string): Rule => ({ severity: 'error', asks });
const warning = (asks: string): Rule => ({ severity: 'warning', asks });

/** Every rule, by the id that messages carry; an id never changes. */
export const rules = {
  'archive-missing': error('A content folder has an archive.yaml.'),
  'archive-empty': error('An archive holds at least one document.'),
  'file-unknown': error('A content folder holds known files in known places.'),
  'file-link': error('A content folder holds files and folders, no links to other places.'),
  'id-form': error('An id, and with it the name of a file, is lower-case letters and digits joined by single hyphens.'),
  'id-reserved': error('A page of the editor does not take an address of the site itself.'),
  'limit-files': error('A content folder holds no more files than can be handled.'),
  'limit-size': error('A file is no larger than can be handled.'),
  'limit-nesting': error('Quotations, lists, parts, emphasis and brackets stand in each other a few times only.'),
  'limit-run': error('Backticks, signs of emphasis, brackets and line breaks don’t come in hundreds.'),
  'limit-notes': error('A file holds no more notes and calls than can be handled.'),
  'our-fault': error('A file that keeps to the rules can be read.'),
  'yaml-syntax': error('Front matter and YAML files can be read as YAML 1.2.'),
  'yaml-alias': error('Values in YAML are written out, without aliases.'),
  'yaml-key': error('Keys in YAML are names of fields.'),
  'front-matter-missing': error('A Markdown file of content begins with front matter.'),
  'field-unknown': error('Only known fields stand in front matter and YAML files.'),
  'field-missing': error('Required fields are there.'),
  'field-value': error('A field’s value is of the kind its schema describes.'),
  'text-line-ends': error('Lines end in LF.'),
  'text-byte-order-mark': error('A file begins without a byte order mark.'),
  'text-not-nfc': error('Text is in Unicode normal form C.'),
  'text-encoding': error('Text is UTF-8, and every character is whole.'),
  'text-control': error('Text holds no control characters.'),
  'text-direction': error('Text holds no characters that change the order in which words are shown.'),
  'text-invisible': warning('Characters can be seen.'),
  'text-lookalike': warning('The letters of a word are of one script.'),
  'base-unknown': error('The base is one of the witnesses.'),
  'received-missing': error('The received text that a witness names exists.'),
  'received-changed': error('A received text has the hash recorded for it.'),
  'transcription-differs': error(
    'A transcription has the same characters as its received text, under the conventions.',
  ),
  'html-refused': error('Content is Markdown, without raw HTML.'),
  'link-scheme': error('Links lead to web pages, mail addresses or items of content.'),
  'link-reference': error('A link carries its address itself.'),
  'link-dead': error('A link to an item of content leads to one that exists.'),
  'image-without-text': error('An image has alternative text.'),
  'image-elsewhere': error('A page loads no image from elsewhere.'),
  'note-label': error('A note’s label is its printed marker.'),
  'note-undefined': error('A note that is called exists.'),
  'note-uncalled': error('A note is called in the text.'),
  'note-doubled': error('A note stands once.'),
  'note-case': error('A call has the note’s marker in the same case.'),
  'note-misplaced': error('A note stands by itself, outside parts, lists and quotations.'),
  'note-unsourced': error('A note links its source, or is declared to cite none.'),
  'note-declared': error('What is declared to cite no source is a note, and cites none.'),
  'part-unknown': error('A part has a known name.'),
  'part-unclosed': error('A part is closed.'),
  'part-attributes': error('A part carries its name alone.'),
  'part-misplaced': error('A part stands by itself, outside other parts, lists and quotations.'),
  'body-empty': error('An annotation says something, and a source has its headnote.'),
  'prose-syntax': error(
    'Annotations, headnotes and pages have no notes, editorial signs or parts; headings only pages, from the second level.',
  ),
  'page-doubled': error('A page is marked once.'),
  'sign-unclosed': error('An editorial sign is closed on its line.'),
  'sign-value': error('An editorial sign says what it must.'),
  'sign-unknown': error('An editorial sign has a known keyword.'),
  'source-uncited': error('A source is cited by a note.'),
  'citation-differs': error('A citation is recorded as a note prints it.'),
  'ledger-missing': warning('A document has a ledger; without one it is a draft, and its addresses are not pinned.'),
  'ledger-broken': error('A ledger can be read.'),
  'ledger-orphan': error('A ledger belongs to a document.'),
  'ledger-altered': error('The words, digests, hashes, editions and forwards of a ledger fit each other.'),
  'address-lost': error('A recorded passage stands in the text, or its end is recorded.'),
  'address-new': error('A passage of a published document has a recorded address.'),
  'address-moved': error('A passage stands where it was recorded.'),
  'address-reused': error('An address that was withdrawn or withheld is never given to words again.'),
  'address-unsettled': error('It is settled which address a passage has.'),
  'reading-changed': error('A passage has the words that were recorded.'),
  'typography-changed': error('A passage has the characters that were recorded.'),
  'withheld-unrecorded': error('What is withheld in the text is withheld in the ledger.'),
  'withheld-unknown': error('The sign of withholding names one address.'),
  'withheld-misplaced': error('The sign of withholding stands in the place of the whole passage.'),
  'annotation-orphan': error('An annotation stands in the folder of a document.'),
  'passage-unknown': error('A passage that an annotation names exists.'),
  'target-missing': error('An annotation quotes words, or names a passage.'),
  'quote-not-found': error('The words that an annotation quotes stand in its document.'),
  'quote-ambiguous': error('The words that an annotation quotes stand there once.'),
  'sees-unknown': error('A passage that an annotation points to exists.'),
  'relation-missing': error('A cross-reference says how the passages stand to each other; nothing else does.'),
  'evidence-unknown': error('A work that something rests on is described.'),
  'evidence-unused': error('Something rests on every work that is described.'),
  'name-unknown': error('A name that is referred to is described.'),
  'source-unknown': error('A source that is referred to is described.'),
  'document-unknown': error('A document that is referred to is in the archive.'),
  'name-doubled': error('A name has an id of its own.'),
  'name-ambiguous': error('A form means one name of a kind in a place, or names several and says so.'),
  'name-place': error('A place where a form means a name exists.'),
  'form-unused': warning('A form of a name is found in a text.'),
  'quotation-unattributed': warning('Every quotation has a speaker.'),
  'quotation-not-found': error('What the front matter calls a quotation is one.'),
  'quotation-cites': error('A quotation cites the note whose call follows it.'),
  'collation-not-found': error('The words that were compared stand in the passage.'),
  'collation-changed': error('A comparison with a work that the archive holds comes out as recorded.'),
  'collation-missing': error('A quotation of a work that the archive holds is compared.'),
  'words-shadowed': error('What stands before a passage repeats fewer than six running words of it.'),
} as const satisfies Record<string, Rule>;

/** The severity of a problem's rule. */
export function severityOf(rule: string): Rule['severity'] {
  return (rules as Record<string, Rule>)[rule]?.severity ?? 'error';
}
