import type { ProcessChoiceList } from "@/components/process/process-choices";
import {
  PROCESS_OUTCOMES,
  PROCESS_SPANS,
  PROCESS_VIEWS,
  type ProcessPage,
} from "@/lib/contracts/steering/process";
import { listLevels } from "@/lib/services/process/choose-process";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";

/** Parameters of the address that a choice keeps, by name; null takes one away. */
export type Changes = Readonly<Record<string, string | null>>;

/** What the address must hold to come back to this page as it stands. */
function chosenNow({ log, choice }: ProcessPage): Changes {
  const percent = (share: number) => (share === 1 ? null : String(Math.round(share * 100)));
  return {
    pathway: log?.pathway.code ?? null,
    level: choice.level === "step" ? null : choice.level,
    span: choice.span,
    ward: choice.wardCode,
    variant: choice.variant,
    cases: percent(choice.caseShare),
    activities: percent(choice.activityShare),
    view: choice.view === "map" ? null : choice.view,
    outcome: choice.outcome === "complication-cd2" ? null : choice.outcome,
  };
}

/** Makes addresses of the page that keep what was chosen, but for some changes. */
export function linkFrom(page: ProcessPage): (changes: Changes) => string {
  const view = keptView(page.frame);
  const now = chosenNow(page);
  return (changes) => prepareHref("/processes", view, { ...now, ...changes });
}

/** The views of the page as tabs. */
export function listViews(page: ProcessPage, writer: Writer) {
  const hrefOf = linkFrom(page);
  return PROCESS_VIEWS.map((key) => ({
    key,
    label: writer.text(`process.view.${key}`),
    href: hrefOf({ view: key }),
  }));
}

type HrefOf = (changes: Changes) => string;

function chooseWhat({ logs, log, choice }: ProcessPage, hrefOf: HrefOf, writer: Writer) {
  const levels = log ? listLevels(log) : [];
  const ofOthers = { ward: null, variant: null, level: null, span: null };
  return [
    {
      ...({ key: "log", look: "menu", label: writer.text("process.choose.log") } as const),
      selected: log?.pathway.code ?? "",
      options: logs.map(({ pathway }) => ({
        key: pathway.code,
        label: writer.localised(pathway.name),
        href: hrefOf({ ...ofOthers, pathway: pathway.code }),
      })),
    },
    {
      ...({ key: "level", look: "segments", label: writer.text("process.choose.level") } as const),
      selected: choice.level,
      options: (levels.length > 1 ? levels : []).map((key) => ({
        key,
        label: writer.text(`process.level.${key}`),
        href: hrefOf({ level: key }),
      })),
    },
    {
      ...({ key: "span", look: "segments", label: writer.text("process.choose.span") } as const),
      selected: choice.span,
      options: PROCESS_SPANS.map((key) => ({
        key,
        label: writer.text(`process.span.${key}`),
        href: hrefOf({ span: key }),
      })),
    },
  ];
}

function chooseWhom({ choice, wards, variants }: ProcessPage, hrefOf: HrefOf, writer: Writer) {
  const variantName = (variant: string) => {
    const key = `pathways.variant.${variant}`;
    return writer.has(key) ? writer.text(key) : variant;
  };
  const whole = { key: "", label: writer.text("process.all") };
  return [
    {
      ...({ key: "ward", look: "menu", label: writer.text("process.choose.ward") } as const),
      selected: choice.wardCode ?? "",
      options: [
        { ...whole, href: hrefOf({ ward: null }) },
        ...(wards.length > 1 ? wards : []).map(({ code, name }) => ({
          key: code,
          label: name,
          href: hrefOf({ ward: code }),
        })),
      ],
    },
    {
      ...({ key: "variant", look: "menu", label: writer.text("process.choose.variant") } as const),
      selected: choice.variant ?? "",
      options: [
        { ...whole, href: hrefOf({ variant: null }) },
        ...(variants.length > 1 ? variants : []).map((variant) => ({
          key: variant,
          label: variantName(variant),
          href: hrefOf({ variant }),
        })),
      ],
    },
  ];
}

/** Log, level, span, ward, group and outcome, with an address for each choice. */
export function listProcessChoices(
  page: ProcessPage,
  writer: Writer,
): readonly ProcessChoiceList[] {
  const hrefOf = linkFrom(page);
  const { choice } = page;
  return [
    ...chooseWhat(page, hrefOf, writer),
    ...chooseWhom(page, hrefOf, writer),
    {
      ...({ key: "outcome", look: "menu", label: writer.text("process.choose.outcome") } as const),
      selected: choice.outcome,
      options: (choice.view === "ways" ? PROCESS_OUTCOMES : []).map((key) => ({
        key,
        label: writer.text(`process.outcome.${key}`),
        href: hrefOf({ outcome: key }),
      })),
    },
  ];
}
