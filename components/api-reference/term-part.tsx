import type { ApiReference } from "@/lib/view-models/api-reference/prepare-api-reference";
import { FieldTable } from "./field-table";

/** A document or a part of one that operations refer to by name. */
export function TermPart({ term }: { readonly term: ApiReference["terms"][number] }) {
  return (
    <section id={`term-${term.name}`} className="flex flex-col gap-2">
      <h3 className="text-body font-semibold">
        <code>{term.name}</code>
      </h3>
      {term.meaning ? (
        <p lang="en" className="max-w-prose text-small text-muted">
          {term.meaning}
        </p>
      ) : null}
      {term.forms.map((fields, index) => (
        <FieldTable key={index} caption={term.name} fields={fields} />
      ))}
      {term.example ? (
        <pre tabIndex={0} className="overflow-auto rounded-md bg-band p-3 text-small">
          {term.example}
        </pre>
      ) : null}
    </section>
  );
}
