import type { CellLink } from "./host/grid-store";

/** A link as a sheet's description writes it, in the store's form. */
export function linkFromSpec(link: string): CellLink {
  return link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link };
}

/** A link of the store as a sheet's description writes it. */
export function linkToSpec({ documentReference, address }: CellLink): string | undefined {
  return documentReference === undefined ? address : `#${documentReference}`;
}
