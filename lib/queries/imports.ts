import type { SavedMappingDto } from "@/lib/contracts/api/import-batches";
import type {
  ImportFindingPageDto,
  ImportJobDto,
  ImportJobKind,
} from "@/lib/contracts/api/import-jobs";
import type {
  ImportPlanDto,
  ImportSampleDto,
  ImportUploadDto,
} from "@/lib/contracts/api/import-uploads";
import { ERROR_CODES } from "@/lib/errors/error-codes";
import type { Problem } from "@/lib/errors/problem";
import { ApiProblem, callApi } from "./call-api";

const ROOT = "/api/v1/imports";

type ApiPath = `/api/v1/${string}`;

/** The address of something of the imports, for the hospital that the page is about. */
export function importPath(path: string, hospitalId: number): ApiPath {
  const mark = path.includes("?") ? "&" : "?";
  return `${ROOT}${path}${mark}hospital=${hospitalId}`;
}

/** What the wizard asks of the server, for one hospital. */
export function importCalls(hospitalId: number) {
  const at = (path: string) => importPath(path, hospitalId);
  return {
    getUpload: (id: string) => callApi<ImportUploadDto>(at(`/uploads/${id}`)),
    discard: (id: string) => callApi<undefined>(at(`/uploads/${id}`), { method: "DELETE" }),
    savePlan: (id: string, plan: ImportPlanDto) =>
      callApi<ImportUploadDto>(at(`/uploads/${id}/plan`), { method: "PUT", json: plan }),
    getSample: (id: string) => callApi<ImportSampleDto>(at(`/uploads/${id}/sample`)),
    startJob: (id: string, kind: ImportJobKind, leaveRejectedOut: boolean) =>
      callApi<ImportJobDto>(at(`/uploads/${id}/jobs/${kind}`), {
        method: "PUT",
        json: { leaveRejectedOut },
      }),
    getJob: (id: string, kind: ImportJobKind) =>
      callApi<ImportJobDto>(at(`/uploads/${id}/jobs/${kind}`)),
    cancelJob: (id: string, kind: ImportJobKind) =>
      callApi<ImportJobDto>(at(`/uploads/${id}/jobs/${kind}`), { method: "DELETE" }),
    listFindings: (id: string, after: string | null) =>
      callApi<ImportFindingPageDto>(
        at(`/uploads/${id}/findings${after === null ? "" : `?after=${encodeURIComponent(after)}`}`),
      ),
    listMappings: (profile: string) =>
      callApi<{ readonly mappings: readonly SavedMappingDto[] }>(
        at(`/mappings?profile=${profile}`),
      ),
    saveMapping: (mapping: SavedMappingDto) =>
      callApi<SavedMappingDto>(at("/mappings"), { method: "PUT", json: mapping }),
    undoBatch: (batch: number) =>
      callApi<{ readonly batch: number }>(at(`/batches/${batch}`), { method: "DELETE" }),
  };
}

export type ImportCalls = ReturnType<typeof importCalls>;

function problemOfText(text: string): ApiProblem {
  try {
    const problem = JSON.parse(text) as Problem;
    return new ApiProblem(ERROR_CODES.find((code) => code === problem.code) ?? "internal", problem);
  } catch {
    return new ApiProblem("internal", null);
  }
}

/** Where an upload goes and who hears how far it is. */
export interface SendOptions {
  readonly hospitalId: number;
  /** The upload that the file joins; null begins a new one. */
  readonly uploadId: string | null;
  readonly onShare: (share: number) => void;
}

/** Sends a file as it is. Fetch cannot say how far an upload is, so the older request does it. */
export function sendFile(file: File, options: SendOptions): Promise<ImportUploadDto> {
  const joined = options.uploadId === null ? "" : `&upload=${options.uploadId}`;
  const path = `/uploads?name=${encodeURIComponent(file.name)}${joined}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", importPath(path, options.hospitalId));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => options.onShare(total ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem("unavailable", null));
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as ImportUploadDto);
      else reject(problemOfText(request.responseText));
    };
    request.send(file);
  });
}
