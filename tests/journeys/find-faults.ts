/**
 * What is wrong with the layout of a page, in words. Runs in the page, so it stands alone. Looked at is each line of
 * text and each control as it is painted: past the edge of the page, cut by something around it that clips or would
 * have to be scrolled sideways, out over the edge of the card or button it stands on. Nothing here scrolls sideways
 * on purpose; what should says so with `overflow-x: scroll`.
 */
export function findFaults(): string[] {
  const SLACK = 1.5;
  const faults = new Set<string>();
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    faults.add(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    let style = styles.get(element);
    if (style === undefined) styles.set(element, (style = getComputedStyle(element)));
    return style;
  };
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
  /** What only a screen reader reads is made small on purpose; what runs past for ever is cut on purpose. */
  const isHidden = (element: Element) => {
    const { width: wide, height: high } = element.getBoundingClientRect();
    const { clipPath, overflowX } = styleOf(element);
    return clipPath !== 'none' || (overflowX !== 'visible' && (wide <= 1 || high <= 1));
  };
  const runsPast = (element: Element) =>
    element.getAnimations().some(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY);
  const isPainted = (element: Element) => {
    const { backgroundColor, borderLeftWidth, borderRightWidth } = styleOf(element);
    const ground = !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
    return ground || (borderLeftWidth !== '0px' && borderRightWidth !== '0px');
  };

  const look = (element: Element, box: DOMRect, what: string) => {
    if (box.width === 0 || box.height === 0) return;
    let { left, right } = box;
    let inFlow = true;
    let onGround = false;
    let position = 'static';
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      if (isHidden(at) || runsPast(at)) return;
      // What is taken out of the flow is clipped only by what it is placed in.
      const clips = at !== element && (position !== 'absolute' || style.position !== 'static');
      if (at !== element && position === 'absolute' && style.position === 'static') continue;
      const edge = at.getBoundingClientRect();
      if (inFlow && !onGround && at !== element && isPainted(at)) {
        onGround = true;
        if (left < edge.left - SLACK || right > edge.right + SLACK) faults.add(`out over ${nameOf(at)}: ${what}`);
      }
      if (clips && !['visible', 'scroll'].includes(style.overflowX)) {
        if (left < edge.left - SLACK || right > edge.right + SLACK) faults.add(`cut by ${nameOf(at)}: ${what}`);
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      if (clips && style.overflowX === 'scroll') return;
      if (style.position !== 'static') position = style.position;
      if (style.position === 'absolute') inFlow = false;
      if (style.position === 'fixed') return;
    }
    if (right > width + SLACK || left < -SLACK) faults.add(`sticks out: ${what}`);
  };

  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest('[aria-hidden="true"]') || element.getClientRects().length === 0) continue;
    if (element.matches('button, input, select, textarea, img, canvas'))
      look(element, element.getBoundingClientRect(), `${nameOf(element)} ${element.getAttribute('aria-label') ?? ''}`);
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = texts.map(({ textContent }) => textContent?.trim() ?? '').join('');
    if (text === '') continue;
    for (const node of texts) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) look(element, box, text.slice(0, 30));
    }
    const { overflowX, textOverflow } = styleOf(element);
    if (overflowX !== 'visible' && textOverflow !== 'clip' && element.scrollWidth > element.clientWidth + 1)
      faults.add(`cut off: ${text.slice(0, 30)}`);
    if (/^[a-z]+(\.[a-zA-Z-]+)+$/.test(text)) faults.add(`a key instead of a text: ${text}`);
    if (text.includes('{{') || text.includes('\uFFFD')) faults.add(`unfinished: ${text.slice(0, 30)}`);
  }
  return [...faults];
}
