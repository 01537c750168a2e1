/**
 * fast-check, with the same random cases in every run. `TEST_SEED=7 npm test -- unit` tries other cases: a failure prints
 * its seed.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? 2026) });

export default fc;
export type { Arbitrary } from 'fast-check';
