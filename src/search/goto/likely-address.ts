/** Tells whether a search may be an address, so that the table of places is worth loading. */

/** A word for a unit: `para.`, `Article`, `secs.` */
const UNIT =
  '(?:p|par|para|paragraph|bullet|point|item|(?:foot)?note|fn|nn?(?=\\.)|table|verse|ss?(?=\\.)|sec|sect|section|art|article|rr?(?=\\.)|rule|' +
  'ch|chap|chapter|cl|clause|reg|regulation|pt|part|tit|title|amend|amendment|sched|schedule|annexe?|app|appendix|no|number)s?\\.?';

/** The form of addresses: a link, a sign, a unit with a value, or a value at the end. */
const LIKELY = new RegExp(
  '(?:/|%2F)documents(?:/|%2F)|[¶§#第제]|' +
    `\\b${UNIT}\\s*(?:[\\d(*†‡]|[ivxlc]+\\b|(?:the )?(?:fir|sec|thi|fou|fi[fv]|six|sev|eig|nin|ten|ele|twe|one|two)\\p{L}*)|` +
    '[\\s(]\\p{Nd}\\S*\\s*$|\\s[ivxlc]+\\s*$|^\\s*\\(.+\\)[.\\s]*$|,? (?:letterhead|dateline|salutation|closing|signatures)\\s*$',
  'iu',
);

/** Whether a text has the form of an address. If it is none, the page searches for it. */
export function mayBeAddress(text: string): boolean {
  return LIKELY.test(text);
}
