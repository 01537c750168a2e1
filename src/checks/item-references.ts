/** References between items of content: what one names, another is; what is described, something rests on. */
import type { WrittenAnnotation } from '../load/annotations.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { getReliances } from '../model/reliances.ts';
import { placeOf, type Places } from '../text/places.ts';
import { parsePassageReference } from '../text/passage-reference.ts';
import { didYouMean, findNearest } from '../text/nearest-name.ts';
import type { Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';

type Known = Record<'evidence' | 'name' | 'source' | 'document', ReadonlySet<string>>;

const FOLDERS = { evidence: 'evidence', name: 'names', source: 'sources', document: 'documents' } as const;

/** Checks every id by which an item of content refers to another. */
export function checkReferences(scope: Scope): Problem[] {
  const { archive, annotations } = scope;
  /** Works of evidence that a misspelt reference is nearest to. */
  const meant = new Set<string | undefined>();
  const known: Known = {
    evidence: new Set(archive.evidence.map(({ id }) => id)),
    name: new Set(archive.names.map(({ id }) => id)),
    source: new Set(archive.sources.map(({ id }) => id)),
    document: new Set(archive.documents.map(({ id }) => id)),
  };
  const check = (what: keyof Known, places: Places, path: string, id: string | undefined): Problem[] => {
    const file = what === 'name' ? 'names' : `${FOLDERS[what]}/${id}.${what === 'evidence' ? 'yaml' : 'md'}`;
    if (id === undefined || known[what].has(id) || scope.isUnread(file)) return [];
    if (what === 'evidence') meant.add(findNearest(id, known.evidence));
    return [unknown(what, places, path, id, known[what])];
  };
  const checkAll = (what: keyof Known, places: Places, path: string, ids: readonly string[]) =>
    ids.flatMap((id, index) => check(what, places, `${path}.${index}`, id));

  const found = [
    ...annotations.flatMap((annotation) => [
      ...checkAll('evidence', annotation.places, 'evidence', annotation.fields.evidence),
      ...checkSees(annotation, scope),
      ...checkRelation(annotation),
    ]),
    ...archive.names.flatMap(({ fields, path, places }) => [
      ...checkAll('evidence', places, `${path}.evidence`, fields.evidence),
      ...fields.offices.flatMap(({ evidence }, index) =>
        checkAll('evidence', places, `${path}.offices.${index}.evidence`, evidence),
      ),
      ...check('name', places, `${path}.means`, fields.means),
      ...check('name', places, `${path}.head`, fields.head),
    ]),
    ...archive.sources.flatMap(({ fields, places }) => [
      ...checkAll('evidence', places, 'evidence', fields.evidence),
      ...fields.collations.flatMap(({ evidence, document }, index) => [
        ...check('evidence', places, `collations.${index}.evidence`, evidence),
        ...check('document', places, `collations.${index}.document`, document),
      ]),
      ...check('document', places, 'held.document', fields.held === 'no' ? undefined : fields.held.document),
    ]),
    ...archive.documents.flatMap(({ id, fields, places }) => [
      ...fields.compared.flatMap(({ evidence }, index) =>
        check('evidence', places, `compared.${index}.evidence`, evidence),
      ),
      ...fields.quotations.flatMap(({ speaker, 'reported-by': reporter, collation }, index) => [
        ...check('evidence', places, `quotations.${index}.collation.evidence`, collation?.evidence),
        ...(isId(speaker) ? check('name', places, `quotations.${index}.speaker`, speaker) : []),
        ...(isId(reporter) ? check('source', places, `quotations.${index}.reported-by`, reporter) : []),
      ]),
      ...fields.relations.flatMap(({ document }, index) =>
        document === id
          ? [refuseItself(places, `relations.${index}.document`, id)]
          : check('document', places, `relations.${index}.document`, document),
      ),
    ]),
    ...checkDoubledNames(archive.names),
  ];
  return [...found, ...checkUsed(scope, meant)];
}

function refuseItself(places: Places, path: string, id: string): Problem {
  return {
    rule: 'relation-itself',
    ...placeOf(places, path),
    message: `Unexpected relation of \`${id}\` to itself, expected another document`,
    fix: 'Name the other document, or remove the relation',
  };
}

/** Whether words that may also be a description are meant as an id: `jane-doe`, not `the editor` or `unknown`. */
function isId(words: string | undefined): words is string {
  return words !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words);
}

function unknown(what: keyof Known, places: Places, path: string, id: string, known: ReadonlySet<string>): Problem {
  const where = FOLDERS[what];
  return {
    rule: `${what}-unknown`,
    ...placeOf(places, path),
    message: `Unexpected ${what} \`${id}\`, expected one that is described in content/${where}/${didYouMean(id, known)}`,
    fix: 'Correct the id, or describe what it names',
  };
}

function checkSees({ fields, document: annotated, places }: WrittenAnnotation, scope: Scope): Problem[] {
  const { archive, findSound, isUnread } = scope;
  return fields.sees.flatMap((reference, index): Problem[] => {
    const spot = parsePassageReference(reference, annotated);
    const document = archive.documents.find(({ id }) => id === spot.document);
    if (document === undefined ? isUnread(`documents/${spot.document}.md`) : findSound(spot.document) === undefined)
      return [];
    const passages = document?.passages.map(({ id }) => id) ?? [];
    const whole = spot.passage === '' && fields.relation === 'not mentioned';
    if (document !== undefined && (whole || passages.includes(spot.passage))) return [];
    const candidates = document === undefined ? archive.documents.map(({ id }) => id) : passages;
    return [
      {
        rule: 'sees-unknown',
        ...placeOf(places, `sees.${index}`),
        message: `Unexpected \`${reference}\`, expected a passage that exists, as \`<document>#<passage>\`${didYouMean(document === undefined ? spot.document : spot.passage, candidates)}`,
        fix: 'Correct the passage; a document alone may be named where the relation is `not mentioned`',
      },
    ];
  });
}

function checkRelation({ fields, places }: WrittenAnnotation): Problem[] {
  const isReference = fields.kind === 'cross-reference';
  if (isReference && (fields.relation === undefined || fields.sees.length === 0)) {
    return [
      {
        rule: 'relation-missing',
        ...placeOf(places, 'kind'),
        message: `Unexpected cross-reference without ${fields.relation === undefined ? 'a relation' : 'a passage that it sees'}, expected \`relation:\` and \`sees:\``,
        fix: 'Say how the passages stand to each other, and which they are',
      },
    ];
  }
  if (isReference || fields.relation === undefined) return [];
  return [
    {
      rule: 'relation-missing',
      ...placeOf(places, 'relation'),
      message: `Unexpected relation of an annotation of the kind \`${fields.kind}\`, expected one of a cross-reference`,
      fix: 'Write `kind: cross-reference`, or remove the relation',
    },
  ];
}

function checkDoubledNames(names: readonly Name[]): Problem[] {
  const first = new Map<string, Name>();
  return names.flatMap((name): Problem[] => {
    const before = first.get(name.id);
    if (before === undefined) {
      first.set(name.id, name);
      return [];
    }
    const place = placeOf(before.places, `${before.path}.id`);
    return [
      {
        rule: 'name-doubled',
        ...placeOf(name.places, `${name.path}.id`),
        message: `Unexpected second name \`${name.id}\`, expected one (the first is in ${place.file} on line ${place.line})`,
        fix: 'Give it an id of its own, or join the two',
        also: [place],
      },
    ];
  });
}

/** Folders whose files name works relied on. */
const RELYING = ['annotations', 'documents', 'names', 'sources'];

/** A work that nothing rests on does not belong among the works relied on. */
function checkUsed(scope: Scope, meant: ReadonlySet<string | undefined>): Problem[] {
  const { archive, annotations, mayStandUnread } = scope;
  const reliances = getReliances(archive);
  const named = new Set(annotations.flatMap(({ fields }) => fields.evidence));
  const mayBeUsed = (id: string) =>
    named.has(id) || meant.has(id) || RELYING.some((folder) => mayStandUnread(folder, id));
  return archive.evidence.flatMap(({ id, places }): Problem[] =>
    reliances.has(id) || mayBeUsed(id)
      ? []
      : [
          {
            rule: 'evidence-unused',
            ...placeOf(places, ''),
            message: `Unexpected evidence \`${id}\` that nothing rests on, expected an annotation, name, source or document that names it`,
            fix: 'Name it where it is relied on, or remove the file',
          },
        ],
  );
}
