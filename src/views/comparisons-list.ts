/** The list of the documents that the editor compared, with their pairs of passages. */
import type { Archive } from '../model/model.ts';
import type { Paths } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { capitalize, count } from '../text/english.ts';
import { countRelations, labelPair, nameDocuments } from './comparison-page.ts';
import { getComparedDocuments, type ComparedDocuments } from './comparison.ts';
import { dateLevels } from './list-levels.ts';
import { divideList, type ListPage } from './list-parts.ts';
import type { Link } from './page-links.ts';

/** A pair of passages. */
export interface ListedPair {
  readonly id: string;
  /** The headline of the pair. */
  readonly link: Link;
  /** `Same subject`. */
  readonly relation: string;
  /** `Letter, para. 2 and Fact sheet, bullet 8`. */
  readonly passages: string;
}

/** Two documents. */
export interface ListedComparison {
  readonly title: Link;
  /** `October 18, 2010, and December 1, 2010`. */
  readonly dates: string;
  /** `19 pairs: 9 same subject, 6 not mentioned`. */
  readonly summary: string;
  /** Empty if the two documents have too many pairs for one page. */
  readonly pairs: readonly ListedPair[];
}

/** The largest number of pairs of two documents that the page lists one by one. */
const MOST_PAIRS = 200;

/** The pages of the list: one, or if the comparisons do not fit, the decades and years of their later documents. */
export function divideComparisons(archive: Archive, paths: Paths): ListPage<ListedComparison>[] {
  const dates = new Map<ListedComparison, string>();
  const comparisons = getComparedDocuments(archive).map((documents) => {
    const listed = describeDocuments(documents, documents.pairs.length <= MOST_PAIRS, paths);
    dates.set(listed, documents.later.fields.date.edtf);
    return listed;
  });
  return divideList(comparisons, {
    levels: dateLevels((listed) => dates.get(listed)),
    hrefOf: (steps) => paths.part('compare', ...steps),
  });
}

function describeDocuments(documents: ComparedDocuments, listsPairs: boolean, paths: Paths): ListedComparison {
  const { earlier, later, pairs } = documents;
  const relations = countRelations(pairs).map(({ count, relation }) => `${count} ${relation}`);
  return {
    title: { href: paths.comparison(earlier.id, later.id), label: nameDocuments(documents) },
    dates: `${formatDate(earlier.fields.date.edtf)}, and ${formatDate(later.fields.date.edtf)}`,
    summary: `${count(pairs.length, 'pair')}: ${relations.join(', ')}`,
    pairs: !listsPairs
      ? []
      : pairs.map((pair): ListedPair => {
          const { annotation, relation } = pair.reference;
          return {
            id: annotation.id,
            link: {
              href: paths.comparison(earlier.id, later.id, annotation.id),
              label: annotation.fields.headline,
            },
            relation: capitalize(relation),
            passages: labelPair(pair, documents, paths),
          };
        }),
  };
}
