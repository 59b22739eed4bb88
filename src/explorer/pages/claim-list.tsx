import type { ReactNode } from 'react';
import type { ClaimText } from '../attribution/data.ts';
import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording } from '../attribution/names.tsx';

/** Claims that lead to their pages, each with what is to be told of it. */
export function ClaimList<Claim extends ClaimText>(properties: {
  of: readonly Claim[];
  children?: (claim: Claim) => ReactNode;
}) {
  const { of: claims, children } = properties;
  return (
    <ul className="plain">
      {claims.map((claim) => (
        <li key={claim.id}>
          <NodeLink id={claim.id} className="thing-link claim-link">
            <ClaimWording of={claim} />
          </NodeLink>
          {children ? <> {children(claim)}</> : null}
        </li>
      ))}
    </ul>
  );
}
