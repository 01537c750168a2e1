/**
 * A judged collection that is made here: passages about topics, and questions of which it is known, because the passages
 * were made so, what answers them. Nobody's text: it needs no licence.
 */
import type { SearchDocument, SearchPassage, SearchSource } from '../../src/search/query/search-source.ts';
import { createLanguage, inflect, type Language } from './generated-language.ts';
import { createRandom, pick } from './random-choice.ts';

/** A question, and how well passages answer it: 2 about it, 1 mentions it. Keys are `<document>#<passage>`. */
export interface JudgedQuery {
  readonly kind: string;
  readonly text: string;
  readonly judgements: ReadonlyMap<string, number>;
}

/** Passages with questions. */
export interface Collection {
  readonly name: string;
  readonly origin: string;
  readonly source: SearchSource;
  readonly queries: readonly JudgedQuery[];
}

const PARAGRAPHS = 12;
const NOTES = 5;

interface Made {
  readonly documents: readonly SearchDocument[];
  /** The topic a passage is about, and the one that it mentions. */
  readonly topics: ReadonlyMap<string, { about: number; mentions: number | undefined }>;
}

/** Makes a collection of so many documents. */
export function makeCollection(documents: number, seed = 7): Collection {
  const language = createLanguage(40_000, seed);
  const random = createRandom(seed + 1);
  const topics = Array.from({ length: Math.max(12, Math.round(documents / 2)) }, () =>
    // Words of the middle ranks: frequent enough to stand elsewhere too, rare enough to say something.
    Array.from({ length: 8 }, () => language.stem(200 + Math.floor(random() * 6000))),
  );
  const made = makeDocuments(documents, topics, language, random);
  return {
    name: `made, ${documents.toLocaleString('en')} documents`,
    origin: 'made by src/commands/bench; nobody’s text',
    source: {
      title: 'Made',
      address: 'https://made.example/',
      federates: [],
      language: 'en',
      digest: `made-${documents}-${seed}`,
      names: [],
      documents: made.documents,
    },
    queries: makeQueries(made, topics, random),
  };
}

function makeDocuments(count: number, topics: readonly string[][], language: Language, random: () => number): Made {
  const judged = new Map<string, { about: number; mentions: number | undefined }>();
  const documents = Array.from({ length: count }, (_, number): SearchDocument => {
    const id = `paper-${String(number).padStart(5, '0')}`;
    const own = Array.from({ length: 3 }, () => Math.floor(random() * topics.length));
    const passages: SearchPassage[] = [];
    for (let at = 1; at <= PARAGRAPHS + NOTES; at += 1) {
      const note = at > PARAGRAPHS;
      const about = pick(own, random);
      const mentions = random() < 0.3 ? Math.floor(random() * topics.length) : undefined;
      const passage = note ? `note-${at - PARAGRAPHS}` : `p${at}`;
      judged.set(`${id}#${passage}`, { about, mentions });
      passages.push({
        id: passage,
        pinned: undefined,
        locator: note ? `note ${at - PARAGRAPHS}` : `para. ${at}`,
        voice: note ? 'note' : 'document',
        words: makeWords(
          note ? 18 : 45,
          topics[about] ?? [],
          mentions === undefined ? [] : (topics[mentions] ?? []),
          language,
          random,
        ),
        quoted: [],
        mentions: [],
      });
    }
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const date = `${1990 + (number % 30)}-${month}`;
    return {
      id,
      title: `Paper ${number}`,
      kind: pick(['letter', 'report', 'cable'], random),
      date,
      dateText: date,
      path: `/documents/${id}/`,
      passages,
    };
  });
  return { documents, topics: judged };
}

/** Prose of about so many words: a word in eight of its topic, and two of what it mentions. */
function makeWords(
  length: number,
  about: readonly string[],
  mentions: readonly string[],
  language: Language,
  random: () => number,
): string {
  const words: string[] = [];
  const size = Math.round(length * (0.5 + random()));
  while (words.length < size) {
    const word = random() < 0.125 ? inflect(pick(about, random), random) : language.word(random);
    const sign = random() < 0.02 ? '—' : random() < 0.08 ? ', ' : random() < 0.06 ? '. ' : ' ';
    words.push(word + sign);
  }
  if (mentions.length > 0) {
    for (let i = 0; i < 2; i += 1)
      words.splice(Math.floor(random() * words.length), 0, `${inflect(pick(mentions, random), random)} `);
  }
  return `${words.join('').trim()}.`;
}

const ASKING = ['What was said about', 'Which of them had', 'When was there', 'How did they come to'];

function makeQueries(
  { documents, topics: judged }: Made,
  topics: readonly string[][],
  random: () => number,
): JudgedQuery[] {
  const answers = new Map<number, Map<string, number>>();
  for (const [key, { about, mentions }] of judged) {
    const grade = (topic: number, value: number) =>
      answers.set(topic, (answers.get(topic) ?? new Map()).set(key, value));
    if (mentions !== undefined && mentions !== about) grade(mentions, 1);
    grade(about, 2);
  }
  const asked = [...answers.keys()].filter((topic) => (answers.get(topic)?.size ?? 0) >= 3).slice(0, 60);
  const queries = asked.flatMap((topic): JudgedQuery[] => {
    const judgements = answers.get(topic) ?? new Map<string, number>();
    const words = (topics[topic] ?? []).toSorted(() => random() - 0.5);
    const [a = '', b = '', c = '', d = ''] = words;
    const form = (stem: string) => inflect(stem, random);
    return [
      { kind: 'two words', text: `${a} ${b}`, judgements },
      { kind: 'four words', text: `${form(a)} ${form(b)} ${form(c)} ${form(d)}`, judgements },
      { kind: 'question', text: `${pick(ASKING, random)} ${form(b)} and the ${form(c)}?`, judgements },
      { kind: 'one word unknown', text: `${a} ${c}zzq ${d}`, judgements },
      { kind: 'signs', text: `${a}—${form(d)} $${form(b)}…`, judgements },
    ];
  });
  const pasted = Array.from({ length: 30 }, (): JudgedQuery => {
    const { id, passages } = pick(documents, random);
    const passage = pick(passages, random);
    const sentence = passage.words.split('. ')[0] ?? passage.words;
    const holders = documents.flatMap((document) =>
      document.passages
        .filter(({ words }) => words.includes(sentence))
        .map((each) => [`${document.id}#${each.id}`, 2] as const),
    );
    return { kind: 'pasted sentence', text: sentence, judgements: new Map([[`${id}#${passage.id}`, 2], ...holders]) };
  });
  return [...queries, ...pasted];
}
