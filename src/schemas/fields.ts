/** Fields that several schemas share. The YAML reader gives every value to a schema as text. */
import { z } from 'astro/zod';
import { describeUnportable } from '../text/file-names.ts';
import { isDate } from '../text/dates.ts';
import { describeUnreadDate, readDate } from '../text/written-dates.ts';

/** An id: part of URLs and file names. An id is permanent. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by single hyphens')
  .max(80)
  .refine(
    (name) => describeUnportable(name) === undefined,
    'a name that Windows allows; con, prn, aux, nul, com1, and lpt1 are devices',
  );

/** Text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'at least one word')
  .regex(/^[^\n]*$/, 'one line');

/** Text without markup; it can have several paragraphs. */
export const prose = z.string().trim().min(1, 'at least one word');

/**
 * A date or an interval as people write it, or in the Extended Date/Time Format (EDTF, levels 0 and 1). The value is EDTF,
 * or `unknown`.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export const date = z.string().transform((text, context) => {
  const read = readDate(text);
  if (read !== undefined) return read;
  context.addIssue({
    code: 'custom',
    message:
      describeUnreadDate(text) ??
      'a date such as 2010-10-18, 2010-10, 1902~, 190X, ../1776, 2010-11-19/2010-11-20 (EDTF), 453 BCE, or unknown',
  });
  return z.NEVER;
});

const DAY = 'a day that exists, such as 2026-11-21';

/** A day of the calendar. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, DAY)
  .refine(isDate, DAY);

const ABSOLUTE = 'an absolute address, http:// or https://';

/** An absolute web address. */
export const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, ABSOLUTE)
  .refine((text) => URL.canParse(text), ABSOLUTE);

/** The address of a site, from which the addresses of its pages are made. */
export const siteUrl = url.regex(/^[^?#]*$/, 'an absolute address without ? and #');

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');

/** A language tag. @see https://www.rfc-editor.org/info/bcp47 */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or en-US (BCP 47)');

/** What a document cites for some words: a note, by its label; a work that the text names; or nothing. */
export const cites = z.string().regex(/^(?:note \S+|in text|none)$/, '`note iv`, `in text`, or `none`');

/** A list; empty if the field is left out. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).default([]);
}
