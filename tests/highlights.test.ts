/** Links to words highlight exactly those words, in both browsers. */
import { testHighlights } from './support/highlights.ts';

testHighlights('bridge');
