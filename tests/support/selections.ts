/** Random selections in a page with the copy toolbar, and the words that their links must highlight. */

/** A selection: the passage, and offsets in its words in UTF-16 units. */
export interface Place {
  readonly passage: number;
  readonly offset: number;
}

/** A range of the text of the document in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Code for both the page with the toolbar and the page without scripts: the text nodes of the document, without what a
 * script has added, and places in them.
 */
export const PREPARE = `(() => {
  const article = document.querySelector('article[data-citation], .document');
  const passages = [...article.querySelectorAll('[data-locator][id]')].filter((element) => !element.matches('.part'));
  const excluded = '.call, .number, .margin, .page-mark, [data-not-words]';
  const readNodes = (root, without) => {
    const nodes = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(without)) nodes.push(walker.currentNode);
    return nodes;
  };
  const locate = (nodes, offset, isEnd) => {
    let rest = offset;
    for (const node of nodes) {
      if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
      rest -= node.length;
    }
  };
  const blockOf = (node) => {
    let element = node.parentElement;
    while (/^inline/.test(getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };
  window.selections = {
    lengths: passages.map((element) => readNodes(element, excluded).reduce((sum, node) => sum + node.length, 0)),
    scrollTo: (passage) => passages[passage].scrollIntoView({ block: 'center' }),
    /** The point in the window where a character begins; undefined if something is above it. */
    pointOf({ passage, offset }) {
      const [node, index] = locate(readNodes(passages[passage], excluded), offset);
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      const point = [left + (getComputedStyle(passages[passage]).direction === 'rtl' ? width - 1 : 1), top + height / 2];
      return width > 0 && passages[passage].contains(document.elementFromPoint(...point)) ? point : undefined;
    },
    rangeOf({ start, end }) {
      const nodes = readNodes(article, '[data-added]');
      const range = document.createRange();
      range.setStart(...locate(nodes, start, false));
      range.setEnd(...locate(nodes, end, true));
      return range;
    },
    /** The whole words of the selection: as Unicode divides words, and as letters alone with the signs after them. */
    readWanted() {
      const nodes = readNodes(article, '[data-added]');
      const selected = getSelection().getRangeAt(0);
      const characters = nodes.flatMap((node) => {
        const block = blockOf(node);
        const isOut = node.parentElement.closest(excluded) !== null || node.parentElement.closest('[data-locator][id]') === null;
        const from = node === selected.startContainer ? selected.startOffset : 0;
        const to = node === selected.endContainer ? selected.endOffset : node.length;
        const isIn = selected.intersectsNode(node) && !isOut;
        return [...Array(node.length).keys()].map((index) => ({
          text: node.data[index], block, isIn: isIn && index >= from && index < to && /\\S/.test(node.data[index]),
        }));
      });
      const first = characters.findIndex(({ isIn }) => isIn);
      const last = characters.findLastIndex(({ isIn }) => isIn);
      if (first === -1) return [];
      const unspaced = (index) => /(?=\\p{L})[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}]/u.test(characters[index]?.text ?? '');
      const spaced = (index) => /[\\p{L}\\p{N}\\p{M}]/u.test(characters[index]?.text ?? '') && !unspaced(index);
      const joined = (index) => characters[index - 1]?.block === characters[index]?.block && spaced(index - 1) && spaced(index);
      let [start, end] = [first, last + 1];
      while (joined(start)) start -= 1;
      while (joined(end)) end += 1;
      const mark = (index) => /\\p{M}/u.test(characters[index]?.text ?? '');
      while (mark(end)) end += 1;
      let signs = end;
      while (/[.,;:!?”’)\\]]/.test(characters[signs]?.text ?? '')) signs += 1;
      const edges = (index) => {
        const inBlock = characters.map((character, at) => ({ ...character, at })).filter(({ block }) => block === characters[index].block);
        const text = inBlock.map((character) => character.text).join('');
        for (const { segment, index: at, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
          const [from, to] = [inBlock[at].at, inBlock[at + segment.length - 1].at + 1];
          if (index >= from && index < to) return isWordLike && (!unspaced(index) || /\\p{scx=Thai}/u.test(segment)) ? [from, to] : [index, index + 1];
        }
      };
      const whole = { start: Math.min(edges(first)[0], start), end: Math.max(edges(last)[1], end) };
      return [{ start, end }, { start, end: signs }, whole];
    },
    /** Whether the selection begins or ends in a table cell of which the page has another with the same words. */
    isInRepeatedCell() {
      const cells = [...article.querySelectorAll('td, th')].map((cell) => cell.textContent);
      const { startContainer, endContainer } = getSelection().getRangeAt(0);
      return [startContainer, endContainer].some((node) => {
        const words = (node instanceof Element ? node : node.parentElement).closest('td, th')?.textContent;
        return cells.filter((cell) => cell === words).length > 1;
      });
    },
  };
  return window.selections.lengths;
})()`;

/** Records what the toolbar writes to the clipboard. */
export const RECORD = `navigator.clipboard.write = async ([item]) => {
  window.copied = await (await item.getType('text/plain')).text();
}, 1`;

/** Presses "Copy link" when the toolbar is open for the selection. Returns the link; null if there is none. */
export const COPY_LINK = `new Promise((done) => {
  window.copied = undefined;
  const start = Date.now();
  const isLate = () => Date.now() - start > 20000;
  const waitForLink = () => (window.copied || isLate() ? done(window.copied ?? null) : setTimeout(waitForLink, 20));
  const poll = () => {
    const button = [...document.querySelectorAll('.copy-toolbar:popover-open button')].find(({ textContent }) => textContent === 'Copy link');
    if (button !== undefined) {
      button.click();
      waitForLink();
    } else if (isLate() || getSelection().isCollapsed) done(null);
    else setTimeout(poll, 30);
  };
  setTimeout(poll, 320);
})`;
