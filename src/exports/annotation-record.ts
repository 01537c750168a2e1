/** An annotation as data. */
import { renderProse } from '../dialect/render-markdown.ts';
import { seesOf } from '../model/cross-references.ts';
import { fileOfAnnotation, type Annotation } from '../model/editorial-content.ts';
import { getIndexes } from '../model/indexes.ts';
import { countCodePoints } from '../text/code-points.ts';
import { createAbsoluteResolver } from './absolute-links.ts';
import type { ExportSource } from './export-format.ts';
import type { AnnotationRecord } from './record-schema.ts';

/** Describes an annotation as data. Offsets are code points, as W3C selectors count them. */
export function describeAnnotation(annotation: Annotation, { archive, paths }: ExportSource): AnnotationRecord {
  const { id, document, fields, body, target } = annotation;
  const indexes = getIndexes(archive);
  const words = indexes.passage(document, target.passage)?.words ?? '';
  return {
    id: `a-${id}`,
    url: paths.absolute(paths.passage(document, `a-${id}`)),
    kind: fields.kind,
    headline: fields.headline,
    text: body.text,
    html: renderProse(body.tree, createAbsoluteResolver(paths, fileOfAnnotation(annotation))),
    passage: target.passage,
    ...(target.words === undefined ? {} : { words: describeRange(words, target.words) }),
    ...(fields.relation === undefined ? {} : { relation: fields.relation }),
    sees: seesOf(annotation).map((seen) => ({
      ...seen,
      url: paths.absolute(
        seen.passage === '' ? paths.document(seen.document) : paths.passage(seen.document, seen.passage),
      ),
    })),
    evidence: fields.evidence.flatMap((evidence) => {
      const work = indexes.evidence(evidence);
      return work === undefined
        ? []
        : [{ id: evidence, url: paths.absolute(paths.work(evidence)), title: work.fields.title }];
    }),
  };
}

/** A range of words with offsets in code points. */
export function describeRange(words: string, { start, end }: { readonly start: number; readonly end: number }) {
  return {
    start: countCodePoints(words, start),
    end: countCodePoints(words, end),
    exact: words.slice(start, end),
  };
}
