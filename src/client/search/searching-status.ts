/** What readers see until there is an answer. The code that shows it loads before the code that searches. */
export const SEARCHING = 'Searching …';
