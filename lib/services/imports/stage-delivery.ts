import "server-only";
import { createHash } from "node:crypto";
import { ImportFault } from "@/lib/contracts/import/fault";
import { ContentTally } from "@/lib/ingest/content-tally";
import type { CareProgramme } from "@/lib/ingest/fhir/care-programme";
import type { FileRow, NormalisedRecord, ProfileRow } from "@/lib/ingest/profiles/profile";
import { REFUSED, type StagedRecord } from "@/lib/repositories/imports/staging";
import { contactSealer } from "../contacts/contact-seal";
import { pseudonymiser } from "../contacts/pseudonymise";
import type { Delivery } from "./delivery";
import type { ProgressMeter } from "./progress-meter";
import type { ResponseScorer } from "./score-response";

const OWN_HOSPITAL = "";

/** Reads a delivery into staging records and counts what it meets on the way. */
export class DeliveryReader {
  rowsIn = 0;
  recordsRead = 0;
  readonly tally = new ContentTally();
  private readonly recordsOfHospital: number[] = [];
  private readonly hospitalNumbers = new Map<string, number>();
  private bytesRead = 0;
  private readonly totalBytes: number;
  private readonly delivery: Delivery;
  private readonly hospitalId: number;
  private readonly scorer: ResponseScorer;
  private readonly meter: ProgressMeter;
  private readonly programme: CareProgramme;

  constructor(
    delivery: Delivery,
    context: {
      readonly hospitalId: number;
      readonly scorer: ResponseScorer;
      readonly meter: ProgressMeter;
      readonly programme: CareProgramme;
    },
  ) {
    this.delivery = delivery;
    this.hospitalId = context.hospitalId;
    this.scorer = context.scorer;
    this.meter = context.meter;
    this.programme = context.programme;
    this.totalBytes = delivery.files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Codes of the hospitals met, in the order of their numbers; "" stands for the receiver itself. */
  listHospitalCodes(): readonly string[] {
    return [...this.hospitalNumbers.keys()];
  }

  async *read(): AsyncGenerator<StagedRecord> {
    for await (const row of this.readFiles()) {
      this.delivery.request.signal?.throwIfAborted();
      yield* this.stage(row, row.fileNumber);
    }
    if (this.rowsIn === 0) {
      throw new ImportFault("no-rows", { file: this.delivery.files[0]?.name ?? "" });
    }
  }

  /** Share of the records that belongs to the first hospitals, in the order of their numbers. */
  shareOfFirst(hospitals: number): number {
    const records = this.recordsOfHospital.slice(0, hospitals).reduce((sum, n) => sum + n, 0);
    return this.recordsRead === 0 ? 1 : records / this.recordsRead;
  }

  private async *readFiles(): AsyncGenerator<FileRow> {
    const { profile, files, request } = this.delivery;
    const context = {
      options: request.options ?? {},
      pseudonymise: pseudonymiser(this.hospitalId),
      seal: contactSealer(this.hospitalId),
      programme: this.programme,
      tally: this.tally,
      onBytes: (count: number) => {
        this.bytesRead += count;
      },
    };
    if (profile.readTogether) yield* profile.readTogether(files, context);
    else {
      for (const [fileNumber, file] of files.entries()) {
        for await (const row of profile.read(file, context)) yield { ...row, fileNumber };
      }
    }
  }

  private *stage(row: ProfileRow, fileNumber: number): Generator<StagedRecord> {
    if (row.kind === "derived") {
      for (const record of row.records) {
        yield { rowNumber: null, fileNumber, line: 0, raw: null, ...this.staged(record) };
      }
      return;
    }
    this.rowsIn += 1;
    this.meter.rows = this.rowsIn;
    this.meter.advance(this.totalBytes === 0 ? 0 : this.bytesRead / this.totalBytes);
    const place = { rowNumber: this.rowsIn, fileNumber, line: row.line, raw: row.raw };
    if (row.kind === "rejected") {
      const { column, reason, found } = row;
      const payload = JSON.stringify({ column, reason, found }).replaceAll("\\u0000", "");
      const raw = row.raw.replaceAll("\u0000", "");
      const empty = { hospitalNumber: 0, key: "", hash: null, scores: null };
      yield { ...place, ...empty, target: REFUSED, payload, raw };
      return;
    }
    for (const record of row.records) yield { ...place, ...this.staged(record) };
  }

  private staged(record: NormalisedRecord) {
    this.recordsRead += 1;
    const payload = JSON.stringify(record.payload);
    const scores =
      record.target === "questionnaire_response" ? JSON.stringify(this.scoresOf(record)) : null;
    const hospitalNumber = this.numberOf(record.hospitalCode ?? OWN_HOSPITAL);
    this.recordsOfHospital[hospitalNumber] = (this.recordsOfHospital[hospitalNumber] ?? 0) + 1;
    return {
      target: record.target,
      hospitalNumber,
      key: record.key,
      hash: createHash("md5").update(payload).digest("hex"),
      payload,
      scores,
    };
  }

  private scoresOf({ payload }: NormalisedRecord) {
    const answers = payload["answers"] as Readonly<Record<string, number | null>>;
    return this.scorer.score(String(payload["instrument_id"]), answers);
  }

  private numberOf(hospitalCode: string): number {
    const known = this.hospitalNumbers.get(hospitalCode);
    if (known !== undefined) return known;
    const number = this.hospitalNumbers.size;
    this.hospitalNumbers.set(hospitalCode, number);
    return number;
  }
}
