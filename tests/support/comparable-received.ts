/** A received text as a whole in the form in which it is compared; the program compares its paragraphs. */
import { joinParagraphs, type ComparableText } from '../../src/text/comparable-text.ts';
import { parseReceived } from '../../src/text/received-text.ts';

export function toComparable(...received: Parameters<typeof parseReceived>): ComparableText {
  return joinParagraphs(parseReceived(...received));
}
