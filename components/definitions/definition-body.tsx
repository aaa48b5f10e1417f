import { Notice } from "@/components/ui/notice";
import type { DefinitionPage } from "@/lib/contracts/steering/definitions";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface DefinitionBodyProps {
  readonly page: DefinitionPage;
  /** Where the figure stands; null where there is none by month. */
  readonly figureHref: string | null;
  readonly writer: Writer;
}

/** A definition to read: what is counted, over what, how, from which fields, and who answers for it. */
export function DefinitionBody({ page, figureHref, writer }: DefinitionBodyProps) {
  const { definition } = page;
  const word = (key: string) => writer.text(`definitions.part.${key}`);
  const isCounted = page.facts.state === "figures" || page.facts.state === "awaiting";
  const parts = [
    ["numerator", definition.numerator],
    ["denominator", definition.denominator],
    ["inclusion", definition.inclusion],
    ["exclusion", definition.exclusion],
    ["calculation", definition.calculation],
  ] as const;
  return (
    <>
      <div className="mt-3">
        <Standing page={page} figureHref={figureHref} writer={writer} />
      </div>
      <dl className="mt-4 text-body">
        {parts.map(([key, text]) =>
          text === null ? null : (
            <Row key={key} term={word(key)}>
              {writer.localised(text)}
            </Row>
          ),
        )}
        {isCounted ? (
          <>
            <Row term={word("period")}>{writer.text("definitions.period")}</Row>
            <Row term={word("attribution")}>{writer.text("definitions.attribution")}</Row>
          </>
        ) : null}
        <Row term={word("pathways")}>{writePathways(page, writer)}</Row>
        <Row term={word("direction")}>
          {writer.text(`indicators.better.${definition.polarity}`)}
        </Row>
        <Row term={word("minimum")}>
          {writer.text("definitions.minimum", { count: definition.minimumCount })}
        </Row>
        <Row term={word("unit")}>{writer.text(`definitions.unit.${definition.unit}`)}</Row>
        {isCounted ? (
          <>
            <Row term={word("chart")}>
              {writer.text(`definitions.chart.${definition.chartKind}`)}
            </Row>
            <Row term={word("fields")}>
              <Fields fields={definition.sourceFields} />
            </Row>
          </>
        ) : null}
        <Row term={word("owner")}>
          {definition.ownerRole === null ? "–" : writer.text(`roles.${definition.ownerRole}`)}
        </Row>
        <Row term={word("source")}>
          {definition.source} ({writer.text(`definitions.grade.${definition.grade}`)})
        </Row>
      </dl>
    </>
  );
}

function Standing({ page, figureHref, writer }: DefinitionBodyProps) {
  const { state, missingFields, shownAt } = page.facts;
  if (state === "missing-fields") {
    return (
      <Notice tone="warning">
        {writer.text("definitions.missing")}
        <Fields fields={missingFields} />
      </Notice>
    );
  }
  if (state === "awaiting") {
    return <Notice>{writer.text("definitions.awaiting")}</Notice>;
  }
  const href = state === "other-screen" ? screenOf(page, shownAt) : figureHref;
  if (href === null) return null;
  return (
    <p>
      <Link href={href} className="text-body font-semibold text-accent hover:underline">
        {writer.text(state === "other-screen" ? "definitions.seeScreen" : "definitions.seeFigure")}
      </Link>
    </p>
  );
}

/** The address of a screen; one of a pathway is that of the first that the reader follows. */
function screenOf({ facts, frame }: DefinitionPage, shownAt: string | null): string | null {
  if (!shownAt?.includes("{pathway}")) return shownAt;
  const pathway = frame.pathways.find(
    ({ code }) => facts.pathways.length === 0 || facts.pathways.includes(code),
  );
  return pathway ? shownAt.replace("{pathway}", encodeURIComponent(pathway.code)) : null;
}

function Fields({ fields }: { readonly fields: readonly string[] }) {
  if (fields.length === 0) return <>–</>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {fields.map((field) => (
        <li key={field}>
          <code className="text-small break-all">{field}</code>
        </li>
      ))}
    </ul>
  );
}

function writePathways({ facts, frame }: DefinitionPage, writer: Writer): string {
  if (facts.pathways.length === 0) return writer.text("definitions.everyPathway");
  return facts.pathways
    .map((code) => {
      const pathway = frame.pathways.find((known) => known.code === code);
      return pathway ? writer.localised(pathway.name) : code;
    })
    .join(", ");
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-4 border-t border-hairline py-2.5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-small text-muted sm:pt-0.5">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
