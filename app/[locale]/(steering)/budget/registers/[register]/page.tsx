import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddRegisterRow } from "@/components/budget/add-register-row";
import { labelsOf, RegisterTable } from "@/components/budget/register-table";
import { TableDownload } from "@/components/charts/table-download";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { REGISTER_FIELDS, REGISTERS } from "@/lib/contracts/budget/registers";
import { getRegister, type RegisterPage } from "@/lib/services/budget/registers";
import {
  prepareRegister,
  prepareRegisterExport,
  type RegisterView,
} from "@/lib/view-models/budget/prepare-register";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { BudgetShell } from "../../budget-shell";
import { RegisterRooms } from "../register-rooms";

interface RegisterPageProps {
  readonly params: Promise<{ readonly register: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("budget-registers.title") };
}

/** One register: what asks for attention, its rows, sorted and filtered by the address. */
export default async function BudgetRegisterPage({ params, searchParams }: RegisterPageProps) {
  const query = await searchParams;
  const actor = await requireActor("budget.read", query);
  const name = (await params).register;
  const register = REGISTERS.find((one) => one === name);
  if (register === undefined) return notFound();
  const writer = await getWriter();
  const page = await orNotFound(getRegister(actor, readPageInput(query), register));
  const view: RegisterView = {
    show: readParameter(query, "show") ?? "open",
    sort: readParameter(query, "sort"),
    isDescending: readParameter(query, "direction") === "descending",
  };
  return (
    <BudgetShell
      actor={actor}
      frame={page.frame}
      writer={writer}
      tab="registers"
      title={writer.text("budget-registers.title")}
    >
      <RegisterRooms selected={register} frame={page.frame} writer={writer} />
      <RegisterContents page={page} view={view} writer={writer} />
    </BudgetShell>
  );
}

interface RegisterContentsProps {
  readonly page: RegisterPage;
  readonly view: RegisterView;
  readonly writer: Writer;
}

function RegisterContents({ page, view, writer }: RegisterContentsProps) {
  const { frame, register, canWrite } = page;
  const fields = REGISTER_FIELDS[register];
  const { rows, headlines, sort } = prepareRegister(register, page.rows, view);
  const name = writer.text(`budget-registers.${register}.name`);
  const hrefOf = (more: Readonly<Record<string, string>>) =>
    prepareHref(`/budget/registers/${register}`, keptView(frame), {
      show: view.show === "open" ? null : view.show,
      sort: view.sort,
      direction: view.isDescending ? "descending" : null,
      ...more,
    });
  const query = prepareHref("", keptView(frame));
  return (
    <section>
      <SectionHead title={name}>{writer.text(`budget-registers.${register}.note`)}</SectionHead>
      <div className="mt-4 grid grid-cols-2 gap-x-7 gap-y-5 sm:grid-cols-3 lg:grid-cols-5">
        {(page.rows.length > 0 ? headlines : []).map(({ key, amount, unit }) => (
          <HeadlineFigure key={key} figure={writer.figure(amount, unit)}>
            {writer.text(`budget-registers.headline.${key}`)}
          </HeadlineFigure>
        ))}
      </div>
      <div className="mt-5 mb-3 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <Segmented
          label={writer.text("budget-registers.show.label")}
          selected={view.show}
          options={(["open", "attention", "closed", "all"] as const).map((key) => ({
            key,
            label: writer.text(`budget-registers.show.${key}`),
            href: hrefOf({ show: key }),
          }))}
        />
        <span className="flex flex-wrap items-center gap-3">
          <TableDownload
            title={name}
            table={prepareRegisterExport(
              { fields, rows, provenance: prepareProvenance(frame, writer) },
              writer,
            )}
          />
          {canWrite ? (
            <AddRegisterRow
              register={register}
              fields={fields}
              labels={labelsOf(fields, writer)}
              query={query}
            />
          ) : null}
        </span>
      </div>
      {rows.length > 0 ? (
        <RegisterTable {...{ register, fields, rows, sort, hrefOf, canWrite, query, writer }} />
      ) : (
        <p className="py-4 text-body">
          {writer.text(`budget-registers.empty.${page.rows.length > 0 ? "filter" : "none"}`)}
        </p>
      )}
    </section>
  );
}
