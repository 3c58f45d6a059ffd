import { normalizeName } from "../../flex/rate-card";
import type { Rate, RateCard } from "../../flex/rate-card";

/**
 * Products that are charged as another one, by key as `productKey` makes it.
 *
 * @source the vendor's product pages: "AutoCAD including specialized toolsets"; former and long names
 */
const CHARGED_AS: Readonly<Record<string, string>> = {
  "autocad architecture": "autocad",
  "autocad electrical": "autocad",
  "autocad map 3d": "autocad",
  "autocad mechanical": "autocad",
  "autocad mep": "autocad",
  "autocad plant 3d": "autocad",
  "autocad raster design": "autocad",
  "architecture toolset": "autocad",
  "electrical toolset": "autocad",
  "map 3d toolset": "autocad",
  "mechanical toolset": "autocad",
  "mep toolset": "autocad",
  "plant 3d toolset": "autocad",
  "raster design toolset": "autocad",
  "autocad for mac": "autocad",
  "autocad lt for mac": "autocad lt",
  "autocad with specialized toolsets": "autocad",
  "autocad including specialized toolsets": "autocad",
  "autocad - including specialized toolsets": "autocad",
  "autocad civil 3d": "civil 3d",
  civil3d: "civil 3d",
  "inventor professional": "inventor",
  "navisworks manager": "navisworks manage",
  "architecture, engineering & construction collection": "aec collection",
  "architecture, engineering and construction collection": "aec collection",
  "architecture engineering & construction collection": "aec collection",
  "architecture engineering and construction collection": "aec collection",
  "architecture, engineering, & construction collection": "aec collection",
};

/** "AutoCAD 2024", "Revit 2025.1", "AutoCAD - 2024", "Maya v2024", "AutoCAD 2024 - English". */
const VERSION = /[\s,-]+(?:v|ver\.?|version|release)?\s?(?:19|20)\d{2}(?:\.\d+)*(?:\s?-\s?[a-z]+)?$/;
const TOOLSET = /\s+toolset$/;
const MAKER = /^autodesk\s+/;
const MARKS = /[®™©]/g;

/** How a product is shown and whether its name had to be interpreted for that. */
export interface ProductName {
  readonly name: string;
  /** As on the rate card; undefined where the card does not know the product. */
  readonly rate: Rate | undefined;
  /** True where more than case and spacing was disregarded. */
  readonly interpreted: boolean;
}

/** Names products as the rate card does. */
export interface ProductNames {
  nameOf(spelling: string): ProductName;
}

/**
 * The form in which products are compared: without maker, marks and version. LT stays: it is another product.
 *
 * @example productKey("Autodesk® AutoCAD LT 2024") //=> "autocad lt"
 */
export function productKey(name: string): string {
  const plain = normalizeName(name.replace(MARKS, " "));
  const key = plain.replace(MAKER, "").replace(VERSION, "").trim();
  return key === "" ? plain : key;
}

/**
 * Names products as the rate card does, whatever maker, version or toolset their spelling has.
 *
 * The very name goes first, then the name without maker and version, then the product as which it is charged. A
 * product that the card does not know loses its maker and version, so that its versions are one product.
 */
export function productNames(rates: RateCard): ProductNames {
  const byKey = new Map<string, Rate>();
  for (const rate of rates.rates) {
    const key = productKey(rate.product);
    if (!byKey.has(key)) byKey.set(key, rate);
  }
  return {
    nameOf(spelling) {
      const exact = rates.find(spelling);
      if (exact !== undefined) return { name: exact.product, rate: exact, interpreted: false };
      const key = productKey(spelling);
      const chargedAs = CHARGED_AS[key] ?? CHARGED_AS[key.replace(TOOLSET, "")];
      const rate = byKey.get(key) ?? (chargedAs === undefined ? undefined : byKey.get(chargedAs));
      if (rate !== undefined) return { name: rate.product, rate, interpreted: true };
      const interpreted = key !== normalizeName(spelling);
      return { name: interpreted ? shownName(spelling) : spelling, rate: undefined, interpreted };
    },
  };
}

/** The spelling without maker, marks and version, its case kept. */
function shownName(spelling: string): string {
  const plain = spelling.normalize("NFC").replace(MARKS, " ").trim().replace(/\s+/g, " ");
  const shown = plain.replace(new RegExp(MAKER, "i"), "").replace(new RegExp(VERSION, "i"), "").trim();
  return shown === "" ? plain : shown;
}
