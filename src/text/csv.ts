/** Tables as comma-separated values. */

/**
 * Formats rows as CSV: commas between fields, CR LF after each row, two quotation marks for one inside a field.
 *
 * @param rows the header and the records, each a list of fields
 * @param quote whether every field is quoted, or only a field that contains a comma, a quotation mark or a line end
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatCsv(rows: readonly (readonly string[])[], quote: 'always' | 'when needed'): string {
  const formatField = (field: string) =>
    quote === 'always' || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  return rows.map((row) => `${row.map(formatField).join(',')}\r\n`).join('');
}
