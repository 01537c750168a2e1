/**
 * The annotations of a document in the Web Annotation Data Model, for annotation tools.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
import type { Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import type { ArchiveDocument } from '../model/model.ts';
import { countCodePoints } from '../text/code-points.ts';
import { describeAnnotation } from './annotation-record.ts';
import type { ExportFormat, ExportSource } from './export-format.ts';
import { layOut, plainText } from './plain-text.ts';
import type { AnnotationRecord } from './record-schema.ts';

/** The motivation of each kind of annotation. @see https://www.w3.org/TR/annotation-vocab/#named-individuals */
const MOTIVATIONS: Record<AnnotationRecord['kind'], string> = {
  identification: 'identifying',
  reading: 'describing',
  context: 'commenting',
  comparison: 'assessing',
  'cross-reference': 'linking',
};

/** The number of characters of a prefix or suffix (UTF-16 units). */
const CONTEXT = 32;

export const annotationsJsonLd: ExportFormat<ArchiveDocument> = {
  label: 'Annotations (JSON-LD)',
  about: 'the annotations, for annotation tools',
  option: 'annotations',
  purpose: 'text',
  mediaType: 'application/ld+json',
  rel: 'alternate',
  path: ({ id }) => `documents/${id}.annotations.jsonld`,
  write(document, source) {
    const { archive, paths } = source;
    const file = paths.absolute(paths.file(annotationsJsonLd.path(document)));
    const annotations = getIndexes(archive).annotationsOf(document.id);
    const { text, starts } = layOut(document, source);
    const items = annotations.map((annotation) => describe(annotation, document, { text, starts }, source));
    const collection = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: file,
      type: 'AnnotationCollection',
      label: `Annotations: ${document.fields.title.text}`,
      creator: { type: 'Person', name: archive.settings.editor },
      total: items.length,
      ...(items.length === 0 ? {} : { first: { id: `${file}#page-1`, type: 'AnnotationPage', startIndex: 0, items } }),
    };
    return `${JSON.stringify(collection, undefined, 2)}\n`;
  },
};

function describe(
  annotation: Annotation,
  document: ArchiveDocument,
  layout: ReturnType<typeof layOut>,
  source: ExportSource,
): object {
  const { archive, paths } = source;
  const { settings } = archive;
  const record = describeAnnotation(annotation, source);
  const license = settings.licences['editorial-url'];
  return {
    id: record.url,
    type: 'Annotation',
    motivation: MOTIVATIONS[record.kind],
    creator: { type: 'Person', name: settings.editor },
    ...(license === undefined ? {} : { rights: license }),
    body: [
      {
        type: 'TextualBody',
        value: record.headline,
        format: 'text/plain',
        language: settings.language,
        purpose: 'describing',
      },
      {
        type: 'TextualBody',
        value: record.html,
        format: 'text/html',
        language: settings.language,
        purpose: 'commenting',
      },
      ...[...record.evidence, ...record.sees].map(({ url }) => ({
        type: 'SpecificResource',
        source: url,
        purpose: 'linking',
      })),
    ],
    target: [
      { source: paths.absolute(paths.document(document.id)), selector: selectInPage(annotation, document, source) },
      {
        source: paths.absolute(paths.file(plainText.path(document))),
        selector: selectInText(annotation, document, layout, source),
      },
    ],
  };
}

/** The passage in the page; its words refine it. @see https://www.w3.org/TR/annotation-model/#fragment-selector */
function selectInPage({ target }: Annotation, document: ArchiveDocument, { archive }: ExportSource): object {
  const words = getIndexes(archive).passage(document.id, target.passage)?.words ?? '';
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: target.passage,
    ...(target.words === undefined ? {} : { refinedBy: quote(words, target.words.start, target.words.end) }),
  };
}

/** The words in the plain text: as a quotation, and by their position in code points. */
function selectInText(
  { target }: Annotation,
  document: ArchiveDocument,
  { text, starts }: ReturnType<typeof layOut>,
  { archive }: ExportSource,
): object[] {
  const passage = getIndexes(archive).passage(document.id, target.passage);
  const offset = starts.get(target.passage) ?? 0;
  const start = offset + (target.words?.start ?? 0);
  const end = offset + (target.words?.end ?? passage?.words.length ?? 0);
  return [
    quote(text, start, end),
    { type: 'TextPositionSelector', start: countCodePoints(text, start), end: countCodePoints(text, end) },
  ];
}

function quote(text: string, start: number, end: number): object {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wholeCharacters(text.slice(end, end + CONTEXT)),
  };
}

/** A slice of a text without half of a surrogate pair at its ends. */
function wholeCharacters(slice: string): string {
  return slice.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
