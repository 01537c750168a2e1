/** The header of a document in TEI: what the text is, where it came from, and its editions. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { fullName, isBody, type Agent } from '../citations/contributors.ts';
import { listChanges } from '../ledger/show/corrections.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { formatDate } from '../text/dates.ts';
import { oneLine } from '../text/shorten.ts';
import { citeWhole } from './citation-data.ts';
import type { ExportSource } from './export-format.ts';
import type { Attributes } from './tei-pieces.ts';

/** The `xml:id` of the editor, who is responsible for the annotations. */
export const EDITOR_ID = 'editor';

export function renderHeader(document: ArchiveDocument, source: ExportSource): Element {
  const { fields, ledger } = document;
  return x('teiHeader', [
    x('fileDesc', [
      renderTitle(document, source),
      ...(ledger === undefined ? [] : [renderEdition(ledger.editions.at(-1))]),
      renderPublication(document, source),
      x(
        'sourceDesc',
        fields.witnesses.map((witness, index) => renderWitness(document, witness, index, source)),
      ),
    ]),
    x('encodingDesc', [
      x('editorialDecl', [
        x(
          'p',
          'The words are those of the received text. Notes of the document are of type “note”; annotations of the editor have a “resp”.',
        ),
        x(
          'p',
          'The words of a passage are the text of its element without “ref” of type “noteref”, “del”, and “stamp”. A “gap” counts as […].',
        ),
      ]),
    ]),
    renderProfile(document, source),
    ...renderRevisions(document),
  ]);
}

function renderTitle(document: ArchiveDocument, source: ExportSource): Element {
  const { fields } = document;
  const { settings } = source.archive;
  const { authors } = citeWhole(document, source);
  return x('titleStmt', [
    x('title', { type: fields.title.devised === 'yes' ? 'devised' : undefined }, fields.title.text),
    ...authors.map((author) => x('author', fullName(author))),
    x('respStmt', { 'xml:id': EDITOR_ID }, [x('resp', 'transcription and annotations'), x('name', settings.editor)]),
  ]);
}

function renderEdition(edition: { readonly number: number; readonly date: string } | undefined): Element {
  if (edition === undefined) return x('editionStmt', [x('p', 'Draft')]);
  const { number, date } = edition;
  return x('editionStmt', [
    x('edition', { n: String(number) }, [`Edition ${number}, `, x('date', { when: date }, formatDate(date))]),
  ]);
}

function renderPublication({ id, fields }: ArchiveDocument, { archive, paths }: ExportSource): Element {
  const { title, licences } = archive.settings;
  return x('publicationStmt', [
    x('publisher', title),
    x('idno', { type: 'URL' }, paths.absolute(paths.document(id))),
    x('availability', [
      x('p', `The document: ${oneLine(fields.rights)}`),
      x('licence', { target: licences['editorial-url'] }, `The annotations: ${licences.editorial}`),
    ]),
  ]);
}

/** A received text: the file, its fixity, and its custody. */
function renderWitness(
  document: ArchiveDocument,
  witness: ArchiveDocument['fields']['witnesses'][number],
  index: number,
  { archive }: ExportSource,
): Element {
  const { fields } = document;
  const sha256 = document.witnesses[index]?.sha256 ?? witness.sha256;
  const isBase = witness.siglum === fields.base;
  return x('msDesc', { 'xml:id': `witness-${witness.siglum}` }, [
    x('msIdentifier', [
      x('repository', archive.settings.title),
      x('idno', { type: 'file' }, witness.file.replace(/^\.\.\//, '')),
      x('altIdentifier', [x('idno', { type: 'SHA-256' }, sha256)]),
    ]),
    x('physDesc', [
      x('p', `A received text, ${isBase ? 'from which the transcription was made' : 'not transcribed here'}.`),
      ...witness.traces.map((trace) => x('p', trace)),
    ]),
    x('history', [
      x('provenance', `Made by: ${oneLine(witness['made-by'])}`),
      ...(isBase
        ? fields.published.map(({ where, note }) =>
            x('provenance', [`Published: ${where}`, note].filter(Boolean).join('. ')),
          )
        : []),
      x('acquisition', `Got from: ${oneLine(witness['got-from'])}`),
    ]),
  ]);
}

function renderProfile(document: ArchiveDocument, source: ExportSource): Element {
  const { fields } = document;
  const { authors, affiliation, recipients } = citeWhole(document, source);
  const date = x('date', dateAttributes(fields.date.edtf), formatDate(fields.date.edtf));
  const agents = [...authors, ...(affiliation === undefined ? [] : [affiliation])];
  const sent = [
    ...agents.map(renderAgent),
    ...(fields.place === undefined ? [] : [x('placeName', fields.place)]),
    date,
  ];
  const isCorrespondence = recipients.length > 0;
  return x('profileDesc', [
    x('abstract', [x('p', oneLine(fields.headnote))]),
    x('creation', [date]),
    ...(isCorrespondence
      ? [
          x('correspDesc', [
            x('correspAction', { type: 'sent' }, sent),
            x('correspAction', { type: 'received' }, recipients.map(renderAgent)),
          ]),
        ]
      : []),
    x('langUsage', [x('language', { ident: fields.language }, fields.language)]),
    x('textClass', [x('keywords', [x('term', fields.kind)])]),
  ]);
}

function renderAgent(agent: Agent): Element {
  return x(isBody(agent) ? 'orgName' : 'persName', fullName(agent));
}

/** The editions, newest first, with the changes of the text that the page of corrections lists. */
function renderRevisions({ ledger }: ArchiveDocument): Element[] {
  if (ledger === undefined) return [];
  const changes = listChanges([ledger]);
  const editions = ledger.editions.toReversed().map(({ number, date }) => {
    const items = changes.filter(({ edition }) => edition === number);
    const list = x('list', items.map(({ id, event, reason }) => x('item', [id, event, reason].filter(Boolean).join(', ')))); // prettier-ignore
    return x('change', { n: String(number), when: date }, [`Edition ${number}`, ...(items.length === 0 ? [] : [list])]);
  });
  return [x('revisionDesc', editions)];
}

/** The attributes of a date. A date that W3C cannot express has only its text. */
function dateAttributes(edtf: string): Attributes {
  const [from = '', to] = edtf.split('/');
  const isPlain = (date: string) => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(date);
  if (to === undefined) return isPlain(from) ? { when: from } : {};
  return isPlain(from) && isPlain(to) ? { from, to } : {};
}
