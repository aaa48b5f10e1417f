import { FileCheck2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ImportUploadDto } from "@/lib/contracts/api/import-uploads";
import { sendFile } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";
import { FileDrop } from "./file-drop";
import { ProfileContents } from "./profile-contents";
import { ProfileList } from "./profile-list";
import { proposePlan, suggestMapping } from "./propose-plan";
import { RunProblem } from "./run-problem";
import { StepFrame } from "./step-frame";
import { useWriting } from "./use-writing";
import type { ProfileChoice, StepProps } from "./wizard-setting";

interface StepFileProps extends StepProps {
  readonly upload: ImportUploadDto | null;
  readonly profileId: string | null;
  readonly onProfile: (profileId: string) => void;
  readonly onUpload: (upload: ImportUploadDto) => void;
}

interface Sending {
  readonly name: string;
  readonly part: number;
}

/** Step 1: what kind of data, and the file itself. */
export function StepFile(props: StepFileProps) {
  const { setting, calls, upload, profileId, onProfile, onUpload, goTo } = props;
  const t = useTranslations("import-wizard");
  const writing = useWriting();
  const words = useFaultWords(setting.limitBytes);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const profile = setting.profiles.find(({ id }) => id === profileId) ?? null;

  const planFor = async (received: ImportUploadDto, chosen: ProfileChoice) => {
    const plan = proposePlan(chosen.id);
    const planned = await calls.savePlan(received.id, plan);
    const mapping = suggestMapping(await calls.getSample(received.id));
    const isPlain = Object.keys(mapping).length === 0;
    return isPlain ? planned : calls.savePlan(received.id, { ...plan, mapping });
  };

  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (thrown) {
      setProblem(words.problem(thrown));
    } finally {
      setSending(null);
    }
  };

  const send = (files: readonly File[]) =>
    attempt(async () => {
      if (profile === null) return;
      let received = upload;
      for (const file of files) {
        setSending({ name: file.name, part: 0 });
        received = await sendFile(file, {
          hospitalId: setting.hospitalId,
          uploadId: received?.id ?? null,
          onShare: (part) => setSending({ name: file.name, part }),
        });
      }
      if (received) onUpload(received.plan === null ? await planFor(received, profile) : received);
    });

  const choose = (chosen: ProfileChoice) => {
    onProfile(chosen.id);
    if (upload) void attempt(async () => onUpload(await planFor(upload, chosen)));
  };

  return (
    <StepFrame
      title={t("file.title")}
      lead={t("file.lead")}
      next={{
        isReady: (upload?.plan ?? null) !== null && sending === null,
        onNext: () => goTo("type"),
      }}
    >
      <ProfileList profiles={setting.profiles} selected={profile?.id ?? null} onSelect={choose} />
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <RunProblem problem={problem} />
          {upload === null ? null : <ReceivedFiles upload={upload} />}
          <FileDrop
            isReady={profile !== null}
            isMore={upload !== null}
            sending={sending && { ...sending, share: writing.share(sending.part) }}
            onFiles={(files) => void send(files)}
          />
        </div>
        {profile === null ? null : (
          <ProfileContents profile={profile} hospitalId={setting.hospitalId} />
        )}
      </div>
    </StepFrame>
  );
}

/** Files that arrived, each with its fingerprint. */
function ReceivedFiles({ upload }: { readonly upload: ImportUploadDto }) {
  const t = useTranslations("import-wizard");
  const { bytes } = useWriting();
  return (
    <ul className="flex flex-col gap-2" aria-label={t("file.received")}>
      {upload.files.map(({ name, bytes: size, sha256 }) => (
        <li key={sha256} className="flex gap-3 border-t border-rule pt-2.5">
          <FileCheck2 aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-accent" />
          <div className="min-w-0 text-small">
            <p className="font-semibold break-words">
              {name} <span className="font-normal text-muted">· {bytes(size)}</span>
            </p>
            <p className="truncate text-muted" title={sha256}>
              {t("file.fingerprint")} {sha256.slice(0, 16)}…
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
