/** Links to the words of this archive's papers highlight exactly those words, in both browsers. */
import { describe } from 'node:test';
import { unlessPresent } from '../support/unless-present.ts';
import { testHighlights } from '../support/highlights.ts';

describe('the papers', { skip: unlessPresent('senate-letter', 'fact-sheet') }, () => testHighlights('content'));
