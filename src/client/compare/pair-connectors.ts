/** Draws a line between the two links of each pair that are visible in both documents. */

const SVG = 'http://www.w3.org/2000/svg';

/** @returns a function that draws the lines again */
export function drawConnectors(papers: HTMLElement, earlier: HTMLElement, later: HTMLElement): () => void {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.classList.add('connectors');
  drawing.setAttribute('aria-hidden', 'true');
  papers.append(drawing);
  const marksIn = (pane: HTMLElement) => [...pane.querySelectorAll<HTMLElement>('.mark a')];
  const laterMarks = Map.groupBy(marksIn(later), ({ dataset }) => dataset['pair'] ?? '');

  const draw = () => {
    const origin = drawing.getBoundingClientRect();
    const paths: SVGPathElement[] = [];
    for (const mark of origin.width === 0 ? [] : marksIn(earlier)) {
      for (const other of laterMarks.get(mark.dataset['pair'] ?? '') ?? []) {
        const [from, to] = [middleOf(mark, earlier), middleOf(other, later)];
        if (from === undefined || to === undefined) continue;
        const start = earlier.getBoundingClientRect().right - origin.left;
        const end = later.getBoundingClientRect().left - origin.left;
        const middle = (start + end) / 2;
        const [y1, y2] = [from - origin.top, to - origin.top];
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', `M${start} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}`);
        const relation = mark.closest<HTMLElement>('.mark')?.dataset['relation'];
        path.classList.toggle('differs', relation === 'differs');
        path.classList.toggle('lit', mark.getAttribute('aria-current') === 'true');
        paths.push(path);
      }
    }
    drawing.replaceChildren(...paths);
  };
  new ResizeObserver(draw).observe(papers);
  return draw;
}

/** The middle of a link, in pixels from the top of the window; undefined if it is hidden or outside of its pane. */
function middleOf(mark: HTMLElement, pane: HTMLElement): number | undefined {
  const { top, height } = mark.getBoundingClientRect();
  const area = pane.getBoundingClientRect();
  const middle = top + height / 2;
  return height > 0 && middle > area.top && middle < area.bottom ? middle : undefined;
}
