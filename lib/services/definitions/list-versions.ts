import "server-only";
import {
  DEFINITION_PARTS,
  type DefinitionTexts,
  type DefinitionVersion,
  type PartTexts,
} from "@/lib/contracts/steering/definitions";
import type { ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  listOwnVersions,
  type OwnVersionKey,
  type OwnVersionRow,
} from "@/lib/repositories/definition-versions";
import {
  listProductVersions,
  listSignOffs,
  type ProductVersionRow,
  type SignOffRow,
} from "@/lib/repositories/definitions";

/** The product's words, with the hospital's in their place where it wrote its own. */
export function overlayTexts(
  product: DefinitionTexts,
  own: Partial<DefinitionTexts>,
): DefinitionTexts {
  const over = (base: PartTexts, words: PartTexts | undefined): PartTexts => ({
    ...base,
    ...words,
  });
  return {
    nl: over(product.nl, own.nl),
    fr: over(product.fr, own.fr),
    en: over(product.en, own.en),
  };
}

/** The words that differ from the product's: all that a hospital's version keeps. */
export function pickOwnTexts(
  product: DefinitionTexts,
  wanted: Partial<DefinitionTexts>,
): Partial<DefinitionTexts> {
  const languages = (["nl", "fr", "en"] as const).map((language) => {
    const parts = DEFINITION_PARTS.flatMap((part) => {
      const text = wanted[language]?.[part]?.trim();
      if (text === undefined || text === "" || text === product[language][part]) return [];
      return [[part, text] as const];
    });
    return [language, Object.fromEntries(parts)] as const;
  });
  return Object.fromEntries(languages.filter(([, parts]) => Object.keys(parts).length > 0));
}

const signaturesOf = (
  signOffs: readonly SignOffRow[],
  kind: "product" | "hospital",
  version: number,
) => signOffs.filter((signOff) => signOff.kind === kind && signOff.version === version);

function fromProduct(row: ProductVersionRow, signOffs: readonly SignOffRow[]): DefinitionVersion {
  return {
    ...row,
    key: `product-${row.version}`,
    kind: "product",
    productVersion: row.version,
    status: "product",
    revision: 0,
    targets: [],
    author: null,
    authorRole: null,
    proposedBy: null,
    createdAt: null,
    withdrawnAt: null,
    withdrawnBy: null,
    signOffs: signaturesOf(signOffs, "product", row.version),
  };
}

function fromHospital(
  row: OwnVersionRow,
  product: ProductVersionRow,
  signOffs: readonly SignOffRow[],
): DefinitionVersion {
  const { reason, ...rest } = row;
  return {
    ...rest,
    key: `hospital-${row.version}`,
    kind: "hospital",
    texts: overlayTexts(product.texts, row.texts),
    minimumCount: Math.max(product.minimumCount, row.minimumCount ?? 0),
    change: { nl: reason, fr: reason, en: reason },
    signOffs: signaturesOf(signOffs, "hospital", row.version),
  };
}

/** Every version of a definition, the hospital's first; an unknown indicator is not found. */
export async function listVersions(
  tx: ScopedTx,
  key: OwnVersionKey,
): Promise<readonly DefinitionVersion[]> {
  const products = await listProductVersions(tx, key.code);
  const [newest] = products;
  if (newest === undefined) throw new AppError("not-found");
  const signOffs = await listSignOffs(tx, key.hospitalId, key.code);
  const own = await listOwnVersions(tx, key);
  return [
    ...own.map((row) =>
      fromHospital(
        row,
        products.find(({ version }) => version === row.productVersion) ?? newest,
        signOffs,
      ),
    ),
    ...products.map((row) => fromProduct(row, signOffs)),
  ];
}

/** The version that holds on a day: the newest signed of the hospital, else the product's. */
export function findValidVersion(
  versions: readonly DefinitionVersion[],
  onDate: string,
): DefinitionVersion {
  const begun = versions.filter(({ validFrom }) => validFrom <= onDate);
  const newestOf = (status: DefinitionVersion["status"], from: readonly DefinitionVersion[]) =>
    from
      .filter((version) => version.status === status)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version)[0];
  const valid =
    newestOf("signed", begun) ?? newestOf("product", begun) ?? newestOf("product", versions);
  if (valid === undefined) throw new Error("a definition without a version of the product");
  return valid;
}
