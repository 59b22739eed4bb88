/** A rating on its scale, and which ends of the scale are known. */
export interface Scale {
  [name: string]: string;
  is: 'both' | 'best' | 'worst' | 'none';
  value: string;
  best: string;
  worst: string;
}

/**
 * How a published rating is shown. Best and worst are as published: on some scales the best value is the lowest. Where
 * both are the same there is no scale, and the number says something only if it is alone.
 */
export function scaleOf(verdict: {
  ratingValue: string | null;
  bestRating: string | null;
  worstRating: string | null;
  alternateName: string | null;
}): Scale | null {
  const { ratingValue: value, bestRating: best, worstRating: worst, alternateName } = verdict;
  if (value === null) return null;
  if (best !== null && best === worst) {
    return alternateName === null ? { is: 'none', value, best, worst } : null;
  }
  const known = best === null ? (worst === null ? 'none' : 'worst') : worst === null ? 'best' : 'both';
  return { is: known, value, best: best ?? '', worst: worst ?? '' };
}
