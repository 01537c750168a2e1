/** Types for the part of the package `edtf` that the tests use; the package contains no types. */
declare module 'edtf' {
  /**
   * Parses a date in the Extended Date/Time Format.
   *
   * @throws Error if the string is not in that format
   */
  export default function edtf(input: string): {
    readonly type: 'Date' | 'Year' | 'Season' | 'Interval' | 'Decade' | 'Century' | 'List' | 'Set';
    /** The earliest millisecond that the date can mean, since 1970 (UTC). */
    readonly min: number;
    /** The latest millisecond that the date can mean, since 1970 (UTC). */
    readonly max: number;
  };
}
