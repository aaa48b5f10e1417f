import type { ReactNode } from "react";
import { RoomTabs } from "@/components/ui/room-tabs";
import { PageHead } from "@/components/ui/page-head";
import type { Actor } from "@/lib/access/actor";
import { can, type Permission } from "@/lib/access/permissions";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";
import { SteeringShell } from "../steering-shell";

/** Every view of the hospital budget, in the order of the tabs. */
const BUDGET_TABS = [
  { key: "letter", path: "/budget", permission: "budget.read" },
  { key: "parts", path: "/budget/parts", permission: "budget.read" },
  { key: "card", path: "/budget/card", permission: "budget.read" },
  { key: "letters", path: "/budget/letters", permission: "budget.read" },
  { key: "registers", path: "/budget/registers", permission: "budget.read" },
  { key: "simulator", path: "/budget/simulator", permission: "budget.read" },
  { key: "payment", path: "/budget/payment-models", permission: "budget.read" },
  { key: "registration", path: "/budget/registration", permission: "quality.read" },
] as const satisfies readonly {
  readonly key: string;
  readonly path: string;
  readonly permission: Permission;
}[];

/** One tab of the budget. */
export type BudgetTab = (typeof BUDGET_TABS)[number]["key"];

interface BudgetShellProps {
  readonly actor: Actor;
  readonly frame: SteeringFrame;
  readonly writer: Writer;
  readonly tab: BudgetTab;
  readonly title: string;
  readonly aside?: ReactNode;
  /** True where the figures follow the chosen quarter; a letter has a half-year of its own. */
  readonly hasPeriod?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page about the hospital budget: head, tabs, contents. */
export function BudgetShell(props: BudgetShellProps) {
  const { actor, frame, writer, tab, title, aside, hasPeriod = false, children } = props;
  const view = keptView(frame);
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={hasPeriod}>
      <PageHead eyebrow={frame.hospital.name} title={title} aside={aside} />
      <RoomTabs
        label={writer.text("budget-shell.tabs")}
        selected={tab}
        rooms={BUDGET_TABS.filter(({ permission }) => can(actor.role, permission)).map(
          ({ key, path }) => ({
            key,
            label: writer.text(`budget-shell.tab.${key}`),
            href: prepareHref(path, view),
          }),
        )}
      />
      <div className="mt-7 flex flex-col gap-9">{children}</div>
    </SteeringShell>
  );
}
