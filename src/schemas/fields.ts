/** Kinds of field that several schemas share. Everything in YAML reaches a schema as text. */
import { z } from 'astro/zod';
import { isDate } from '../text/dates.ts';

/** An id: what an author wrote once and never changes; part of URLs and file names. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by single hyphens')
  .max(80);

/** Words on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'at least one word')
  .regex(/^[^\n]*$/, 'one line');

/** Words, perhaps several paragraphs; no markup. */
export const prose = z.string().trim().min(1, 'at least one word');

/** A date, or part of one, of the Extended Date/Time Format (EDTF, level 0). */
export const date = z
  .string()
  .refine(isDate, 'a date such as 2010-10-18, 2010-10, 2010 or 2010-11-19/2010-11-20 (EDTF)');

/** An absolute web address. */
const ABSOLUTE = 'an absolute address, http:// or https://';
export const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, ABSOLUTE)
  .refine((text) => URL.canParse(text), ABSOLUTE);
/** Where a site stands: the addresses of its pages are made from it. */
export const siteUrl = url.regex(/^[^?#]*$/, 'an absolute address without ? and #');

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');

/** A language tag of BCP 47. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or en-US (BCP 47)');

/** Several of something; none where the field is left out. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).default([]);
}
