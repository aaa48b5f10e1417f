import type { Metadata } from "next";
import { z } from "zod";
import { notFound } from "next/navigation";
import { LetterSheet } from "@/components/programme/letter-sheet";
import { PrintButton } from "@/components/programme/print-button";
import { MissingState } from "@/components/ui/missing-state";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { introductionOf, sayToPatient } from "@/lib/services/programme/compose-message";
import { getLetter } from "@/lib/services/programme/outbox-actions";
import { getWriter } from "../../../get-writer";
import { orNotFound } from "../../../page-input";
import { loadFrameOf } from "../../load-frame-of";
import { ProgrammeShell } from "../../programme-shell";

interface LetterPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.letter.title") };
}

/** A letter with its code, as it comes out of the printer. */
export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  const actor = await requireActor("programme.send", await searchParams);
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const letter = await orNotFound(getLetter(actor, id.data));
  const say = (key: Parameters<typeof sayToPatient>[1]) =>
    letter === null ? "" : sayToPatient(letter, key);
  return (
    <ProgrammeShell
      actor={actor}
      frame={frame}
      writer={writer}
      room="outbox"
      isLetter={letter !== null}
      aside={letter === null ? null : <PrintButton label={writer.text("programme.letter.print")} />}
    >
      {letter === null ? (
        <div className="mt-6">
          <MissingState what={writer.text("programme.letter.gone")} />
        </div>
      ) : (
        <LetterSheet
          language={letter.language}
          hospitalName={letter.hospitalName}
          reference={say("reference").replace("{reference}", letter.reference)}
          greeting={say("greeting")}
          introduction={introductionOf(letter)}
          scan={say("scan")}
          type={say("type")}
          url={letter.url}
          after={[
            `${say("year")} ${say("until")}`,
            say("free"),
            say("paper"),
            say("stop"),
            say("unwell"),
          ]}
          close={say("close")}
        />
      )}
    </ProgrammeShell>
  );
}
