import type { ReactNode } from "react";
import { StudyChoices, type STUDIES } from "@/components/costing/studies/study-choices";
import { Notice } from "@/components/ui/notice";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import type { Actor } from "@/lib/access/actor";
import type { MapStudyPage } from "@/lib/contracts/costing/variance";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../../../page-input";
import { CostingShell } from "../../costing-shell";

interface StudyFrameProps {
  readonly actor: Actor;
  readonly page: MapStudyPage;
  readonly study: (typeof STUDIES)[number];
  readonly hasPeriod: boolean;
  readonly writer: Writer;
  readonly children: ReactNode;
}

/** The frame of a study of one pathway map; without a confirmed map it says what it would show. */
export function StudyFrame(props: StudyFrameProps) {
  const { actor, page, study, hasPeriod, writer, children } = props;
  const { frame, pathway, map } = page;
  const view = keptView(frame);
  const at = `/costing/pathways/${pathway.code}`;
  return (
    <CostingShell
      actor={actor}
      frame={frame}
      writer={writer}
      room="pathways"
      hasPeriod={hasPeriod}
      title={writer.text(`cost-study.title.${study}`, { pathway: writer.localised(pathway.name) })}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <Link href={prepareHref(at, view)} className="underline">
            {map
              ? writer.text("cost-study.mapVersion", { version: map.version })
              : writer.text("cost-study.toMap")}
          </Link>
          <Link href={prepareHref(`/pathways/${pathway.code}/value`, view)} className="underline">
            {writer.text("value.toValue")}
          </Link>
        </span>
      }
    >
      <StudyChoices
        page={page}
        study={study}
        hrefOf={(key, physicians) => prepareHref(`${at}/${key}`, view, { physicians })}
        writer={writer}
      />
      {map?.isIllustration ? (
        <div className="pt-4">
          <Notice>{writer.text("cost-study.illustration")}</Notice>
        </div>
      ) : null}
      <div className="flex flex-col gap-9 pt-6">
        {map ? (
          children
        ) : (
          <NotSetUpState
            what={writer.text(`cost-study.absent.${study}`)}
            who={writer.text("cost-study.absent.who")}
          />
        )}
      </div>
    </CostingShell>
  );
}
