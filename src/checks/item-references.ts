/** Checks the ids by which items of content refer to each other, and that every work of evidence is used. */
import type { WrittenAnnotation } from '../load/annotations.ts';
import { getIndexes } from '../model/indexes.ts';
import type { Archive } from '../model/model.ts';
import type { Name } from '../model/names-and-mentions.ts';
import { getReliances } from '../model/reliances.ts';
import { didYouMean, findNearest } from '../text/nearest-name.ts';
import { parsePassageReference } from '../text/passage-reference.ts';
import { placeOf, type Places } from '../text/places.ts';
import { problem, type Problem } from '../text/problem.ts';
import type { Scope } from './check-scope.ts';
import { declaredQuotations } from '../schemas/document.ts';

const FOLDERS = { evidence: 'evidence', name: 'names', source: 'sources', document: 'documents' } as const;

type Target = keyof typeof FOLDERS;

/** A field that contains the id of another item. */
interface Reference {
  readonly target: Target;
  readonly id: string;
  readonly places: Places;
  /** The path of the field in `places`. */
  readonly path: string;
}

/** Checks every id by which an item of content refers to another. */
export function checkReferences(scope: Scope): Problem[] {
  const { archive, annotations } = scope;
  const unresolved = gatherReferences(scope).filter((reference) => !isResolved(reference, scope));
  return [
    ...unresolved.map((reference) => describeUnresolved(reference, archive)),
    ...annotations.flatMap((annotation) => [...checkSees(annotation, scope), ...checkRelation(annotation)]),
    ...findSelfRelations(archive),
    ...findDuplicateNames(archive.names),
    ...checkUse(scope, unresolved),
  ];
}

function gatherReferences({ archive, annotations }: Scope): Reference[] {
  const refer = (target: Target, places: Places, path: string, id: string | undefined): Reference[] =>
    id === undefined ? [] : [{ target, id, places, path }];
  const referToEvidence = (places: Places, path: string, ids: readonly string[]) =>
    ids.flatMap((id, index) => refer('evidence', places, `${path}.${index}`, id));
  return [
    ...annotations.flatMap(({ fields, places }) => referToEvidence(places, 'evidence', fields.evidence)),
    ...archive.corrections.flatMap(({ fields, index, places }) =>
      referToEvidence(places, `${index}.evidence`, fields.evidence),
    ),
    ...archive.names.flatMap(({ fields, path, places }) => [
      ...referToEvidence(places, `${path}.evidence`, fields.evidence),
      ...fields.offices.flatMap(({ evidence }, index) =>
        referToEvidence(places, `${path}.offices.${index}.evidence`, evidence),
      ),
      ...refer('name', places, `${path}.means`, fields.means),
      ...refer('name', places, `${path}.head`, fields.head),
    ]),
    ...archive.sources.flatMap(({ fields, places }) => [
      ...referToEvidence(places, 'evidence', fields.evidence),
      ...fields.collations.flatMap(({ evidence, document }, index) => [
        ...refer('evidence', places, `collations.${index}.evidence`, evidence),
        ...refer('document', places, `collations.${index}.document`, document),
      ]),
      ...refer('document', places, 'held.document', fields.held === 'no' ? undefined : fields.held.document),
    ]),
    ...archive.documents.flatMap(({ fields, places }) => [
      ...fields.compared.flatMap(({ evidence }, index) =>
        refer('evidence', places, `compared.${index}.evidence`, evidence),
      ),
      ...declaredQuotations(fields).flatMap(({ speaker, 'reported-by': reporter, collation }, index) => [
        ...refer('evidence', places, `quotations.${index}.collation.evidence`, collation?.evidence),
        ...refer('name', places, `quotations.${index}.speaker`, findId(speaker)),
        ...refer('source', places, `quotations.${index}.reported-by`, findId(reporter)),
      ]),
      ...fields.relations.flatMap(({ document }, index) =>
        refer('document', places, `relations.${index}.document`, document),
      ),
    ]),
  ];
}

/** The id in a field that can also contain a description: `jane-doe`, but not `the editor` or `unknown`. */
function findId(value: string | undefined): string | undefined {
  return value !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(value) ? value : undefined;
}

function isResolved({ target, id }: Reference, { archive, isUnread }: Scope): boolean {
  const file = target === 'name' ? 'names' : `${FOLDERS[target]}/${id}.${target === 'evidence' ? 'yaml' : 'md'}`;
  return getIndexes(archive)[target](id) !== undefined || isUnread(file);
}

function idsOf(target: Target, { evidence, names, sources, documents }: Archive): string[] {
  return { evidence, name: names, source: sources, document: documents }[target].map(({ id }) => id);
}

function describeUnresolved({ target, id, places, path }: Reference, archive: Archive): Problem {
  return problem(
    `${target}-unknown`,
    placeOf(places, path),
    `Unexpected ${target} \`${id}\`, expected the id of ${target === 'evidence' ? 'a work' : `a ${target}`} ` +
      `in content/${FOLDERS[target]}/${didYouMean(id, idsOf(target, archive))}`,
    'Correct the id, or add the missing item',
  );
}

function checkSees({ fields, document: annotated, places }: WrittenAnnotation, scope: Scope): Problem[] {
  const { archive, findIntact, isUnread } = scope;
  const indexes = getIndexes(archive);
  return fields.sees.flatMap((reference, index) => {
    const { document: id, passage } = parsePassageReference(reference, annotated);
    const document = indexes.document(id);
    const canJudge = document === undefined ? !isUnread(`documents/${id}.md`) : findIntact(id) !== undefined;
    const isWhole = document !== undefined && passage === '' && fields.relation === 'not mentioned';
    if (!canJudge || isWhole || indexes.passage(id, passage) !== undefined) return [];
    const nearest =
      document === undefined
        ? didYouMean(id, idsOf('document', archive))
        : didYouMean(passage, document.passages.map((candidate) => candidate.id)); // prettier-ignore
    return [
      problem(
        'sees-unknown',
        placeOf(places, `sees.${index}`),
        `Unexpected \`${reference}\`, expected a passage that exists, written as \`<document>#<passage>\`${nearest}`,
        'Correct the passage. Only a cross-reference with the relation `not mentioned` can name a whole document',
      ),
    ];
  });
}

function checkRelation({ fields, places }: WrittenAnnotation): Problem[] {
  const { kind, relation, sees } = fields;
  if (kind !== 'cross-reference') {
    if (relation === undefined) return [];
    return [
      problem(
        'relation-missing',
        placeOf(places, 'relation'),
        `Unexpected \`relation\` in an annotation of the kind \`${kind}\``,
        'Write `kind: cross-reference`, or remove `relation`',
      ),
    ];
  }
  const missing = [...(relation === undefined ? ['`relation`'] : []), ...(sees.length === 0 ? ['`sees`'] : [])];
  if (missing.length === 0) return [];
  return [
    problem(
      'relation-missing',
      placeOf(places, 'kind'),
      `Missing ${missing.join(' and ')} in a cross-reference`,
      'Write in `sees` which passages the cross-reference leads to, and in `relation` how they are related',
    ),
  ];
}

function findSelfRelations(archive: Archive): Problem[] {
  return archive.documents.flatMap(({ id, fields, places }) =>
    fields.relations.flatMap(({ document }, index) =>
      document === id
        ? [
            problem(
              'relation-itself',
              placeOf(places, `relations.${index}.document`),
              `Unexpected relation of \`${id}\` to itself, expected another document`,
              'Name the other document, or remove the relation',
            ),
          ]
        : [],
    ),
  );
}

function findDuplicateNames(names: readonly Name[]): Problem[] {
  const firstById = new Map<string, Name>();
  return names.flatMap((name) => {
    const first = firstById.get(name.id);
    firstById.set(name.id, first ?? name);
    if (first === undefined) return [];
    const place = placeOf(first.places, `${first.path}.id`);
    return [
      problem(
        'name-doubled',
        placeOf(name.places, `${name.path}.id`),
        `Unexpected second name \`${name.id}\`; the first is in ${place.file}, line ${place.line}`,
        'Give the name its own id, or combine the two',
        [place],
      ),
    ];
  });
}

/** Folders of items that can name works of evidence. */
const RELYING_FOLDERS = ['annotations', 'documents', 'names', 'sources'];

/** Reports a work of evidence that no item names. A misspelled reference counts as one to the nearest work. */
function checkUse({ archive, annotations, isInUnread }: Scope, unresolved: readonly Reference[]): Problem[] {
  const reliances = getReliances(archive);
  const ids = idsOf('evidence', archive);
  const used = new Set<string | undefined>([
    ...annotations.flatMap(({ fields }) => fields.evidence),
    ...unresolved.flatMap(({ target, id }) => (target === 'evidence' ? [findNearest(id, ids)] : [])),
  ]);
  return archive.evidence.flatMap(({ id, places }) => {
    const mayBeUsed = used.has(id) || RELYING_FOLDERS.some((folder) => isInUnread(folder, id));
    if (reliances.has(id) || mayBeUsed) return [];
    return [
      problem(
        'evidence-unused',
        placeOf(places, ''),
        `No annotation, name, source, or document names \`${id}\` as evidence`,
        'Name it in the items that rely on it, or remove the file',
      ),
    ];
  });
}
