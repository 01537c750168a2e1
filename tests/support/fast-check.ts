/**
 * fast-check, with the same random cases in every run. `TEST_SEED=7 npm test -- unit` tries other cases: a failure prints
 * its seed.
 */
import fc from 'fast-check';

const seed = process.env['TEST_SEED'] ?? '2026';
if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`Unexpected TEST_SEED \`${seed}\`, expected a whole number`);
fc.configureGlobal({ seed: Number(seed) });

export default fc;
export type { Arbitrary } from 'fast-check';
