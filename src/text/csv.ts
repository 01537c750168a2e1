/** Tables as comma-separated values that spreadsheets open without harm. */

/**
 * Formats rows as CSV: commas between fields, CR LF after each row, two quotation marks for one inside a field.
 *
 * The text begins with a byte order mark; without it Excel does not read UTF-8. A field that a spreadsheet would take
 * for a formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * @param rows the header and the records, each a list of fields
 * @param quote whether every field is quoted, or only a field that contains a comma, a quotation mark or a line end
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatCsv(rows: readonly (readonly string[])[], quote: 'always' | 'when needed'): string {
  const formatField = (written: string) => {
    const field = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
    return quote === 'always' || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  };
  if (rows.length === 0) return '';
  return `\uFEFF${rows.map((row) => `${row.map(formatField).join(',')}\r\n`).join('')}`;
}
