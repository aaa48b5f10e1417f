import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionHead } from "@/components/ui/section-head";
import type { ApiOperation } from "@/lib/view-models/api-reference/prepare-api-reference";
import { AnswerTable } from "./answer-table";
import { FieldTable } from "./field-table";
import { ParameterTable } from "./parameter-table";
import { TryOperation } from "./try-operation";

interface OperationPartProps {
  readonly operation: ApiOperation;
  /** The roles that may call it, in the reader's words. */
  readonly roleNames: readonly string[];
}

/** One operation: what it does, who may, what goes in, what comes back, and a try. */
export function OperationPart({ operation, roleNames }: OperationPartProps) {
  const t = useTranslations("api");
  const { method, path, permission, parameters, body } = operation;
  return (
    <section id={operation.id} className="flex flex-col gap-4">
      <SectionHead
        level={3}
        eyebrow={
          <code className="tracking-normal normal-case">
            {method} {path}
          </code>
        }
        aside={permission ? null : <Badge>{t("public")}</Badge>}
        title={operation.summary}
      >
        {operation.description}
      </SectionHead>
      {permission ? (
        <Disclosure
          summary={
            <span className="font-normal">
              {t("permission", { permission })} · {t("roles", { count: roleNames.length })}
            </span>
          }
        >
          {roleNames.join(", ")}
        </Disclosure>
      ) : null}
      {parameters.length > 0 ? <ParameterTable parameters={parameters} /> : null}
      {body?.forms.map((fields, index) => (
        <div key={index}>
          <p className="mb-1 text-small font-semibold">
            {body.forms.length > 1
              ? t("form", { index: index + 1, count: body.forms.length })
              : t("body")}
          </p>
          <FieldTable caption={`${operation.summary}: ${t("body")}`} fields={fields} />
        </div>
      ))}
      <Disclosure summary={t("answers")}>
        <AnswerTable answers={operation.answers} caption={operation.summary} />
      </Disclosure>
      {operation.canBeTried ? (
        <TryOperation
          operation={operation}
          labels={{
            title: t("tryTitle"),
            body: t("body"),
            send: t("send"),
            sending: t("sending"),
            answer: t("answerTitle"),
            failed: t("failed"),
          }}
        />
      ) : null}
    </section>
  );
}
