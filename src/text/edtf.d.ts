/** The part of `edtf` used here; the package ships no types. */
declare module 'edtf' {
  /** Parses an Extended Date/Time Format string; throws where it is none. */
  export default function edtf(input: string): {
    readonly type: 'Date' | 'Year' | 'Season' | 'Interval' | 'Decade' | 'Century' | 'List' | 'Set';
    /** First and last millisecond that the date may mean, since 1970 (UTC). */
    readonly min: number;
    readonly max: number;
  };
}
