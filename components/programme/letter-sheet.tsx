import { QrCode } from "./qr-code";

interface LetterSheetProps {
  readonly language: string;
  readonly hospitalName: string;
  /** Number by which the hospital finds name and address. */
  readonly reference: string;
  readonly greeting: string;
  readonly introduction: readonly string[];
  readonly scan: string;
  readonly type: string;
  readonly url: string;
  readonly after: readonly string[];
  readonly close: string;
}

/** One letter on one sheet of A4: the window of the envelope, few words, a large code. */
export function LetterSheet(props: LetterSheetProps) {
  return (
    <article
      lang={props.language}
      className="mx-auto mt-6 flex max-w-[42rem] flex-col gap-5 rounded-lg border border-rule bg-white p-8 font-legible text-[1.125rem] leading-7 text-black sm:p-12 print:mt-0 print:max-w-none print:border-0 print:p-0"
    >
      <header className="flex justify-between gap-6">
        <strong className="text-[1.25rem]">{props.hospitalName}</strong>
        <span className="text-small">{props.reference}</span>
      </header>
      {/* Room for the address, which the hospital's own system prints on a label or in a window. */}
      <div aria-hidden="true" className="h-24" />
      <p>{props.greeting}</p>
      {props.introduction.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="flex flex-wrap items-center gap-8">
        <QrCode text={props.url} label={props.scan} />
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-bold">{props.scan}</p>
          <p className="mt-3">{props.type}</p>
          <p className="font-bold break-all">{props.url}</p>
        </div>
      </div>
      {props.after.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {props.close}
        <br />
        {props.hospitalName}
      </p>
    </article>
  );
}
