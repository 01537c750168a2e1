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

/**
 * Returns the range of some characters on one line of a node.
 *
 * @param source the source text of the node
 * @param start, length in UTF-16 units of the source
 */
export function placeInNode(node: Nodes, source: string, start: number, length: number, file: string): Place {
  const position = placeOfNode(node, file);
  const linesBefore = source.slice(0, start).split('\n');
  const line = position.line + linesBefore.length - 1;
  const column = (linesBefore.length === 1 ? position.column : 1) + (linesBefore.at(-1)?.length ?? 0);
  return { file, line, column, endLine: line, endColumn: column + length };
}
