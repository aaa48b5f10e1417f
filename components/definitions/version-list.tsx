import { Badge } from "@/components/ui/badge";
import { SectionHead } from "@/components/ui/section-head";
import type { DefinitionPage, DefinitionVersion } from "@/lib/contracts/steering/definitions";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";
import { nameOfPathway } from "./name-of-pathway";
import { SignButton } from "./sign-button";
import { WithdrawButton } from "./withdraw-button";

interface VersionListProps {
  readonly page: DefinitionPage;
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
  readonly writer: Writer;
}

const TONES = {
  product: "plain",
  draft: "warning",
  signed: "accent",
  withdrawn: "missing",
} as const;

/** Every version, who made it, who stands behind it, and what the reader may do with it. */
export function VersionList(props: VersionListProps) {
  const { page, writer } = props;
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("definitions.versions")} />
      <ol className="mt-2">
        {page.versions.map((version) => (
          <li key={version.key} className="border-t border-hairline py-3 text-small">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="text-body">{writeVersionName(version, writer)}</strong>
              <Badge tone={TONES[version.status]}>
                {writer.text(`definitions.status.${version.status}`)}
              </Badge>
              {version.key === page.validKey ? (
                <Badge tone="better">{writer.text("definitions.holds")}</Badge>
              ) : null}
            </p>
            <p className="mt-1 text-muted">
              {writer.text("definitions.from", {
                date: writer.date(version.validFrom, "dayNumeric"),
              })}
              {version.author === null ? null : ` · ${writeAuthor(version, writer)}`}
            </p>
            {version.change === null ? null : (
              <p className="mt-1">{writer.localised(version.change)}</p>
            )}
            <VersionTargets page={page} version={version} writer={writer} />
            <Signatures version={version} writer={writer} />
            <Actions {...props} version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Product 1" or "Eigen versie 2". */
export function writeVersionName(
  { kind, version }: Pick<DefinitionVersion, "kind" | "version">,
  writer: Writer,
): string {
  return writer.text(`definitions.${kind === "product" ? "productVersion" : "ownVersion"}`, {
    version,
  });
}

function writeAuthor({ author, authorRole }: DefinitionVersion, writer: Writer): string {
  const role = `roles.${authorRole ?? ""}`;
  return `${author ?? ""}${writer.has(role) ? `, ${writer.text(role)}` : ""}`;
}

interface VersionTargetsProps {
  readonly page: DefinitionPage;
  readonly version: DefinitionVersion;
  readonly writer: Writer;
}

function VersionTargets({ page, version, writer }: VersionTargetsProps) {
  const unit = figureUnitOf(page.definition.unit);
  return version.targets.map(({ pathwayCode, amount }) => (
    <p key={pathwayCode} className="mt-1">
      {writer.text("definitions.targetOf", { pathway: nameOfPathway(page, pathwayCode, writer) })}:{" "}
      <strong>{writer.figure(amount, unit)}</strong>
    </p>
  ));
}

interface SignaturesProps {
  readonly version: DefinitionVersion;
  readonly writer: Writer;
}

function Signatures({ version, writer }: SignaturesProps) {
  const { signOffs, withdrawnAt, withdrawnBy } = version;
  if (withdrawnAt !== null) {
    return (
      <p className="mt-1 text-muted">
        {writer.text("definitions.withdrawnBy", {
          name: withdrawnBy ?? "",
          date: writer.date(withdrawnAt, "dayTime"),
        })}
      </p>
    );
  }
  if (signOffs.length === 0) {
    return <p className="mt-1 text-muted">{writer.text("definitions.nobodySigned")}</p>;
  }
  return (
    <ul className="mt-1">
      {signOffs.map(({ author, role, signedAt }) => (
        <li key={`${author}-${signedAt}`}>
          {writer.text("definitions.signedBy", {
            name: author,
            role: writer.text(`roles.${role}`),
            date: writer.date(signedAt, "dayNumeric"),
          })}
        </li>
      ))}
    </ul>
  );
}

interface Choices {
  readonly sign: boolean;
  readonly withdraw: boolean;
  /** The reader could sign, were it not their own proposal. */
  readonly isOwnToSign: boolean;
  /** The reader could sign, did it not set a target. */
  readonly isForTargetKeeper: boolean;
}

const NOTHING: Choices = {
  sign: false,
  withdraw: false,
  isOwnToSign: false,
  isForTargetKeeper: false,
};

/** What the reader may do with a version: nobody signs their own proposal. */
function listChoices(page: DefinitionPage, version: DefinitionVersion): Choices {
  return version.status === "draft"
    ? listDraftChoices(page, version)
    : { ...NOTHING, sign: maySignAlso(page, version) };
}

/** A version that holds gathers more signatures, each clinician's once. */
function maySignAlso(page: DefinitionPage, { kind, key, status, signOffs }: DefinitionVersion) {
  const isNewest = page.versions.find((known) => known.kind === kind)?.key === key;
  const hasSigned = signOffs.some(
    ({ accountId }) => accountId !== null && accountId === page.accountId,
  );
  return page.may.sign && status !== "withdrawn" && isNewest && !hasSigned;
}

function listDraftChoices(page: DefinitionPage, version: DefinitionVersion): Choices {
  const isOwn = version.proposedBy !== null && version.proposedBy === page.accountId;
  const { sign, setTarget } = page.may;
  const needsKeeper = version.targets.length > 0 && !setTarget;
  return {
    sign: sign && !isOwn && !needsKeeper,
    withdraw: sign || isOwn,
    isOwnToSign: sign && isOwn,
    isForTargetKeeper: sign && !isOwn && needsKeeper,
  };
}

function Actions(props: VersionListProps & { readonly version: DefinitionVersion }) {
  const { page, path, query, version, writer } = props;
  const { kind, revision } = version;
  const may = listChoices(page, version);
  if (!may.sign && !may.withdraw) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      {may.sign ? (
        <SignButton
          path={path}
          query={query}
          signing={{ kind, version: version.version, revision }}
        />
      ) : null}
      {may.withdraw ? (
        <WithdrawButton path={path} query={query} version={version.version} revision={revision} />
      ) : null}
      {may.isOwnToSign ? (
        <span className="text-muted">{writer.text("definitions.ownProposal")}</span>
      ) : null}
      {may.isForTargetKeeper ? (
        <span className="text-muted">{writer.text("definitions.setsTarget")}</span>
      ) : null}
    </div>
  );
}
