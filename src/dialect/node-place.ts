/** The place of a Markdown node in its file. */
import type { Nodes } from 'mdast';
import type { Place } from '../text/problem.ts';

/** Returns the range of a node; the start of the file if the node was not parsed from text. */
export function placeOfNode({ position }: Nodes, file: string): Place {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: undefined };
  return {
    file,
    line: start.line,
    column: start.column,
    ...(end !== undefined && { endLine: end.line, endColumn: end.column }),
  };
}
