/**
 * A document in TEI P5, for scholars' tools: the text, its notes, the annotations, and the names in it.
 *
 * @see https://tei-c.org/guidelines/p5/
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { findPassage } from '../model/document-indexes.ts';
import { fileOfAnnotation, type Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { createAbsoluteResolver } from './absolute-links.ts';
import { describeAnnotation } from './annotation-record.ts';
import type { ExportFormat } from './export-format.ts';
import { renderBody } from './tei-body.ts';
import { EDITOR_ID, renderHeader } from './tei-header.ts';
import { createPieces, hasBlocks, xmlId } from './tei-inline.ts';
import { createTeiContext, joinWithLineEnds, renderNote, type TeiContext } from './tei-passages.ts';
import { renderPieces } from './tei-pieces.ts';
import { formatXml } from './xml-document.ts';

export const tei: ExportFormat<ArchiveDocument> = {
  label: 'TEI (XML)',
  about: 'text, notes, annotations, and names, encoded in TEI P5',
  option: 'tei',
  purpose: 'text',
  mediaType: 'application/tei+xml',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.tei.xml`,
  write(document, source) {
    const context = createTeiContext(document, source);
    // The body is rendered first: it gives the annotated words their ids.
    const body = renderBody(context);
    const notes = renderNotes(context);
    const annotations = renderAnnotations(context);
    const back = [...notes, ...annotations];
    const text = x('text', { 'xml:lang': document.fields.language }, joinWithLineEnds([body, ...(back.length === 0 ? [] : [x('back', joinWithLineEnds(back))])])); // prettier-ignore
    const root = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, joinWithLineEnds([renderHeader(document, source), text])); // prettier-ignore
    return formatXml(root);
  },
};

function renderNotes(context: TeiContext): Element[] {
  const { document } = context;
  const notes = document.notes.flatMap(({ id, calls }) => {
    const passage = findPassage(document, id);
    return passage === undefined ? [] : [renderNote(context, passage, calls.map((call) => call.id))]; // prettier-ignore
  });
  return notes.length === 0 ? [] : [x('div', { type: 'notes' }, joinWithLineEnds(notes))];
}

function renderAnnotations(context: TeiContext): Element[] {
  const { document, source } = context;
  const annotations = getIndexes(source.archive).annotationsOf(document.id);
  if (annotations.length === 0) return [];
  const language = source.archive.settings.language;
  const notes = annotations.map((annotation) => renderAnnotation(annotation, context));
  return [x('div', { type: 'annotations', 'xml:lang': language }, joinWithLineEnds(notes))];
}

/** An annotation: its headline, its body, and the works and passages that it refers to. */
function renderAnnotation(annotation: Annotation, { annotated, source }: TeiContext): Element {
  const { id, kind, headline, url, passage, relation, evidence, sees } = describeAnnotation(annotation, source);
  const targets = annotated.get(annotation.id) ?? [xmlId(passage)];
  const attributes = {
    'xml:id': xmlId(id),
    type: 'annotation',
    subtype: kind,
    resp: `#${EDITOR_ID}`,
    target: targets.map((target) => `#${target}`).join(' '),
    corresp: url,
  };
  const { tree } = annotation.body;
  const body = renderPieces(createPieces({ tree }, createAbsoluteResolver(source.paths, fileOfAnnotation(annotation))));
  const links = [
    ...evidence.map((work) => x('ref', { type: 'evidence', target: work.url }, work.title)),
    ...sees.map((seen) => x('ref', { type: 'see', target: seen.url }, [seen.document, seen.passage].filter(Boolean).join(' '))), // prettier-ignore
  ];
  const list = x('list', { type: 'references' }, joinWithLineEnds(links.map((link) => x('item', [link]))));
  const label = relation === undefined ? headline : `${headline} (${relation})`;
  return x('note', attributes, [
    x('label', label),
    { type: 'text', value: '\n' },
    ...(hasBlocks(tree) ? body : [x('p', body)]),
    ...(links.length === 0 ? [] : joinWithLineEnds([list])),
  ]);
}
