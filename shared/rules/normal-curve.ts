/** The normal distribution, good to four digits: more than any estimate of a wait needs. */

/** Share of values below `z`: Abramowitz and Stegun 26.2.17. */
export function shareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - above : above;
}

/** The value that `share` of all values lie below: Abramowitz and Stegun 26.2.23. */
export function valueAt(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(Math.max(tail, SMALLEST)));
  const distance =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return share < 0.5 ? -distance : distance;
}

const SMALLEST = 1e-6;
