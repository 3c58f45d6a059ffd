/**
 * The distribution of a Gamma variable by Simpson's rule over its density, and nothing else: neither the gamma function
 * nor any series.
 *
 * With t = u^2 the density is proportional to u^(2a - 1) exp(-u^2), which is smooth at 0; the integral over the whole
 * range takes the place of the gamma function.
 */
export function integratedGammaCdf(x: number, shape: number): number {
  const peak = Math.sqrt(Math.max(0, shape - 0.5));
  const logDensity = (u: number): number => (shape === 0.5 ? 0 : (2 * shape - 1) * Math.log(u)) - u * u;
  const height = peak === 0 ? 0 : logDensity(peak);
  const density = (u: number): number => Math.exp(logDensity(u) - height);
  const end = Math.sqrt(x);
  const far = peak + 8;
  const from = Math.max(0, peak - 8);
  if (end <= from) return 0;
  const below = simpson(density, from, Math.min(end, far));
  return below / (below + simpson(density, Math.min(end, far), far));
}

/** The value that the distribution reaches a probability at, by bisection. */
export function integratedGammaQuantile(probability: number, shape: number): number {
  let low = 0;
  let high = (Math.sqrt(shape) + 8) ** 2;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (integratedGammaCdf(middle, shape) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const PANELS = 2000;

function simpson(f: (u: number) => number, from: number, to: number): number {
  if (to <= from) return 0;
  const step = (to - from) / PANELS;
  let total = f(from) + f(to);
  for (let i = 1; i < PANELS; i++) total += f(from + i * step) * (i % 2 === 0 ? 2 : 4);
  return (total * step) / 3;
}
