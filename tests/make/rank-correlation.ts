/** Spearman's ρ: do two rows of numbers put things in the same order? Equal values share their place. */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const [a, b] = [placesOf(xs), placesOf(ys)];
  const mean = (xs.length + 1) / 2;
  const sum = (left: readonly number[], right: readonly number[]) =>
    left.reduce((all, one, at) => all + (one - mean) * ((right[at] ?? Number.NaN) - mean), 0);
  return sum(a, b) / Math.sqrt(sum(a, a) * sum(b, b));
}

const placesOf = (values: readonly number[]): number[] =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
  );
