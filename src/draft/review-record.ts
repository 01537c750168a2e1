/** The record of a review: what was found, and what the reviewer decided. As JSON it can be loaded again. */
import { formatCsv } from '../text/csv.ts';
import type { ReviewFinding } from './review-finding.ts';

export type Decision = 'undecided' | 'accepted' | 'flagged';

export interface RecordedFinding {
  readonly kind: string;
  readonly verdict: string;
  readonly message: string;
  readonly written: string;
  readonly place: string;
  readonly url: string;
  readonly decision: Decision;
  readonly remark: string;
}

export interface ReviewRecord {
  /** The address of the archive. */
  readonly archive: string;
  /** The date, as the reviewer typed it. */
  readonly date: string;
  /** The SHA-256 of the draft. */
  readonly draft: string;
  /** The documents that the findings are about, with the edition and the SHA-256 of the text that was used. */
  readonly editions: readonly { readonly document: string; readonly edition: string; readonly sha256: string }[];
  readonly findings: readonly RecordedFinding[];
}

/** A finding with a decision, for the record. */
export function recordFinding(finding: ReviewFinding, decision: Decision, remark: string): RecordedFinding {
  const { kind, verdict, message, draft, place, url } = finding;
  return {
    kind, verdict, message, written: draft.words, place: place?.label ?? '', url: place?.url ?? url ?? '', decision, remark,
  }; // prettier-ignore
}

/** Reads a record that was saved as JSON; undefined if the text is something else. */
export function parseRecord(text: string): ReviewRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const record = value as Partial<ReviewRecord> | null;
  const isRecord =
    typeof record?.draft === 'string' && typeof record.date === 'string' && Array.isArray(record.editions) && Array.isArray(record.findings); // prettier-ignore
  return isRecord ? (record as ReviewRecord) : undefined;
}

/** Finds the decision about a finding in a record: the finding of the same kind with the same words and verdict. */
export function findDecision(
  record: ReviewRecord,
  { kind, verdict, draft }: ReviewFinding,
): { readonly decision: Decision; readonly remark: string } | undefined {
  const found = record.findings.find(
    (other) => other.kind === kind && other.verdict === verdict && other.written === draft.words,
  );
  if (found === undefined) return undefined;
  const decision = (['accepted', 'flagged'] as const).find((known) => known === found.decision) ?? 'undecided';
  return { decision, remark: String(found.remark) };
}

/** What changed since a record was saved, one sentence each; empty if nothing did. */
export function compareRecords(earlier: ReviewRecord, current: ReviewRecord): string[] {
  const changes = earlier.draft === current.draft ? [] : ['The draft has changed since this record was saved.'];
  for (const { document, sha256 } of earlier.editions) {
    const now = current.editions.find((edition) => edition.document === document);
    if (now !== undefined && now.sha256 !== sha256) {
      changes.push(`The text of \`${document}\` in the archive has changed. The current version is ${now.edition}.`);
    }
  }
  return changes;
}

/** Writes a record as Markdown. */
export function formatRecordMarkdown({ archive, date, draft, editions, findings }: ReviewRecord): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`);
  const entries = findings.map(({ kind, verdict, message, written, place, url, decision, remark }, index) =>
    [
      `${index + 1}. **${kind}: ${verdict}** (${decision})`,
      `   > ${plain(written)}`,
      ...[message, remark === '' ? '' : `Remark: ${remark}`]
        .filter((text) => text !== '')
        .map((text) => `   ${plain(text)}`),
      ...(url === '' ? [] : [`   ${plain(place)} <${url}>`]),
    ].join('\n\n'),
  );
  const used = editions.map(({ document, edition, sha256 }) => `- ${document}: ${edition}, SHA-256 ${sha256}`);
  return `# Review of a draft\n\nArchive: <${archive}>\nDate: ${plain(date)}\nDraft: SHA-256 ${draft}\n\n${used.join('\n')}\n\n${entries.join('\n\n')}\n`;
}

/** Writes the findings of a record as CSV. */
export function formatRecordCsv({ findings }: ReviewRecord): string {
  const header = ['kind', 'verdict', 'message', 'words', 'place', 'address', 'decision', 'remark'];
  return formatCsv(
    [
      header,
      ...findings.map(({ kind, verdict, message, written, place, url, decision, remark }) => [kind, verdict, message, written, place, url, decision, remark]), // prettier-ignore
    ],
    'when needed',
  );
}
